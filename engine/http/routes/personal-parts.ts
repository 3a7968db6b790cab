import { SunmapError } from "../../core/errors.ts";
import type { ErasureRequest } from "../../core/model/formats.generated.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import { withId } from "../evaluation/judge-case.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { erasedError } from "../personal/erased-error.ts";
import { personalRecord } from "../personal/personal-record.ts";
import { ref } from "../schemas.ts";
import type { Service } from "../service.ts";

const ADDRESS = "/api/v1/evaluations/{id}/personal-data";
const TAG = "evaluation";

/** The personal data of what was judged: read unmasked by those few who may, and erased for good. Both are on record. */
export const personalDataOperations: readonly Operation[] = [
  {
    id: "readPersonalData",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "一条评估记录的个人信息原文（留痕） · The case and evaluation unmasked; that it was read is recorded",
    answers: { 200: { description: "As it was sent and answered", schema: ref("PersonalRecord") } },
    problems: [
      "EVALUATION_NOT_FOUND",
      "PERSONAL_DATA_NONE",
      "PERSONAL_DATA_ERASED",
      "STORE_DAMAGED",
      "MASTER_KEY_WRONG",
    ],
    handle: read,
  },
  {
    id: "erasePersonalData",
    method: "delete",
    path: ADDRESS,
    tag: TAG,
    summary: "删除一条评估记录的个人信息（销毁密钥） · Erase its personal data for good by destroying their key",
    body: { schema: ref("ErasureRequest"), limit: 10_000, depth: 4 },
    answers: {
      200: { description: "The erasure that holds: the first, when there was one before", schema: ref("Erasure") },
    },
    problems: ["EVALUATION_NOT_FOUND", "PERSONAL_DATA_NONE", "DOCUMENT_INVALID", "STORE_FULL"],
    handle: erase,
  },
];

async function read(exchange: Exchange, service: Service): Promise<Answer> {
  const recorded = await personalRecord(exchange, service);
  const { id, power } = recorded;
  const opened = await service.personal.open(recorded);
  if (opened.state === "erased") throw erasedError(id, opened.erasure);
  const text = Buffer.concat([
    Buffer.from(`{"id":"${id}","case":`),
    opened.caseJson,
    Buffer.from(',"evaluation":'),
    withId(opened.evaluationJson, id),
    Buffer.from("}"),
  ]);
  return { status: 200, text, headers: { "cache-control": "no-store" }, act: { power } };
}

async function erase(exchange: Exchange, service: Service): Promise<Answer> {
  const { ground, reason } = readRequest(exchange.body);
  const { id, power, personal } = await personalRecord(exchange, service);
  const before = await service.personal.erasureOf({ personal });
  const erasure = { key: personal.key, power, at: instantOf(service.clock()), by: exchange.caller.id, ground, reason };
  const [standing] = await service.personal.erase([erasure]);
  if (standing === undefined) throw new SunmapError("STORE_DAMAGED", { id, why: "its key is missing", lastGood: null });
  return { status: 200, json: standing, act: { power, ground, reason, repeated: before !== undefined } };
}

function readRequest(body: unknown): ErasureRequest {
  const reading = readDocument("ErasureRequest", body, "erasure");
  if (!reading.ok) throw new SunmapError("DOCUMENT_INVALID", { findings: reading.findings });
  return reading.document;
}
