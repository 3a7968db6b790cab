import type { EvaluationEntry } from "../../engine/store/store.ts";

/** An evaluation of one case to be recorded; `change` says what is different about it. */
export function anEntry(change: Partial<EvaluationEntry> = {}): EvaluationEntry {
  return {
    power: "highway-tendering",
    policy: { version: 3, digest: `sha256:${"ab".repeat(32)}` },
    askedBy: "p-202",
    at: "2026-09-18T09:30:00+08:00",
    verdict: "stop",
    caseGrade: "A",
    monitoringGrade: "A",
    caseJson: Buffer.from('{"facts":{"depositRatio":0.03}}'),
    evaluationJson: Buffer.from('{"verdict":"stop","findings":[{"message":"投标保证金比例为3%，超过上限2%"}]}'),
    ...change,
  };
}

/** An entry whose lines are told apart by a number. */
export function numberedEntry(number: number, change: Partial<EvaluationEntry> = {}): EvaluationEntry {
  return anEntry({ caseJson: Buffer.from(`{"facts":{"number":${number}}}`), ...change });
}

/** What the evaluations of `endingEntry` have in common. */
export const ENDING = Buffer.from(',"requiredControls":[{"measure":"会审","due":null}],"notices":[]}');

/** An entry whose evaluation is told apart by a number, and ends as that of others. */
export function endingEntry(
  number: number,
  change: Partial<EvaluationEntry> = {},
  evaluationEnding = ENDING,
): EvaluationEntry {
  const evaluationJson = Buffer.concat([Buffer.from(`{"verdict":"stop","number":${number}`), evaluationEnding]);
  return numberedEntry(number, { evaluationJson, evaluationEnding, ...change });
}
