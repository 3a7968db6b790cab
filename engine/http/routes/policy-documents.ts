import { withSinglePart, type SinglePart } from "../../policies/policy-parts.ts";
import { revisionOf } from "../../store/revision-of.ts";
import { requireOrgan } from "../access/visible.ts";
import { DOCUMENT_LIMITS } from "../body-limits.ts";
import { draftAnswer, DRAFT_ANSWER } from "../draft-answer.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { viewedDocuments, VERSION_PARAMETER } from "../policy-view.ts";
import { entityTag, isKnownToClient, readPrecondition } from "../read-precondition.ts";
import { ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const BPMN = "application/bpmn+xml";
const PARTS = {
  power: { name: "PowerDocument", schema: ref("Power"), words: "权力事项 · the power itself" },
  facts: { name: "Facts", schema: ref("FactsDictionary"), words: "事实字典 · the facts dictionary" },
  map: { name: "Map", schema: TEXT, words: "流程图 · the process map (BPMN 2.0)" },
} as const;

/** The documents that a power has one of each: itself, its facts dictionary and its map. A change goes to the draft. */
export const policyDocuments: readonly Operation[] = [...both("power"), ...both("facts"), ...both("map")];

function both(part: SinglePart): Operation[] {
  const { name, schema, words } = PARTS[part];
  const path = `/api/v1/powers/{power}/${part}`;
  const media = part === "map" ? [BPMN, "text/xml", "application/xml"] : ["application/json"];
  return [
    {
      id: `get${name}`,
      method: "get",
      path,
      tag: "policy",
      summary: `读取${words}`,
      query: [VERSION_PARAMETER],
      headers: ["If-None-Match"],
      answers: { 200: { description: "The document with its ETag", schema, ...(part === "map" && { media: BPMN }) } },
      problems: ["POWER_NOT_FOUND", "VERSION_NOT_FOUND", "DOCUMENT_NOT_FOUND"],
      handle: (exchange, service) => read(part, exchange, service),
    },
    {
      id: `put${name}`,
      method: "put",
      path,
      tag: "policy",
      summary: `修改草稿中的${words}`,
      headers: ["If-Match"],
      body: { schema, media, ...DOCUMENT_LIMITS },
      answers: { 200: DRAFT_ANSWER },
      problems: [
        "POWER_NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "PRECONDITION_FAILED",
        "HEADER_INVALID",
        part === "map" ? "MAP_REFUSED" : "DOCUMENT_INVALID",
      ],
      handle: (exchange, service) => write(part, exchange, service),
    },
  ];
}

async function read(part: SinglePart, exchange: Exchange, service: Service): Promise<Answer> {
  const documents = await viewedDocuments(exchange, service);
  if (part !== "map") return taggedAnswer(exchange.request, documents[part]);
  const revision = revisionOf(documents.map);
  const headers = { etag: entityTag(revision), "cache-control": "no-cache" };
  if (isKnownToClient(exchange.request, revision)) return { status: 304, headers, empty: true };
  return { status: 200, headers, media: `${BPMN}; charset=utf-8`, text: documents.map };
}

async function write(part: SinglePart, exchange: Exchange, service: Service): Promise<Answer> {
  const power = exchange.parameter("power");
  const draft = await service.policies.drafts.change(power, {
    document: `${power}/${part}`,
    by: exchange.caller,
    demand: readPrecondition(exchange.request),
    present: (documents) => documents[part],
    change: async (documents) => {
      const changed = await withSinglePart(documents, part, exchange.body);
      requireOrgan(changed, exchange.reach);
      return changed;
    },
  });
  return draftAnswer(draft, draft.documents[part], service);
}
