import { verifyChain, type DurableEnd } from "../chain/verify-chain.ts";
import type { ChainReport, VerificationWatch } from "../store.ts";
import { leafOfLine } from "./leaf-of-line.ts";
import { newInspector } from "./read-line.ts";

/** Reads the journal of evaluations from its first record to its durable end. */
export function verifyRecords(end: DurableEnd, { leaf, ...watch }: VerificationWatch): Promise<ChainReport> {
  const visit = leaf && ((line: Buffer | undefined, seq: number) => leaf(leafOfLine(line), seq));
  return verifyChain(end, newInspector(), { ...watch, visit });
}
