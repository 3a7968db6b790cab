import { requireMasterKey } from "../../personal/master-key.ts";
import { partOpener } from "../../personal/personal-parts.ts";
import { PublishedPolicies } from "../../policies/published-policies.ts";
import type { JournalReader } from "../../store/journal/read-only-journal.ts";
import type { StoresBeside } from "../../store/stores-beside.ts";
import { fileIncidentBook } from "../incidents/file-incident-book.ts";
import { IncidentLog } from "../incidents/incident-log.ts";
import { sharedIncidentBook } from "../incidents/shared-incident-book.ts";
import { proofFolders } from "../proof-folders.ts";
import { findPolicyIn } from "./find-policy.ts";
import { Replays } from "./replays.ts";

/**
 * The journal and the published versions of a store, to judge again what was judged; incidents are added to those of its
 * services. `masterKey` is the file of the master key of personal data, which is read when a part is opened.
 */
export async function openReplays(
  { policies, evaluations, personalKeys, proof }: StoresBeside,
  masterKey: string,
  now: () => string,
): Promise<{ readonly journal: JournalReader; readonly replays: Replays }> {
  const journal = await evaluations();
  const versions = {
    listVersions: (power: string) => policies.listVersions(power),
    published: new PublishedPolicies(policies),
  };
  const book =
    "shared" in proof
      ? sharedIncidentBook(proof.shared.incidents)
      : await fileIncidentBook(proofFolders(proof.folder).incidents);
  const incidents = new IncidentLog({ book, now, told: () => undefined });
  const opener = partOpener(personalKeys, () => requireMasterKey(masterKey));
  return { journal, replays: new Replays({ journal, find: findPolicyIn(versions), opener, incidents }) };
}
