import { writeSeal } from "../chain/seal.ts";
import type { EvaluationEntry } from "../store.ts";
import { keptDigest } from "./kept-digest.ts";
import { leafHashOf } from "./leaf-hash.ts";
import { namedEndingText } from "./named-ending.ts";
import { headText, type ChainPlace } from "./record-head.ts";

/**
 * A line of format 2: `{"head":…,"caseBytes":…,"salt":"…","sealed":"…","case":…,"evaluation":…,"hash":"…"}`. The hash is
 * that of the head alone, and the head has the digests of all the others: each byte is hashed once. What is sealed is in
 * Base64. A line may name the record that holds the ending of its evaluation.
 */
export const BEFORE_HEAD = '{"head":';
export const AFTER_HEAD = ',"caseBytes":';
export const BEFORE_SALT = ',"salt":"';
export const BEFORE_SEALED = ',"sealed":"';
export const BEFORE_CASE = ',"case":';
export const BEFORE_EVALUATION = ',"evaluation":';

const FRAME_LENGTH = 2048;

/** The most bytes that the line of an entry can take. */
export function longestLine(entry: EvaluationEntry): number {
  const {
    caseJson,
    evaluationJson,
    power,
    at,
    policy,
    askedBy,
    idempotencyKey = "",
    requestDigest = "",
    sealed,
  } = entry;
  const texts = [power, at, policy.digest, askedBy ?? "", idempotencyKey, requestDigest];
  // Inside a JSON text a letter of the short fields may become an escape of six letters.
  let fields = 0;
  for (const text of texts) fields += text.length * 6;
  return FRAME_LENGTH + fields + caseJson.length + evaluationJson.length + base64Length(sealed?.length ?? 0);
}

/**
 * Writes one record as a line and answers where it ends, with its hash. The ending of its evaluation is left to the record
 * of the number `endingOf`, if there is one.
 */
export function writeRecordLine(
  buffer: Buffer,
  start: number,
  entry: EvaluationEntry,
  { endingOf, ...place }: ChainPlace & { readonly endingOf?: number | undefined },
): { readonly end: number; readonly hash: string } {
  const { caseJson, salt, sealed } = entry;
  const digests = { caseDigest: keptDigest(caseJson, salt), evaluationDigest: evaluationDigest(entry) };
  const headStart = start + BEFORE_HEAD.length;
  let end = start + buffer.write(BEFORE_HEAD + headText(entry, digests, place), start, "utf8");
  const hash = leafHashOf(buffer.subarray(headStart, end));
  const salted = salt === undefined ? "" : `${BEFORE_SALT}${salt}"`;
  const opened = sealed === undefined ? "" : `${BEFORE_SEALED}${sealed.toString("base64")}"`;
  end += buffer.write(`${AFTER_HEAD}${caseJson.length}${salted}${opened}${BEFORE_CASE}`, end, "latin1");
  buffer.set(caseJson, end);
  end += caseJson.length;
  end += buffer.write(BEFORE_EVALUATION, end, "latin1");
  end = writeEvaluation(buffer, end, entry, endingOf);
  return { end: writeSeal(buffer, end, hash), hash };
}

function writeEvaluation(
  buffer: Buffer,
  start: number,
  { evaluationJson, evaluationEnding }: EvaluationEntry,
  endingOf: number | undefined,
): number {
  if (endingOf === undefined || evaluationEnding === undefined) {
    buffer.set(evaluationJson, start);
    return start + evaluationJson.length;
  }
  const bytes = evaluationEnding.length;
  const end = start + evaluationJson.copy(buffer, start, 0, evaluationJson.length - bytes);
  return end + buffer.write(`}${namedEndingText({ seq: endingOf, bytes })}`, end, "latin1");
}

/** An evaluation that entries share is hashed once. */
function evaluationDigest({ evaluationJson, isEvaluationShared, salt }: EvaluationEntry): string {
  if (isEvaluationShared !== true || salt !== undefined) return keptDigest(evaluationJson, salt);
  const known = sharedDigests.get(evaluationJson);
  if (known !== undefined) return known;
  const digest = keptDigest(evaluationJson, undefined);
  sharedDigests.set(evaluationJson, digest);
  return digest;
}

const sharedDigests = new WeakMap<Buffer, string>();

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
