import { equalBytes } from "../../core/proof/equal-bytes.ts";
import type { Disagreement } from "../../core/proof/journal-report.ts";
import type { JournalTree, LeafSource } from "../tree/journal-tree.ts";
import type { CheckpointLog } from "./checkpoint-log.ts";
import type { KeptCheckpoint } from "./kept-checkpoint.ts";

/**
 * Compares a journal that was just opened with its newest checkpoint. What was kept of the tree is made anew before it is
 * believed that records were changed. Undefined when they agree; a verification reads every record, this does not.
 */
export async function checkAtStart(
  journal: LeafSource,
  tree: JournalTree,
  log: CheckpointLog,
): Promise<Disagreement | undefined> {
  const latest = await log.latest();
  if (latest === undefined) return undefined;
  const { size, time } = latest.checkpoint;
  if (size > (await journal.putInOrder())) return { kind: "cut", source: "own", size, time };
  if (await agrees(tree, latest)) return undefined;
  await tree.rebuild();
  if (await agrees(tree, latest)) return undefined;
  const after = await lastAgreed(tree, log);
  return { kind: "rewritten", source: "own", size, time, after, upTo: size };
}

async function agrees(tree: JournalTree, { checkpoint: { size, root } }: KeptCheckpoint): Promise<boolean> {
  return equalBytes(await tree.root(size), root);
}

/** The size of the last checkpoint that still agrees: where one disagrees, all after it do. */
async function lastAgreed(tree: JournalTree, log: CheckpointLog): Promise<number> {
  let [agreed, denied] = [-1, (await log.count()) - 1];
  while (denied - agreed > 1) {
    const middle = Math.floor((agreed + denied) / 2);
    const kept = await log.at(middle);
    if (kept !== undefined && (await agrees(tree, kept))) agreed = middle;
    else denied = middle;
  }
  return (await log.at(agreed))?.checkpoint.size ?? 0;
}
