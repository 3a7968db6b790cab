import { resolve } from "node:path";

import { removeLeftovers } from "../remove-leftovers.ts";
import type { PolicyStore } from "../store.ts";
import { createFolder } from "../write-durably.ts";
import { LowdbPolicyStore } from "./lowdb-policy-store.ts";
import { PolicyFolder } from "./policy-folder.ts";

/** Opens the policies in a folder, which is created when it is missing, and removes what a crash left half-written. */
export async function openPolicyStore(folder: string): Promise<PolicyStore> {
  const path = resolve(folder);
  await createFolder(path);
  const policies = new PolicyFolder(path);
  for (const place of await policies.folders()) await removeLeftovers(place);
  return new LowdbPolicyStore(policies);
}
