import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import type { PolicyFolder } from "../../engine/files/policy-folder.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { seed } from "../../engine/policies/seed.ts";
import { MemoryPolicyStore } from "../../engine/store/memory/memory-policy-store.ts";

let folder: Promise<PolicyFolder> | undefined;
const published = new Map<string, Promise<MemoryPolicyStore>>();

/** The rules and examples of this repository; read once in a process. */
export function theFolder(): Promise<PolicyFolder> {
  return (folder ??= readPolicyFolder(repositoryRoot()));
}

/**
 * A store of one's own in which some powers of this repository are published. They are checked and published once in a
 * process: that takes longer than most of the tests that ask for them.
 */
export async function aPublishedStore(powers: readonly string[]): Promise<MemoryPolicyStore> {
  const key = powers.join(" ");
  const first = published.get(key) ?? publish(powers);
  published.set(key, first);
  return copyOf(await first, powers);
}

async function publish(powers: readonly string[]): Promise<MemoryPolicyStore> {
  const store = new MemoryPolicyStore();
  const rules = await theFolder();
  const chosen = rules.powers.filter(({ id }) => powers.includes(id));
  await seed(store, { ...rules, powers: chosen }, "2026-09-18T09:30:00+08:00");
  return store;
}

async function copyOf(first: MemoryPolicyStore, powers: readonly string[]): Promise<MemoryPolicyStore> {
  const store = new MemoryPolicyStore();
  for (const power of powers) {
    const version = await first.readVersion(power, 1);
    if (version === undefined) throw new Error(`${power} was not published`);
    const revision = await store.writeDraft(power, version.documents, null);
    await store.publish(power, version, revision);
    await store.discardDraft(power, revision);
  }
  const library = await first.readLibrary();
  if (library !== undefined) await store.writeLibrary(library.documents, null);
  return store;
}
