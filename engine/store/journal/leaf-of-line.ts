import { claimedLeaf } from "./read-line.ts";

/** What stands in the tree for a record of which nothing is left. */
export const NO_LEAF = Buffer.alloc(32);

/** The leaf that a line gives itself in the tree, whether it is sound or not. */
export function leafOfLine(line: Buffer | undefined): Buffer {
  const claimed = line && claimedLeaf(line);
  return claimed === undefined ? NO_LEAF : Buffer.from(claimed, "hex");
}
