import { verifyChain, type DurableEnd } from "../chain/verify-chain.ts";
import type { ChainReport, VerificationWatch } from "../store.ts";
import { claimedLeaf, inspectLine } from "./read-line.ts";

/** What stands in the tree for a record of which nothing is left. */
export const NO_LEAF = Buffer.alloc(32);

/** Reads the journal of evaluations from its first record to its durable end. */
export function verifyRecords(end: DurableEnd, { leaf, ...watch }: VerificationWatch): Promise<ChainReport> {
  const visit = leaf && ((line: Buffer | undefined, seq: number) => leaf(leafOfLine(line), seq));
  return verifyChain(end, inspectLine, { ...watch, visit });
}

function leafOfLine(line: Buffer | undefined): Buffer {
  const claimed = line && claimedLeaf(line);
  return claimed === undefined ? NO_LEAF : Buffer.from(claimed, "hex");
}
