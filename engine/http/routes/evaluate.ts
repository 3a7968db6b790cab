import { SunmapError } from "../../core/errors.ts";
import { readCase, readExplain, readInstant, readKey, EXPLAIN_DEPTHS } from "../evaluation/evaluation-request.ts";
import { askerOf } from "../evaluation/asked-by.ts";
import { judgeCase, withId } from "../evaluation/judge-case.ts";
import { JsonWriter } from "../../evaluation/json-writer.ts";
import { judgingPolicy, VERSION_QUERY } from "../evaluation/judging-policy.ts";
import { repeatedEvaluation, requestDigest } from "../evaluation/repeated-request.ts";
import type { PersonalData } from "../../personal/personal-parts.ts";
import type { RecordedEvaluation } from "../../store/store.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { ref } from "../schemas.ts";
import type { Service } from "../service.ts";

/** Judges one case of a power and records it before it answers. The way every system takes, so it is kept short. */
export const evaluateCase: Operation = {
  id: "evaluateCase",
  method: "post",
  path: "/api/v1/powers/{power}/evaluate",
  tag: "evaluation",
  summary: "评估一个案件 · Judge one case",
  query: [
    {
      name: "explain",
      description:
        "Whose condition trees the answer carries: of the rules that fired or stay undecided (default), of all, or of none.",
      schema: { type: "string", enum: EXPLAIN_DEPTHS },
    },
    {
      name: "at",
      description:
        "The instant of judgment with its offset; now, if it is not given. The version in force at that instant judges.",
      schema: { type: "string", maxLength: 40 },
    },
    VERSION_QUERY,
  ],
  headers: ["Idempotency-Key"],
  body: { schema: ref("CaseFile"), limit: 1_000_000, depth: 32 },
  answers: { 200: { description: "The evaluation, recorded under its id", schema: ref("Evaluation") } },
  problems: [
    "POWER_NOT_FOUND",
    "POWER_RETIRED",
    "VERSION_NOT_FOUND",
    "VERSION_NOT_IN_FORCE",
    "DOCUMENT_INVALID",
    "IDEMPOTENCY_KEY_REUSED",
    "PERSONAL_DATA_ERASED",
    "HEADER_INVALID",
    "STORE_FULL",
  ],
  handle: evaluate,
};

const writer = new JsonWriter(1 << 18);

/** A plus sign that was not escaped in the address arrives as a space. */
async function evaluate(
  { request, caller, parameter, query, body, bytes }: Exchange,
  service: Service,
): Promise<Answer> {
  const { policies, journal, personal, metrics, clock } = service;
  const power = parameter("power");
  const now = clock();
  const sentAt = readInstant(query.get("at")?.replace(" ", "+"));
  const version = query.get("version");
  const judging = judgingPolicy(policies, power, { now, at: sentAt, version });
  const policy = judging instanceof Promise ? await judging : judging;
  const caseFile = readCase(body, power);
  const explain = readExplain(query.get("explain"), "fired");
  const key = readKey(request.headers["idempotency-key"]);
  const digest = key === undefined ? undefined : requestDigest(bytes, { explain, at: sentAt, version });
  const before = key === undefined ? undefined : await journal.findByIdempotencyKey(power, key);
  if (before !== undefined) return replay(before, digest, personal);
  const at = sentAt ?? instantOf(now);
  const asked = { power, askedBy: askerOf(caller), caseFile, sent: bytes, at, explain, key, digest };
  const entry = judgeCase(policy, asked, { metrics, writer });
  const { id, repeated } = await metrics.recording(1, journal.append(entry));
  if (!repeated) return { status: 200, text: withId(entry.evaluationJson, id) };
  const recorded = await journal.read(id);
  if (recorded === undefined) throw new SunmapError("EVALUATION_NOT_FOUND", { id });
  return replay(recorded, digest, personal);
}

/** The answer that was recorded under a key, byte by byte. @throws IDEMPOTENCY_KEY_REUSED, PERSONAL_DATA_ERASED */
async function replay(
  recorded: RecordedEvaluation,
  digest: string | undefined,
  personal: PersonalData,
): Promise<Answer> {
  const { id, evaluationJson } = await repeatedEvaluation(recorded, digest, personal);
  return {
    status: 200,
    text: withId(evaluationJson, id),
    headers: { "idempotency-replayed": "true" },
  };
}
