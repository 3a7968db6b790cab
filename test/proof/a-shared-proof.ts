import type { Anchor } from "../../engine/proof/anchors/anchor.ts";
import type { Incident } from "../../engine/proof/incidents/incident.ts";
import { partOpener } from "../../engine/personal/personal-parts.ts";
import { openJournalProof, type JournalProof } from "../../engine/proof/journal-proof.ts";
import { Database } from "../../engine/store/postgres/database.ts";
import { openPostgresStores } from "../../engine/store/postgres/open-postgres-stores.ts";
import type { EvaluationJournal } from "../../engine/store/store.ts";
import { NO_POLICIES, NOW } from "./a-running-proof.ts";

/** A process on a database: its journal, with its proofs at work. */
export type SharedProcess = {
  readonly journal: EvaluationJournal;
  readonly proof: JournalProof;
  readonly incidents: readonly Incident[];
  readonly query: (text: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

/** Opens the journal of a database with its proofs at work; the keys lie in the folder. */
export async function openSharedProof(
  url: string,
  data: string,
  anchors: readonly Anchor[] = [],
): Promise<SharedProcess> {
  const options = { clock: () => NOW, report: () => undefined, failed };
  const stores = await openPostgresStores(url, options, { connections: 4 });
  const { evaluations: journal, place, shared, lane } = stores;
  if (shared === undefined) throw new Error("a database shares nothing");
  const incidents: Incident[] = [];
  let verifications = 0;
  const proof = await openJournalProof({
    data,
    journal,
    place,
    shared: { ...shared, anchors: await stores.shelf("anchors"), lane },
    policies: NO_POLICIES,
    opener: partOpener(stores.personalKeys, async () => Buffer.alloc(0)),
    anchors,
    every: 3_600_000,
    clock: () => NOW,
    instantOf: (milliseconds) => new Date(milliseconds).toISOString(),
    random: () => 0.5,
    newId: () => `verification-${(verifications += 1)}`,
    incident: (incident) => incidents.push(incident),
    anchorFailed: failed,
    failed,
  });
  const database = new Database(url, { connections: 1 });
  const stop = async (): Promise<void> => {
    await proof.stop();
    await database.close();
    await stores.close();
  };
  return { journal, proof, incidents, query: (text) => database.query(text), stop };
}

function failed(fault: unknown): never {
  throw fault;
}
