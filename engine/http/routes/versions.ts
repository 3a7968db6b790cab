import { draftAnswer, DRAFT_ANSWER } from "../draft-answer.ts";
import { instantOf } from "../instant.ts";
import type { Operation } from "../operation.ts";
import { readPrecondition } from "../read-precondition.ts";
import { ref } from "../schemas.ts";
import { listedVersions } from "../versions/list-versions.ts";
import { rolesOf } from "../versions/roles-of.ts";
import { versionNumberOf } from "../versions/version-number.ts";

const VERSIONS = "/api/v1/powers/{power}/versions";
const VERSION = `${VERSIONS}/{version}`;
const TAG = "publication";

/** The published versions: read, withdrawn before they take effect, and made the draft again. */
export const versions: readonly Operation[] = [
  {
    id: "listVersions",
    method: "get",
    path: VERSIONS,
    tag: TAG,
    summary: "已公布的版本与时间线 · The published versions, oldest first, and which is in force when",
    answers: { 200: { description: "The versions as they stand now", schema: ref("VersionList") } },
    problems: ["POWER_NOT_FOUND"],
    handle: async ({ parameter }, { policies, clock }) => ({
      status: 200,
      json: listedVersions(await policies.listVersions(parameter("power")), clock()),
    }),
  },
  {
    id: "getVersion",
    method: "get",
    path: VERSION,
    tag: TAG,
    summary: "一个版本的全部文档 · One version with all its documents",
    answers: { 200: { description: "The version as it was published", schema: ref("PublishedVersion") } },
    problems: ["POWER_NOT_FOUND", "VERSION_NOT_FOUND"],
    handle: async (exchange, { policies }) => {
      const power = exchange.parameter("power");
      policies.catalogue.get(power);
      const { published } = await policies.published.version(power, versionNumberOf(exchange));
      return { status: 200, json: published };
    },
  },
  {
    id: "withdrawVersion",
    method: "delete",
    path: `${VERSION}/schedule`,
    tag: TAG,
    summary: "撤销待生效的版本 · Withdraw a version before it takes effect; it then never does",
    answers: { 200: { description: "The version, withdrawn", schema: ref("VersionEntry") } },
    problems: ["POWER_NOT_FOUND", "VERSION_NOT_FOUND", "WITHDRAWAL_REFUSED", "PRECONDITION_FAILED", "STORE_FULL"],
    handle: async (exchange, { policies, clock }) => {
      const { caller, parameter } = exchange;
      const withdrawer = { at: instantOf(clock()), by: caller.id, roles: rolesOf(caller) };
      const json = await policies.withdraw(parameter("power"), versionNumberOf(exchange), withdrawer);
      return { status: 200, json, act: { version: json.version, effective: json.effective } };
    },
  },
  {
    id: "restoreVersion",
    method: "post",
    path: `${VERSION}/restore`,
    tag: TAG,
    summary: "恢复旧版为草稿 · Make the documents of a version the draft, to be published anew",
    headers: ["If-Match", "If-None-Match"],
    answers: { 200: DRAFT_ANSWER },
    problems: [
      "POWER_NOT_FOUND",
      "VERSION_NOT_FOUND",
      "DRAFT_WOULD_BE_LOST",
      "PRECONDITION_FAILED",
      "HEADER_INVALID",
      "STORE_FULL",
    ],
    handle: async (exchange, service) => {
      const { request, parameter, caller } = exchange;
      const { "if-match": ifMatch, "if-none-match": ifNoneMatch } = request.headers;
      const isDemanding = ifMatch !== undefined || ifNoneMatch !== undefined;
      const demand = isDemanding ? readPrecondition(request) : undefined;
      const version = versionNumberOf(exchange);
      const draft = await service.policies.restore(parameter("power"), version, { by: caller, demand });
      const answer = await draftAnswer(draft, draft.documents, service);
      return { ...answer, act: { version, revision: draft.revision } };
    },
  },
];
