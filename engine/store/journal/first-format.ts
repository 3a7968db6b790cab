import { isObject } from "../../core/model/is-object.ts";
import { NOT_A_RECORD } from "../chain/line-fault.ts";
import { inspectSeal, SEAL_LENGTH } from "../chain/seal.ts";
import type { InspectedRecord } from "./inspected-record.ts";
import { keptDigest } from "./kept-digest.ts";
import { hasJudgment, isCount, type RecordHead } from "./record-head.ts";
import { BEFORE_CASE, BEFORE_EVALUATION } from "./record-line.ts";

/**
 * The lines that journals were made of before the tree: `{"seq":…,…,"case":…,"evaluation":…,"hash":"…"}`, with one hash over
 * all of it. They stay readable, and the hash of such a line, as text, is what its leaf is made of.
 */
export function inspectFirstFormat(line: Buffer): InspectedRecord {
  const seal = inspectSeal(line);
  if (!seal.sound) return seal;
  const head = headOf(line);
  if (head === undefined) return { sound: false, ...NOT_A_RECORD };
  const { caseBytes, ...fields } = head;
  const start = line.indexOf(BEFORE_CASE) + BEFORE_CASE.length;
  const caseJson = line.subarray(start, start + caseBytes);
  const evaluationJson = line.subarray(start + caseBytes + BEFORE_EVALUATION.length, line.length - SEAL_LENGTH);
  const digests = {
    caseDigest: keptDigest(caseJson, undefined),
    evaluationDigest: keptDigest(evaluationJson, undefined),
  };
  const whole: RecordHead = { ...fields, format: 1, policy: null, askedBy: null, ...digests };
  return { sound: true, head: whole, hash: seal.hash, kept: { caseJson, evaluationJson } };
}

type FirstHead = Omit<RecordHead, "format" | "policy" | "askedBy" | "caseDigest" | "evaluationDigest"> & {
  readonly caseBytes: number;
};

/** A quote inside a value is escaped, so the first `,"case":` is the field. */
function headOf(line: Buffer): FirstHead | undefined {
  const end = line.indexOf(BEFORE_CASE);
  if (end === -1) return undefined;
  try {
    const head = withCaseBytes(JSON.parse(`${line.toString("utf8", 0, end)}}`), line);
    return isFirstHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

/** The very first journals counted the letters of a case (UTF-16) and not its bytes. */
function withCaseBytes(head: unknown, line: Buffer): unknown {
  if (!isObject(head) || !isCount(head["caseLength"])) return head;
  const { caseLength, ...fields } = head;
  const text = line.toString("utf8", line.indexOf(BEFORE_CASE) + BEFORE_CASE.length).slice(0, Number(caseLength));
  return { ...fields, caseBytes: Buffer.byteLength(text) };
}

function isFirstHead(head: unknown): head is FirstHead {
  return isObject(head) && isCount(head["caseBytes"]) && hasJudgment(head);
}
