import { HASH_LETTERS, writeSeal } from "../chain/seal.ts";
import { keptDigest } from "./kept-digest.ts";
import { leafHashOf } from "./leaf-hash.ts";
import type { GroupMemory } from "./group-memory.ts";
import type { LineLayout } from "./line-layouts.ts";

/**
 * Fills in the hashes of lines that were laid out, each chained to the line before it, and answers the hash of the last.
 * Done twice it gives the same.
 */
export function sealLines({ lines, layouts }: GroupMemory, count: number, previous: string): string {
  let last = previous;
  for (let line = 0; line < count; line += 1) last = sealRecordLine(lines, layouts.get(line), last);
  return last;
}

function sealRecordLine(lines: Buffer, at: LineLayout, previous: string): string {
  const salt = at.saltStart === 0 ? undefined : lines.toString("latin1", at.saltStart, at.saltStart + HASH_LETTERS);
  lines.write(keptDigest(lines.subarray(at.caseStart, at.caseEnd), salt), at.caseDigest, "latin1");
  lines.write(keptDigest(lines.subarray(at.evaluationStart, at.contentEnd), salt), at.evaluationDigest, "latin1");
  lines.write(previous, at.previous, "latin1");
  const hash = leafHashOf(lines.subarray(at.headStart, at.headEnd));
  writeSeal(lines, at.contentEnd, hash);
  return hash;
}
