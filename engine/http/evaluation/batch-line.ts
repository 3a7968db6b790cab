import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import { SunmapError } from "../../core/errors.ts";
import { isObject } from "../../core/model/is-object.ts";
import type { EvaluationEntry } from "../../store/store.ts";
import { instantOf } from "../instant.ts";
import { parseJson } from "../parse-json.ts";
import type { Service } from "../service.ts";
import { readCase, readExplain, readInstant, readKey } from "./evaluation-request.ts";
import { judgeCase } from "./judge-case.ts";
import { recordedAnswer, requestDigest } from "./repeated-request.ts";
import type { Line } from "./read-lines.ts";

/** What became of a line before it is recorded. `answer` was recorded before, under the same key. */
export type JudgedLine = { readonly number: number } & (
  { readonly entry: EvaluationEntry } | { readonly answer: string } | { readonly fault: unknown }
);

const DEPTH = 32;

/** Judges one line of a batch; whatever is wrong with it is that line's own. */
export async function judgeLine(line: Line, service: Service): Promise<JudgedLine> {
  const { number } = line;
  try {
    return { number, ...(await judge(line, service)) };
  } catch (fault) {
    return { number, fault };
  }
}

async function judge(
  line: Line,
  { policies, journal, clock, metrics }: Service,
): Promise<{ readonly entry: EvaluationEntry } | { readonly answer: string }> {
  if ("fault" in line) throw line.fault;
  const value = parseJson(line.text, DEPTH);
  if (!isObject(value)) throw new SunmapError("DOCUMENT_INVALID", { findings: [] });
  const { at: sentAt, explain: sentExplain, key: sentKey, ...caseFile } = value;
  const power = typeof caseFile["power"] === "string" ? caseFile["power"] : "";
  const judging = policies.judging(power);
  const policy: CompiledPolicy = judging instanceof Promise ? await judging : judging;
  const at = readInstant(sentAt);
  const explain = readExplain(sentExplain, "fired");
  const request = { power, caseFile: readCase(caseFile, power), at: at ?? instantOf(clock()), explain };
  const key = readKey(sentKey);
  if (key === undefined) return { entry: judgeCase(policy, request, metrics) };
  const digest = requestDigest(line.text, explain, at);
  const recorded = await journal.findByIdempotencyKey(power, key);
  if (recorded !== undefined) return { answer: recordedAnswer(recorded, digest) };
  return { entry: judgeCase(policy, { ...request, key, digest }, metrics) };
}
