import { finding } from "../../core/check/finding-catalog.ts";
import { SunmapError } from "../../core/errors.ts";
import { isObject } from "../../core/model/is-object.ts";
import { isPublishable } from "../../policies/check-documents.ts";
import type { Reviews } from "../../review/reviews.ts";
import { revisionOf } from "../../store/revision-of.ts";
import type { Draft } from "../../store/store.ts";
import { versionEntry } from "../../store/version-entry.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { readPrecondition } from "../read-precondition.ts";
import { arrayOf, object, ref } from "../schemas.ts";
import type { Service } from "../service.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const POWER = "/api/v1/powers/{power}";
const TAG = "publication";
const CHANGE_PROBLEMS = [
  "POWER_NOT_FOUND",
  "DOCUMENT_NOT_FOUND",
  "PRECONDITION_REQUIRED",
  "PRECONDITION_FAILED",
  "HEADER_INVALID",
] as const;

/** From a draft to a version: look at it, check it, publish it, and read what was published. */
export const publication: readonly Operation[] = [
  {
    id: "getDraft",
    method: "get",
    path: `${POWER}/draft`,
    tag: TAG,
    summary: "读取整份草稿 · The whole draft; its ETag is what publishing names",
    headers: ["If-None-Match"],
    answers: { 200: { description: "The draft", schema: ref("PolicyDocuments") } },
    problems: ["POWER_NOT_FOUND", "DOCUMENT_NOT_FOUND"],
    handle: async ({ request, parameter }, { policies }) => {
      const draft = await policies.drafts.read(parameter("power"));
      if (draft === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { document: "draft" });
      return taggedAnswer(request, draft.documents, draft.revision);
    },
  },
  {
    id: "discardDraft",
    method: "delete",
    path: `${POWER}/draft`,
    tag: TAG,
    summary: "丢弃草稿 · Discard the draft",
    headers: ["If-Match"],
    answers: { 204: { description: "The draft is gone" } },
    problems: CHANGE_PROBLEMS,
    handle: async ({ request, parameter }, { policies }) => {
      await policies.drafts.discard(parameter("power"), readPrecondition(request));
      return { status: 204, empty: true };
    },
  },
  {
    id: "checkPower",
    method: "get",
    path: `${POWER}/check`,
    tag: TAG,
    summary: "公布前的全部检查 · All checks of publication, on the draft or, without one, on the latest version",
    answers: { 200: { description: "Everything found", schema: ref("CheckAnswer") } },
    problems: ["POWER_NOT_FOUND"],
    handle: async ({ parameter }, { policies, reviews, clock }) => {
      const power = parameter("power");
      const check = await policies.checkDraft(power, instantOf(clock()));
      const draft = await policies.drafts.read(power);
      const objections = draft === undefined ? [] : await reviews.objections(draft);
      const publishable = isPublishable(check) && objections.length === 0;
      return { status: 200, json: { publishable, findings: [...objections, ...check.findings] } };
    },
  },
  {
    id: "publishDraft",
    method: "post",
    path: `${POWER}/publish`,
    tag: TAG,
    summary: "公布草稿 · Publish the draft as a version, for good",
    headers: ["If-Match"],
    body: {
      schema: object({ "note?": { type: "string", maxLength: 2000 } }),
      limit: 100_000,
      depth: 4,
      optional: true,
    },
    answers: { 201: { description: "The version that judges from now on", schema: ref("VersionEntry") } },
    problems: [...CHANGE_PROBLEMS, "PUBLICATION_REFUSED", "DOCUMENT_INVALID", "STORE_FULL"],
    handle: publish,
  },
  {
    id: "listVersions",
    method: "get",
    path: `${POWER}/versions`,
    tag: TAG,
    summary: "已公布的版本 · The published versions, oldest first",
    answers: { 200: { description: "The versions", schema: object({ versions: arrayOf(ref("VersionEntry")) }) } },
    problems: ["POWER_NOT_FOUND"],
    handle: async ({ parameter }, { policies }) => {
      return { status: 200, json: { versions: await policies.listVersions(parameter("power")) } };
    },
  },
  {
    id: "getVersion",
    method: "get",
    path: `${POWER}/versions/{version}`,
    tag: TAG,
    summary: "一个版本的全部文档 · One version with all its documents",
    answers: { 200: { description: "The version as it was published", schema: ref("PublishedVersion") } },
    problems: ["POWER_NOT_FOUND", "VERSION_NOT_FOUND"],
    handle: async ({ parameter }, { policies }) => {
      const [power, version] = [parameter("power"), parameter("version")];
      policies.catalogue.get(power);
      if (!/^[1-9]\d{0,8}$/.test(version)) throw new SunmapError("VERSION_NOT_FOUND", { power, version });
      const { published } = await policies.published.version(power, Number(version));
      return { status: 200, json: published };
    },
  },
];

async function publish({ request, parameter, body }: Exchange, { policies, reviews, clock }: Service): Promise<Answer> {
  const power = parameter("power");
  const demand = readPrecondition(request);
  const at = instantOf(clock());
  const objections = (draft: Draft): ReturnType<Reviews["objections"]> => reviews.objections(draft);
  const published = await policies.publish(power, { demand, at, note: noteOf(body), objections });
  await reviews.published(power, { version: published.version, revision: revisionOf(published.documents), at });
  const headers = { location: `/api/v1/powers/${power}/versions/${published.version}` };
  return { status: 201, headers, json: versionEntry(published) };
}

function noteOf(body: unknown): string | undefined {
  if (body === undefined) return undefined;
  const { note, ...others } = isObject(body) ? body : { body };
  if (Object.keys(others).length === 0 && note === undefined) return undefined;
  if (Object.keys(others).length === 0 && typeof note === "string" && note.length <= 2000) return note;
  const words = {
    zh: "只接受 note，一段不超过2000字的文字",
    en: "only `note` is taken, a text of at most 2000 characters",
  };
  throw new SunmapError("DOCUMENT_INVALID", {
    findings: [finding("FORM_WRONG", { document: "body", pointer: "/note" }, words)],
  });
}
