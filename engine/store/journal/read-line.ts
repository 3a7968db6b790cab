import { NOT_A_RECORD, type LineFault } from "../chain/line-fault.ts";
import { claimedHash, SEAL_LENGTH } from "../chain/seal.ts";
import type { RecordedEvaluation } from "../store.ts";
import { inspectFirstFormat } from "./first-format.ts";
import type { InspectedRecord, KeptJson } from "./inspected-record.ts";
import { keptDigest } from "./kept-digest.ts";
import { leafHashOf } from "./leaf-hash.ts";
import { namedEnding } from "./named-ending.ts";
import { isCount, parseHead, type RecordHead } from "./record-head.ts";
import { AFTER_HEAD, BEFORE_CASE, BEFORE_EVALUATION, BEFORE_HEAD, BEFORE_SALT, BEFORE_SEALED } from "./record-line.ts";
import { changedSeal } from "./sealed-digest.ts";
import { WholeLines } from "./whole-lines.ts";

/** Inspects the lines of a segment one after the other: a line may name a record before it. */
export function newInspector(): (line: Buffer) => InspectedRecord {
  const read = newLineReader();
  return (line) => read(line).record;
}

/** Reads the lines of a segment one after the other: each made whole, and whether it then is a record. */
export function newLineReader(): (line: Buffer) => { readonly whole: Buffer; readonly record: InspectedRecord } {
  const lines = new WholeLines();
  return (line) => {
    const whole = lines.whole(line);
    const record = inspectLine(whole);
    if (record.sound) lines.hold(record.head.seq, line);
    return { whole, record };
  };
}

/** Whether a whole line (without its line end) is a record that was not changed since it was written. */
export function inspectLine(line: Buffer): InspectedRecord {
  return isSecondFormat(line) ? inspectSecondFormat(line) : inspectFirstFormat(line);
}

/** The record of a whole line, its JSON byte by byte as it was given; undefined when the line is none. */
export function readRecord(line: Buffer): RecordedEvaluation | undefined {
  const record = inspectLine(line);
  if (!record.sound) return undefined;
  const { head, hash, kept, headBytes = Buffer.from(hash) } = record;
  return { ...head, ...kept, hash, head: headBytes };
}

/** The leaf that a line claims to have, whether or not it is what was written; undefined when it claims none. */
export function claimedLeaf(line: Buffer): string | undefined {
  const claimed = claimedHash(line);
  return claimed === undefined || isSecondFormat(line) ? claimed : leafHashOf(Buffer.from(claimed));
}

/** The leaf of a record that is what was written. */
export function leafOf({ format }: RecordHead, hash: string): string {
  return format === 2 ? hash : leafHashOf(Buffer.from(hash));
}

function isSecondFormat(line: Buffer): boolean {
  return line.toString("latin1", 0, BEFORE_HEAD.length) === BEFORE_HEAD;
}

function inspectSecondFormat(line: Buffer): InspectedRecord {
  const claimed = claimedHash(line);
  const headEnd = line.indexOf(AFTER_HEAD);
  if (claimed === undefined || headEnd === -1) return { sound: false, ...NOT_A_RECORD };
  const headBytes = line.subarray(BEFORE_HEAD.length, headEnd);
  const actual = leafHashOf(headBytes);
  if (actual !== claimed) {
    const why = "its content does not match its hash";
    return { sound: false, fault: "headChanged", why, expected: claimed, actual };
  }
  const head = parseHead(headBytes.toString("utf8"));
  const kept = keptJson(line, headEnd + AFTER_HEAD.length);
  if (head === undefined || kept === undefined) return { sound: false, ...NOT_A_RECORD };
  const fault =
    changedCase(head, kept) ?? missingEnding(line) ?? changedEvaluation(head, kept) ?? changedSeal(head, kept);
  return fault === undefined ? { sound: true, head, hash: claimed, kept, headBytes } : { sound: false, ...fault };
}

const BETWEEN = new RegExp(`^([1-9]\\d{0,15})(?:${BEFORE_SALT}([0-9a-f]{64})")?(${BEFORE_SEALED}|${BEFORE_CASE})`);
const LONGEST_BETWEEN = 128;
const QUOTE = 0x22;

function keptJson(line: Buffer, from: number): KeptJson | undefined {
  const [between, count, salt, next] = BETWEEN.exec(line.toString("latin1", from, from + LONGEST_BETWEEN)) ?? [];
  const caseBytes = Number(count);
  if (between === undefined || !isCount(caseBytes)) return undefined;
  const sealed = next === BEFORE_SEALED ? sealedText(line, from + between.length) : undefined;
  const start = sealed === undefined ? from + between.length : sealed.end;
  if (start === undefined) return undefined;
  const caseEnd = start + caseBytes;
  const evaluationStart = caseEnd + BEFORE_EVALUATION.length;
  if (line.toString("latin1", caseEnd, evaluationStart) !== BEFORE_EVALUATION) return undefined;
  const json = {
    caseJson: line.subarray(start, caseEnd),
    evaluationJson: line.subarray(evaluationStart, line.length - SEAL_LENGTH),
  };
  if (salt === undefined && sealed === undefined) return json;
  return { ...json, ...(salt !== undefined && { salt }), ...(sealed && { sealed: sealed.bytes }) };
}

/** What is sealed, and where the case begins behind it; no `end` when something else stands there. */
function sealedText(line: Buffer, start: number): { readonly bytes: Buffer; readonly end?: number } {
  const quote = line.indexOf(QUOTE, start);
  const end = quote + 1 + BEFORE_CASE.length;
  const isFollowed = quote !== -1 && line.toString("latin1", quote + 1, end) === BEFORE_CASE;
  const bytes = Buffer.from(line.toString("latin1", start, Math.max(start, quote)), "base64");
  return isFollowed ? { bytes, end } : { bytes };
}

function changedCase({ caseDigest: expected }: RecordHead, { caseJson, salt }: KeptJson): LineFault | undefined {
  const actual = keptDigest(caseJson, salt);
  if (actual === expected) return undefined;
  return { fault: "caseChanged", why: "its case does not match the digest in its head", expected, actual };
}

/** A line that names an ending was not made whole. */
function missingEnding(line: Buffer): LineFault | undefined {
  const named = namedEnding(line);
  if (named === undefined) return undefined;
  const why = `its evaluation ends as that of record ${named.seq}, where no such ending is to be found`;
  return { fault: "evaluationChanged", why };
}

function changedEvaluation(head: RecordHead, { evaluationJson, salt }: KeptJson): LineFault | undefined {
  const evaluationDigest = keptDigest(evaluationJson, salt);
  if (evaluationDigest === head.evaluationDigest) return undefined;
  const why = "its evaluation does not match the digest in its head";
  return { fault: "evaluationChanged", why, expected: head.evaluationDigest, actual: evaluationDigest };
}
