import { sealLine } from "../chain/seal.ts";
import type { EvaluationEntry } from "../store.ts";
import { idOf } from "./record-id.ts";

/** Where a record stands in the chain: its number, the hash of the record before it, and when it is recorded. */
export type ChainPlace = { readonly seq: number; readonly previous: string; readonly recordedAt: string };

export const BEFORE_CASE = ',"case":';
export const BEFORE_EVALUATION = ',"evaluation":';

const FRAME_LENGTH = 1024;

/** The most bytes that the line of an entry can take. */
export function longestLine(entry: EvaluationEntry): number {
  const { caseJson, evaluationJson, power, at, idempotencyKey = "", requestDigest = "" } = entry;
  // Inside a JSON text a letter of the short fields may become an escape of six letters.
  const fields = (power.length + at.length + idempotencyKey.length + requestDigest.length) * 6;
  return FRAME_LENGTH + fields + caseJson.length + evaluationJson.length;
}

/** Writes one record as a sealed line and answers where it ends, with its hash. */
export function writeRecordLine(
  buffer: Buffer,
  start: number,
  entry: EvaluationEntry,
  place: ChainPlace,
): { readonly end: number; readonly hash: string } {
  let end = start;
  end += buffer.write(headText(entry, place), end, "utf8");
  buffer.set(entry.caseJson, end);
  end += entry.caseJson.length;
  end += buffer.write(BEFORE_EVALUATION, end, "latin1");
  buffer.set(entry.evaluationJson, end);
  end += entry.evaluationJson.length;
  return sealLine(buffer, start, end);
}

function headText(entry: EvaluationEntry, { seq, previous, recordedAt }: ChainPlace): string {
  const { power, at, verdict, caseGrade, monitoringGrade, idempotencyKey, requestDigest, caseJson } = entry;
  return (
    `{"seq":${seq},"previous":"${previous}","id":"${idOf(seq)}","recordedAt":"${recordedAt}",` +
    `"power":${JSON.stringify(power)},"at":${JSON.stringify(at)},"verdict":"${verdict}",` +
    `"caseGrade":${caseGrade === null ? "null" : `"${caseGrade}"`},"monitoringGrade":"${monitoringGrade}"` +
    (idempotencyKey === undefined ? "" : `,"idempotencyKey":${JSON.stringify(idempotencyKey)}`) +
    (requestDigest === undefined ? "" : `,"requestDigest":${JSON.stringify(requestDigest)}`) +
    `,"caseBytes":${caseJson.length}${BEFORE_CASE}`
  );
}
