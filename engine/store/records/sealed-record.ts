import { isObject } from "../../core/model/is-object.ts";
import type { ChainHead, InspectedLine } from "../chain/chain-format.ts";
import { NOT_A_RECORD } from "../chain/line-fault.ts";
import { inspectSeal, SEAL_LENGTH, sealLine } from "../chain/seal.ts";

/** A record to be written, as JSON. */
export type RecordJson = { readonly json: string; readonly bytes: number };

const BEFORE_RECORD = ',"record":';
const FRAME_LENGTH = 512;

/** The record as JSON: encoded once, for the size of its group and for its line. */
export function toJson(entry: object): RecordJson {
  const json = JSON.stringify(entry);
  return { json, bytes: Buffer.byteLength(json) };
}

/** The most bytes that the line of a record can take. */
export function longestSealedRecord({ bytes }: RecordJson): number {
  return FRAME_LENGTH + bytes;
}

/** Writes one record as a sealed line and answers where it ends, with its hash. */
export function writeSealedRecord(
  buffer: Buffer,
  start: number,
  { json }: RecordJson,
  { seq, previous }: ChainHead,
): { readonly end: number; readonly hash: string } {
  const text = `{"seq":${seq},"previous":"${previous}"${BEFORE_RECORD}${json}`;
  return sealLine(buffer, start, start + buffer.write(text, start, "utf8"));
}

/** Whether a line (without its line end) is a record that was not changed since it was written. */
export function inspectSealedRecord(line: Buffer): InspectedLine<ChainHead> {
  const seal = inspectSeal(line);
  if (!seal.sound) return seal;
  const head = headOf(line);
  return head === undefined ? { sound: false, ...NOT_A_RECORD } : { sound: true, head, hash: seal.hash };
}

/** The record of a line that was inspected, as JSON: its seal proves that it is what was written. */
export function sealedText(line: Buffer): string {
  const start = line.indexOf(BEFORE_RECORD) + BEFORE_RECORD.length;
  return line.toString("utf8", start, line.length - SEAL_LENGTH);
}

function headOf(line: Buffer): ChainHead | undefined {
  const end = line.indexOf(BEFORE_RECORD);
  if (end === -1) return undefined;
  try {
    const head: unknown = JSON.parse(`${line.toString("latin1", 0, end)}}`);
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

function isHead(head: unknown): head is ChainHead {
  return isObject(head) && Number.isSafeInteger(head["seq"]) && typeof head["previous"] === "string";
}
