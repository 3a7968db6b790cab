import type { RecordedEvaluation } from "../../store/store.ts";
import type { Language } from "../language.ts";
import { problemOf } from "../problem.ts";

/** A line of the answer to a batch: `begin` is of ASCII and ends with the opening brace of `json`; two braces end it. */
export type AnswerLine = { readonly begin: string; readonly json: Buffer };

/** Tells the evaluation of a line; `replayed` when it was recorded before, under the same key. */
export function evaluationLine(
  number: number,
  { id, evaluationJson }: Pick<RecordedEvaluation, "id" | "evaluationJson">,
  replayed: boolean,
): AnswerLine {
  const begin = `{"line":${number},${replayed ? '"replayed":true,' : ""}"evaluation":{"id":"${id}",`;
  return { begin, json: evaluationJson };
}

/** Tells what is wrong with a line. */
export function problemLine(number: number, fault: unknown, language: Language): AnswerLine {
  const json = Buffer.from(JSON.stringify(problemOf(fault, language)));
  return { begin: `{"line":${number},"problem":{`, json };
}

const END = Buffer.from("}\n");

/** The lines as they are sent, in `space` when they fit. What was encoded for the journal is only copied. */
export function linesBytes(lines: readonly AnswerLine[], space: Buffer): Buffer {
  let length = 0;
  for (const { begin, json } of lines) length += begin.length + json.length - 1 + END.length;
  const bytes = length <= space.length ? space.subarray(0, length) : Buffer.allocUnsafe(length);
  let at = 0;
  for (const { begin, json } of lines) {
    // The last letter of the beginning then takes the place of the opening brace.
    bytes.set(json, at + begin.length - 1);
    bytes.write(begin, at, "latin1");
    at += begin.length + json.length - 1;
    bytes.set(END, at);
    at += END.length;
  }
  return bytes;
}
