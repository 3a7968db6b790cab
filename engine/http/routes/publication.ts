import { SunmapError } from "../../core/errors.ts";
import { isPublishable } from "../../policies/check-documents.ts";
import { stillDue } from "../../review/still-due.ts";
import { versionEntry } from "../../store/version-entry.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { readPrecondition } from "../read-precondition.ts";
import { ref } from "../schemas.ts";
import type { Service } from "../service.ts";
import { readRequest } from "../supervision/read-request.ts";
import { taggedAnswer } from "../tagged-answer.ts";
import { rolesOf } from "../versions/roles-of.ts";

const POWER = "/api/v1/powers/{power}";
const TAG = "publication";
const CHANGE_PROBLEMS = [
  "POWER_NOT_FOUND",
  "DOCUMENT_NOT_FOUND",
  "PRECONDITION_REQUIRED",
  "PRECONDITION_FAILED",
  "HEADER_INVALID",
] as const;

/** From a draft to a version: look at it, check it, publish it. */
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
      const clearance = draft && (await reviews.clearance(draft));
      const objections = clearance?.findings ?? [];
      const publishable = isPublishable(check) && objections.length === 0;
      const findings = [...objections, ...stillDue(clearance?.review), ...check.findings];
      return { status: 200, json: { publishable, findings } };
    },
  },
  {
    id: "publishDraft",
    method: "post",
    path: `${POWER}/publish`,
    tag: TAG,
    summary: "公布草稿 · Publish the draft as a version, for good",
    headers: ["If-Match"],
    body: { schema: ref("PublicationRequest"), limit: 100_000, depth: 4, optional: true },
    answers: {
      201: { description: "The version; it judges from when it takes effect on", schema: ref("VersionEntry") },
    },
    problems: [...CHANGE_PROBLEMS, "PUBLICATION_REFUSED", "PUBLICATION_TIME_REFUSED", "DOCUMENT_INVALID", "STORE_FULL"],
    handle: publish,
  },
];

async function publish(exchange: Exchange, { policies, reviews, clock }: Service): Promise<Answer> {
  const { request, parameter, body, caller } = exchange;
  const power = parameter("power");
  const order = {
    ...(body === undefined ? {} : readRequest("PublicationRequest", body, "publication")),
    demand: readPrecondition(request),
    at: instantOf(clock()),
    by: caller.id,
    roles: rolesOf(caller),
  };
  const published = await policies.publish(power, order);
  await reviews.published(published);
  const entry = versionEntry(published);
  const { version, digest, effective, openCases, note } = entry;
  return {
    status: 201,
    headers: { location: `/api/v1/powers/${power}/versions/${version}` },
    json: entry,
    act: { version, digest, effective, openCases, ...(note !== undefined && { note }) },
  };
}
