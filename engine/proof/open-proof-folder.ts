import { join } from "node:path";

import type { NoteKey } from "../core/proof/signed-note.ts";
import { openPartReader } from "../personal/open-part-reader.ts";
import { PublishedPolicies } from "../policies/published-policies.ts";
import { openPolicyStore } from "../store/lowdb/open-policy-store.ts";
import { openJournalReader, type JournalReader } from "../store/journal/read-only-journal.ts";
import { Database } from "../store/postgres/database.ts";
import { allNotes } from "../store/postgres/postgres-notes.ts";
import { readRing } from "../store/postgres/postgres-ring.ts";
import { readCheckpointFile } from "./checkpoints/checkpoint-file.ts";
import { readCheckpointNote, type KeptCheckpoint } from "./checkpoints/kept-checkpoint.ts";
import { IncidentLog } from "./incidents/incident-log.ts";
import { readKeyRing, type KeyRing } from "./keys/key-ring.ts";
import { ringOf, trustedKeys } from "./keys/signing-keys.ts";
import { proofFolders } from "./proof-folders.ts";
import { findPolicyIn } from "./replay/find-policy.ts";
import { Replays } from "./replay/replays.ts";

/** What proves a journal, read while services may go on with it. */
export type ProofEvidence = {
  readonly own: readonly (KeptCheckpoint | undefined)[];
  /** Undefined before the first start with keys. */
  readonly ring: KeyRing | undefined;
  readonly trusted: readonly NoteKey[];
};

export async function openProofFolder(data: string): Promise<ProofEvidence> {
  const folders = proofFolders(data);
  const ring = await readKeyRing(folders.keys);
  return {
    own: await readCheckpointFile(folders.checkpoints),
    ring,
    trusted: ring === undefined ? [] : trustedKeys(ring),
  };
}

/** What of a database proves the journal that all processes on it record. */
export async function openProofDatabase(url: string): Promise<ProofEvidence> {
  const database = new Database(url, { connections: 1 });
  try {
    const own = (await allNotes(database)).map(({ note }) => readCheckpointNote(note));
    const ring = ringOf(await readRing(database));
    return { own, ring: ring.keys.length === 0 ? undefined : ring, trusted: trustedKeys(ring) };
  } finally {
    await database.close();
  }
}

/**
 * The journal and the published versions of a data folder, to judge again what was judged; incidents are added to it.
 * `masterKey` is the file of the master key of personal data.
 */
export async function openReplayFolder(
  data: string,
  masterKey: string,
  now: () => string,
): Promise<{ readonly journal: JournalReader; readonly replays: Replays }> {
  const journal = await openJournalReader(join(data, "journal"));
  const store = await openPolicyStore(data);
  const versions = {
    listVersions: (power: string) => store.listVersions(power),
    published: new PublishedPolicies(store),
  };
  const incidents = await IncidentLog.open({ path: proofFolders(data).incidents, now, told: () => undefined });
  const opener = await openPartReader(data, masterKey);
  return { journal, replays: new Replays({ journal, find: findPolicyIn(versions), opener, incidents }) };
}
