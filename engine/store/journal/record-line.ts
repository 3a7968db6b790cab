import { writeSeal } from "../chain/seal.ts";
import type { EvaluationEntry } from "../store.ts";
import { keptDigest } from "./kept-digest.ts";
import { leafHashOf } from "./leaf-hash.ts";
import { headText, type ChainPlace } from "./record-head.ts";

/**
 * A line of format 2: `{"head":…,"caseBytes":…,"salt":"…","sealed":"…","case":…,"evaluation":…,"hash":"…"}`. The hash is
 * that of the head alone, and the head has the digests of all the others: each byte is hashed once. What is sealed is in Base64.
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

/** Writes one record as a line and answers where it ends, with its hash. */
export function writeRecordLine(
  buffer: Buffer,
  start: number,
  entry: EvaluationEntry,
  place: ChainPlace,
): { readonly end: number; readonly hash: string } {
  const { caseJson, evaluationJson, salt, sealed } = entry;
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
  buffer.set(evaluationJson, end);
  end += evaluationJson.length;
  return { end: writeSeal(buffer, end, hash), hash };
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
