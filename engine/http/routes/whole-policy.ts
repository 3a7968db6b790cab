import { overlayDocuments, readParts } from "../../policies/overlay-documents.ts";
import { POLICY_LIMITS } from "../body-limits.ts";
import { draftAnswer, DRAFT_ANSWER } from "../draft-answer.ts";
import type { Operation } from "../operation.ts";
import { viewedDocuments, VERSION_PARAMETER } from "../policy-view.ts";
import { requireOrgan } from "../access/visible.ts";
import { readPrecondition } from "../read-precondition.ts";
import { ref } from "../schemas.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const PATH = "/api/v1/powers/{power}/documents";

/** All documents of a power at one address: what an editor opens, and what it saves in one step. */
export const wholePolicy: readonly Operation[] = [
  {
    id: "getDocuments",
    method: "get",
    path: PATH,
    tag: "policy",
    summary: "读取全部文档 · All documents of a power; their ETag is their revision",
    query: [VERSION_PARAMETER],
    headers: ["If-None-Match"],
    answers: { 200: { description: "The documents with their ETag", schema: ref("PolicyDocuments") } },
    problems: ["POWER_NOT_FOUND", "VERSION_NOT_FOUND", "DOCUMENT_NOT_FOUND"],
    handle: async (exchange, service) => taggedAnswer(exchange.request, await viewedDocuments(exchange, service)),
  },
  {
    id: "putDocuments",
    method: "put",
    path: PATH,
    tag: "policy",
    summary: "一次修改草稿中的多份文档 · Change several documents of the draft in one step: all of them or none",
    headers: ["If-Match"],
    body: { schema: ref("PolicyParts"), ...POLICY_LIMITS },
    answers: { 200: DRAFT_ANSWER },
    problems: [
      "POWER_NOT_FOUND",
      "PRECONDITION_REQUIRED",
      "PRECONDITION_FAILED",
      "HEADER_INVALID",
      "DOCUMENT_INVALID",
      "MAP_REFUSED",
      "STORE_FULL",
    ],
    handle: async ({ request, parameter, body, caller, reach }, service) => {
      const parts = readParts(body, "documents");
      const draft = await service.policies.drafts.change(parameter("power"), {
        document: "documents",
        by: caller,
        demand: readPrecondition(request),
        present: (documents) => documents,
        change: async (documents) => {
          const changed = await overlayDocuments(documents, parts);
          requireOrgan(changed, reach);
          return changed;
        },
      });
      return draftAnswer(draft, draft.documents, service);
    },
  },
];
