import type { EvaluationEntry } from "../store.ts";
import type { LineLayout } from "./line-layouts.ts";
import { blankHead, type RecordPlace } from "./record-head.ts";

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

/** Lays one record out as a line in which only the hashes are missing. */
export function layOutRecordLine(lines: Buffer, start: number, entry: EvaluationEntry, place: RecordPlace): LineLayout {
  const { caseJson, evaluationJson, salt, sealed } = entry;
  const headStart = start + lines.write(BEFORE_HEAD, start, "latin1");
  const head = blankHead(entry, place);
  const headEnd = headStart + lines.write(head.text, headStart, "utf8");
  let end = headEnd + lines.write(`${AFTER_HEAD}${caseJson.length}`, headEnd, "latin1");
  const saltStart = salt === undefined ? 0 : end + BEFORE_SALT.length;
  if (salt !== undefined) end += lines.write(`${BEFORE_SALT}${salt}"`, end, "latin1");
  if (sealed !== undefined) end += lines.write(`${BEFORE_SEALED}${sealed.toString("base64")}"`, end, "latin1");
  const caseStart = end + lines.write(BEFORE_CASE, end, "latin1");
  lines.set(caseJson, caseStart);
  const caseEnd = caseStart + caseJson.length;
  const evaluationStart = caseEnd + lines.write(BEFORE_EVALUATION, caseEnd, "latin1");
  lines.set(evaluationJson, evaluationStart);
  // Its letters are elsewhere in bytes only when a name in it takes more bytes than letters.
  const isPlain = head.text.length === headEnd - headStart;
  const placeOf = (letter: number): number =>
    headStart + (isPlain ? letter : Buffer.byteLength(head.text.slice(0, letter), "utf8"));
  return {
    headStart,
    caseDigest: placeOf(head.caseDigest),
    evaluationDigest: placeOf(head.evaluationDigest),
    previous: placeOf(head.previous),
    headEnd,
    saltStart,
    caseStart,
    caseEnd,
    evaluationStart,
    contentEnd: evaluationStart + evaluationJson.length,
  };
}

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
