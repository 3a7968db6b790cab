import { ChainCheck, missing } from "../chain/chain-check.ts";
import { GENESIS } from "../chain/seal.ts";
import { leafOfLine, NO_LEAF } from "../journal/leaf-of-line.ts";
import { inspectLine } from "../journal/read-line.ts";
import type { ChainReport, VerificationWatch } from "../store.ts";
import type { Statements } from "./database.ts";
import { evaluationLines } from "./evaluation-lines.ts";
import type { Lane } from "./lanes.ts";

const TOLD_EVERY = 1000;

/** Reads a lane from its first record to its end and compares every record with the one before it. */
export async function verifyLane(
  statements: Statements,
  { lane, nextSeq }: Lane,
  { leaf, progress, signal }: VerificationWatch,
): Promise<ChainReport> {
  signal?.throwIfAborted();
  const check = new ChainCheck({ seq: 1, previous: GENESIS }, inspectLine);
  const place = { path: `lane ${lane}` };
  let given = 0;
  const give = (hash: Buffer, seq: number): void => {
    for (let number = given + 1; number < seq; number += 1) leaf?.(NO_LEAF, number);
    if (seq > given) leaf?.(hash, seq);
    given = Math.max(given, seq);
  };
  let lines = 0;
  for await (const { seq, line } of evaluationLines(statements, lane, { first: 1, last: nextSeq - 1 })) {
    signal?.throwIfAborted();
    check.accept(line, place);
    give(leafOfLine(line), seq);
    lines += 1;
    if (lines % TOLD_EVERY === 0) progress?.(lines);
  }
  if (check.nextSeq < nextSeq) check.report(check.nextSeq, missing(check.nextSeq, nextSeq - 1), place);
  if (nextSeq > 1) give(NO_LEAF, nextSeq - 1);
  const { soundCount, lastSound, previous = GENESIS, broken, brokenCount } = check;
  return { records: soundCount, head: { seq: lastSound, hash: previous }, broken, brokenCount };
}
