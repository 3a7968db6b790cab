import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import { SunmapError } from "../../core/errors.ts";
import { differencesOf } from "../../core/evaluate/evaluation-differences.ts";
import { evaluate, type ExplainDepth } from "../../core/evaluate/evaluate.ts";
import { isObject } from "../../core/model/is-object.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import { evaluationJson } from "../../evaluation/evaluation-json.ts";
import { JsonWriter } from "../../evaluation/json-writer.ts";
import type { PartOpener } from "../../personal/personal-parts.ts";
import type { RecordedEvaluation } from "../../store/store.ts";
import type { ReplayResult } from "./replay-result.ts";

/** Gives the policy of exactly this digest; undefined when no version of the power has it any more. */
export type FindPolicy = (judged: {
  readonly power: string;
  readonly version: number | undefined;
  readonly digest: string;
}) => Promise<CompiledPolicy | undefined>;

/** Depths of explanation, the usual one first: a record does not say how much its answer was to explain. */
const DEPTHS: readonly ExplainDepth[] = ["fired", "none", "all"];

const writer = new JsonWriter(1 << 18);

/**
 * Judges a recorded case again by exactly the version that judged it, at the instant of then. A personal part is opened for it;
 * of its differences only the places are told.
 */
export async function replayEvaluation(
  recorded: RecordedEvaluation,
  find: FindPolicy,
  opener: PartOpener,
): Promise<ReplayResult> {
  const { id, power, policy } = recorded;
  const opened = await opener.open(recorded);
  if (opened.state === "erased") return erased(recorded);
  const before: unknown = JSON.parse(opened.evaluationJson.toString("utf8"));
  const digest = policy?.digest ?? digestIn(before);
  const about = { evaluation: id, power, version: policy?.version ?? null, digest: digest ?? null };
  const judging = digest === undefined ? undefined : await find({ power, version: policy?.version, digest });
  if (judging === undefined) return { ...about, outcome: "versionMissing", differences: [] };
  const again = { power, at: recorded.at, caseJson: opened.caseJson };
  const answers = DEPTHS.map((depth) => judgeAgain(judging, again, depth));
  const text = opened.evaluationJson.toString("utf8");
  if (answers.includes(text)) return { ...about, outcome: "same", differences: [] };
  const all = answers.map((answer) => differencesOf(before, JSON.parse(answer)));
  const fewest = Math.min(...all.map(({ length }) => length));
  const differences = all.find(({ length }) => length === fewest) ?? [];
  // Only the order of keys or the way numbers are written differs: that too is not what was answered.
  const told = opened.state === "open" ? differences.map(({ pointer }) => ({ pointer })) : differences;
  return { ...about, outcome: "differs", differences: told.length > 0 ? told : [{ pointer: "" }] };
}

function erased({ id, power, policy }: RecordedEvaluation): ReplayResult {
  const about = { evaluation: id, power, version: policy?.version ?? null, digest: policy?.digest ?? null };
  return { ...about, outcome: "erased", differences: [] };
}

/** The answer as it would be recorded. @throws DOCUMENT_INVALID when the case no longer has the form of a case */
function judgeAgain(
  policy: CompiledPolicy,
  { power, caseJson, at }: Pick<RecordedEvaluation, "power" | "caseJson" | "at">,
  depth: ExplainDepth,
): string {
  const value: unknown = JSON.parse(caseJson.toString("utf8"));
  const reading = readDocument("CaseFile", value, "case");
  if (!reading.ok) throw new SunmapError("DOCUMENT_INVALID", { power, findings: reading.findings });
  writer.reuse();
  return evaluationJson(evaluate(policy, reading.document, at, depth), writer).toString("utf8");
}

/** Records of format 1 name what judged in their evaluation alone. */
function digestIn(evaluation: unknown): string | undefined {
  const policy = isObject(evaluation) ? evaluation["policy"] : undefined;
  const digest = isObject(policy) ? policy["digest"] : undefined;
  return typeof digest === "string" ? digest : undefined;
}
