import { isObject } from "../../core/model/is-object.ts";
import type { InspectedLine } from "../chain/chain-format.ts";
import { inspectSeal, SEAL_LENGTH } from "../chain/seal.ts";
import type { RecordedEvaluation } from "../store.ts";
import { gradeCode, verdictCode } from "./record-codes.ts";
import { BEFORE_CASE, BEFORE_EVALUATION } from "./record-line.ts";

/** A record without its JSON, and how many bytes its case has. */
export type RecordHead = Omit<RecordedEvaluation, "caseJson" | "evaluationJson" | "hash"> & {
  readonly caseBytes: number;
};

/** Whether a line (without its line end) is a record that was not changed since it was written. */
export function inspectLine(line: Buffer): InspectedLine<RecordHead> {
  const seal = inspectSeal(line);
  if (!seal.sound) return seal;
  const head = headOf(line);
  return head === undefined ? { sound: false, why: "it is not a record" } : { sound: true, head, hash: seal.hash };
}

/** The record of a line that was inspected, its JSON byte by byte as it was given. */
export function readRecord(line: Buffer, head: RecordHead, lineHash: string): RecordedEvaluation {
  const { caseBytes, ...fields } = head;
  const start = line.indexOf(BEFORE_CASE) + BEFORE_CASE.length;
  const caseJson = line.subarray(start, start + caseBytes);
  const evaluationJson = line.subarray(start + caseBytes + BEFORE_EVALUATION.length, line.length - SEAL_LENGTH);
  return { ...fields, caseJson, evaluationJson, hash: lineHash };
}

/** A quote inside a value is escaped, so the first `,"case":` is the field. */
function headOf(line: Buffer): RecordHead | undefined {
  const end = line.indexOf(BEFORE_CASE);
  if (end === -1) return undefined;
  try {
    const head = withCaseBytes(JSON.parse(`${line.toString("utf8", 0, end)}}`), line);
    return isRecordHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

/** The first journals counted the letters of a case (UTF-16) and not its bytes; they stay readable. */
function withCaseBytes(head: unknown, line: Buffer): unknown {
  if (!isObject(head) || !isCount(head["caseLength"])) return head;
  const { caseLength, ...fields } = head;
  const text = line.toString("utf8", line.indexOf(BEFORE_CASE) + BEFORE_CASE.length).slice(0, Number(caseLength));
  return { ...fields, caseBytes: Buffer.byteLength(text) };
}

const TEXT_FIELDS = ["previous", "id", "recordedAt", "power", "at", "verdict", "monitoringGrade"];

function isRecordHead(head: unknown): head is RecordHead {
  if (!isObject(head)) return false;
  const { seq, caseBytes, verdict, caseGrade, monitoringGrade } = head;
  return (
    isCount(seq) &&
    isCount(caseBytes) &&
    TEXT_FIELDS.every((name) => typeof head[name] === "string") &&
    verdictCode(verdict) > 0 &&
    gradeCode(monitoringGrade) > 0 &&
    (caseGrade === null || gradeCode(caseGrade) > 0)
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
