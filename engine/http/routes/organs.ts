import { SunmapError } from "../../core/errors.ts";
import { requirePrecondition } from "../../policies/precondition.ts";
import { organsInUse } from "../access/organs-in-use.ts";
import type { Operation } from "../operation.ts";
import { entityTag, readPrecondition } from "../read-precondition.ts";
import { ref } from "../schemas.ts";
import { readRequest } from "../supervision/read-request.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const ADDRESS = "/api/v1/organs";
const TAG = "access";

/** The tree of organs, in which roles are held. */
export const organs: readonly Operation[] = [
  {
    id: "getOrgans",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "机关树 · The tree of organs",
    headers: ["If-None-Match"],
    answers: { 200: { description: "The organs with their ETag", schema: ref("OrganTree") } },
    problems: ["DOCUMENT_NOT_FOUND"],
    handle: async ({ request }, { accounts }) => {
      const { organs: nodes, revision } = await accounts.organs.read();
      return taggedAnswer(request, { organs: nodes }, revision);
    },
  },
  {
    id: "putOrgans",
    method: "put",
    path: ADDRESS,
    tag: TAG,
    summary: "修改机关树 · Put another tree of organs in its place",
    headers: ["If-Match"],
    body: { schema: ref("OrganTree"), limit: 2_000_000, depth: 8 },
    answers: { 200: { description: "The tree as it now is", schema: ref("OrganTree") } },
    problems: ["DOCUMENT_INVALID", "PRECONDITION_REQUIRED", "PRECONDITION_FAILED", "HEADER_INVALID", "STORE_FULL"],
    handle: async ({ request, body }, service) => {
      const { accounts } = service;
      const demand = readPrecondition(request);
      const wanted = readRequest("OrganTree", body, "organs");
      const before = await accounts.organs.read();
      requirePrecondition("organs", before.revision, demand);
      const findings = await organsInUse(before.organs, wanted.organs, service);
      if (findings.length > 0) throw new SunmapError("DOCUMENT_INVALID", { findings });
      const revision = await accounts.organs.replace(wanted.organs, before.revision);
      return {
        status: 200,
        headers: { etag: entityTag(revision) },
        json: { organs: wanted.organs },
        act: { revision },
      };
    },
  },
];
