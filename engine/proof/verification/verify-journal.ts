import type { Disagreement, JournalReport } from "../../core/proof/journal-report.ts";
import type { NoteKey } from "../../core/proof/signed-note.ts";
import type { ChainReport, VerificationWatch } from "../../store/store.ts";
import {
  checkpointDigest,
  readCheckpointNote,
  signerOfCheckpoint,
  type KeptCheckpoint,
} from "../checkpoints/kept-checkpoint.ts";
import { NO_CHECKPOINT } from "../checkpoints/journal-checkpoints.ts";
import { TreeComparison, type KnownCheckpoint } from "./tree-comparison.ts";

/** What a journal is verified against. */
export type Evidence = {
  /** The journal's own checkpoints, oldest first; undefined for a line that is none. */
  readonly own: readonly (KeptCheckpoint | undefined)[];
  /** Notes that were kept outside. */
  readonly outside: readonly string[];
  readonly trusted: readonly NoteKey[];
};

/**
 * Reads a journal from its first record to its last: every record against its hash and the one before it, and the tree
 * against every checkpoint that is known. What of it is not as it was written or signed is told, all at once.
 */
export async function verifyJournal(
  verify: (watch: VerificationWatch) => Promise<ChainReport>,
  { own, outside, trusted }: Evidence,
  watch: Omit<VerificationWatch, "leaf"> = {},
): Promise<JournalReport> {
  const ours = own.flatMap((kept): KnownCheckpoint[] => (kept === undefined ? [] : [{ ...kept, source: "own" }]));
  const { notes, refused } = readOutside(outside, trusted);
  const comparison = new TreeComparison([...ours, ...notes]);
  const chain = await verify({ ...watch, leaf: (leaf) => comparison.add(leaf) });
  const compared = comparison.result();
  const disagreements = [...unsigned(own, trusted), ...refused, ...compared.disagreements];
  return { sound: chain.brokenCount === 0 && disagreements.length === 0, ...chain, ...compared, disagreements };
}

function readOutside(
  outside: readonly string[],
  trusted: readonly NoteKey[],
): { readonly notes: readonly KnownCheckpoint[]; readonly refused: readonly Disagreement[] } {
  const notes: KnownCheckpoint[] = [];
  const refused: Disagreement[] = [];
  for (const note of outside) {
    const kept = readCheckpointNote(note);
    if (kept !== undefined && signerOfCheckpoint(kept, trusted) !== undefined)
      notes.push({ ...kept, source: "outside" });
    else refused.push({ kind: "notSigned", source: "outside", ...sizeOf(kept) });
  }
  return { notes, refused };
}

/** Each checkpoint names the digest of the one before, so the signature of the last one stands for all. */
function unsigned(own: readonly (KeptCheckpoint | undefined)[], trusted: readonly NoteKey[]): readonly Disagreement[] {
  const faults: Disagreement[] = [];
  let previous = NO_CHECKPOINT;
  for (const [position, kept] of own.entries()) {
    const isLast = position === own.length - 1;
    const isChained = kept?.checkpoint.previous === previous;
    if (kept === undefined || !isChained || (isLast && signerOfCheckpoint(kept, trusted) === undefined)) {
      faults.push({ kind: "notSigned", source: "own", ...sizeOf(kept) });
    }
    previous = kept === undefined ? previous : checkpointDigest(kept);
  }
  return faults.slice(0, TOLD);
}

const TOLD = 100;

function sizeOf(kept: KeptCheckpoint | undefined): Pick<Disagreement, "size" | "time"> {
  return kept === undefined ? { size: 0 } : { size: kept.checkpoint.size, time: kept.checkpoint.time };
}
