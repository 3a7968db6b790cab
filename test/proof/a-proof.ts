import { onTestFinished } from "vitest";

import type { Incident } from "../../engine/proof/incidents/incident.ts";
import type { JournalProof } from "../../engine/proof/journal-proof.ts";
import type { EvaluationJournal } from "../../engine/store/store.ts";
import { numberedEntry } from "../store/an-entry.ts";
import { openProof, type ProofSurroundings } from "./a-running-proof.ts";

/** A journal in a data folder with its proofs at work. `close` stops both; the end of the test does so too. */
export type ProvedJournal = {
  readonly journal: EvaluationJournal;
  readonly proof: JournalProof;
  readonly incidents: readonly Incident[];
  readonly close: () => Promise<void>;
};

export async function openProved(data: string, surroundings: ProofSurroundings = {}): Promise<ProvedJournal> {
  const incidents: Incident[] = [];
  const { journal, proof } = await openProof(data, { ...surroundings, incidents });
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
