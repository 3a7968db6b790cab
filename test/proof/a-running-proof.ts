import { join } from "node:path";

import { SunmapError } from "../../engine/core/errors.ts";
import type { Anchor } from "../../engine/proof/anchors/anchor.ts";
import type { Incident } from "../../engine/proof/incidents/incident.ts";
import { openJournalProof, type JournalProof } from "../../engine/proof/journal-proof.ts";
import { partOpener } from "../../engine/personal/personal-parts.ts";
import { MemoryKeys } from "../../engine/store/memory/memory-keys.ts";
import { openFileJournal } from "../../engine/store/journal/open-file-journal.ts";
import type { EvaluationJournal } from "../../engine/store/store.ts";

export const NOW = Date.UTC(2026, 8, 18, 4);

export type ProofSurroundings = {
  readonly anchors?: readonly Anchor[];
  readonly clock?: { now: number };
  readonly incidents?: Incident[];
};

/** No power was ever published: replays find nothing. */
export const NO_POLICIES = {
  listVersions: () => Promise.resolve([]),
  published: { version: () => Promise.reject(new SunmapError("VERSION_NOT_FOUND")) },
};

/** Opens the journal of a data folder with its proofs at work. Checkpoints are made when asked for. */
export async function openProof(
  data: string,
  { anchors = [], clock = { now: NOW }, incidents = [] }: ProofSurroundings = {},
): Promise<{ readonly journal: EvaluationJournal; readonly proof: JournalProof }> {
  const { journal } = await openFileJournal(join(data, "journal"), {
    clock: () => clock.now,
    durability: "write",
    segmentBytes: 1 << 20,
  });
  let verifications = 0;
  try {
    const proof = await openJournalProof({
      data,
      journal,
      place: () => ({ kind: "folder", folder: join(data, "journal"), end: journal.durableEnd() }),
      policies: NO_POLICIES,
      opener: partOpener(new MemoryKeys(), async () => Buffer.alloc(0)),
      anchors,
      every: 3_600_000,
      clock: () => clock.now,
      instantOf: (milliseconds) => new Date(milliseconds).toISOString(),
      random: () => 0.5,
      newId: () => `verification-${(verifications += 1)}`,
      incident: (incident) => incidents.push(incident),
      anchorFailed: () => undefined,
      failed: (fault) => {
        throw fault;
      },
    });
    return { journal, proof };
  } catch (fault) {
    await journal.close();
    throw fault;
  }
}
