import { join } from "node:path";

import { onTestFinished } from "vitest";

import type { Anchor } from "../../engine/proof/anchors/anchor.ts";
import type { Incident } from "../../engine/proof/incidents/incident.ts";
import { openJournalProof, type JournalProof } from "../../engine/proof/journal-proof.ts";
import { SunmapError } from "../../engine/core/errors.ts";
import { openFileJournal } from "../../engine/store/journal/open-file-journal.ts";
import type { EvaluationJournal } from "../../engine/store/store.ts";
import { numberedEntry } from "../store/an-entry.ts";

export const NOW = Date.UTC(2026, 8, 18, 4);

/** A journal in a data folder with its proofs at work. `close` stops both; the end of the test does so too. */
export type ProvedJournal = {
  readonly journal: EvaluationJournal;
  readonly proof: JournalProof;
  readonly incidents: readonly Incident[];
  readonly close: () => Promise<void>;
};

/** No power was ever published: replays find nothing. */
const NO_POLICIES = {
  listVersions: () => Promise.resolve([]),
  published: {
    version: () => Promise.reject(new SunmapError("VERSION_NOT_FOUND")),
  },
};

type Options = { readonly anchors?: readonly Anchor[]; readonly clock?: { now: number } };

export async function openProved(
  data: string,
  { anchors = [], clock = { now: NOW } }: Options = {},
): Promise<ProvedJournal> {
  const { journal } = await openFileJournal(join(data, "journal"), { clock: () => clock.now, durability: "write" });
  const incidents: Incident[] = [];
  let verifications = 0;
  const proof = await openJournalProof({
    data,
    journal,
    policies: NO_POLICIES,
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
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await proof.stop();
    await journal.close();
  };
  onTestFinished(close);
  return { journal, proof, incidents, close };
}

/** Records so many more entries. */
export async function append(journal: EvaluationJournal, count: number): Promise<void> {
  const first = journal.size + 1;
  await journal.appendMany(Array.from({ length: count }, (_, n) => numberedEntry(first + n)));
}
