import type { Logger } from "pino";

import { readPolicyFolder } from "../files/read-policy-folder.ts";
import { repositoryRoot } from "../files/repository-root.ts";
import type { PublishedPolicy } from "../policies/publish-draft.ts";
import { seed } from "../policies/seed.ts";
import type { PolicyStore } from "../store/store.ts";

/** Publishes the powers of `rules/` and `examples/` where nothing was ever published, and answers with these. `now` is ISO text. */
export async function seedOnce(store: PolicyStore, now: string, log: Logger): Promise<readonly PublishedPolicy[]> {
  if ((await store.readLibrary()) !== undefined) return [];
  log.info("first start: publishing the powers of rules/ and examples/");
  return seed(store, await readPolicyFolder(repositoryRoot()), now);
}
