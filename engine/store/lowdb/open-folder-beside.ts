import { join } from "node:path";

import { openJournalReader } from "../journal/read-only-journal.ts";
import { openKeyReader } from "../personal/file-keys.ts";
import { personalFolder } from "../personal/key-file.ts";
import type { PersonalKeyReader } from "../personal/personal-keys.ts";
import type { StoresBeside } from "../stores-beside.ts";
import { LowdbPolicyStore } from "./lowdb-policy-store.ts";
import { openShelf } from "./lowdb-shelf.ts";
import { PolicyFolder } from "./policy-folder.ts";

/** What lies in a data folder, which a service may have for itself. */
export function openFolderBeside(folder: string): StoresBeside {
  const journal = join(folder, "journal");
  let keys: ReturnType<typeof openKeyReader> | undefined;
  const opened = (): ReturnType<typeof openKeyReader> => (keys ??= openKeyReader(personalFolder(folder)));
  const personalKeys: PersonalKeyReader = { find: async (name) => (await opened()).find(name) };
  return {
    policies: new LowdbPolicyStore(new PolicyFolder(folder)),
    shelf: (name) => openShelf(folder, name),
    place: { kind: "folder", folder: journal },
    evaluations: () => openJournalReader(journal),
    personalKeys,
    proof: { folder },
    close: async () => (await keys)?.close(),
  };
}
