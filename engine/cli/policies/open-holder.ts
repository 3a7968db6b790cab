import { existsSync } from "node:fs";
import { join } from "node:path";
import { Option } from "commander";

import type { AuditTrail } from "../../audit/audit-trail.ts";
import { systemAccount } from "../../audit/system-account.ts";
import type { PolicyHolder } from "../../bundle/push/policy-holder.ts";
import { StoreHolder } from "../../bundle/push/store-holder.ts";
import type { DraftEditing } from "../../policies/draft-editors.ts";
import { Policies } from "../../policies/policies.ts";
import { MemoryShelf } from "../../store/memory/memory-shelf.ts";
import type { Shelf } from "../../store/shelf.ts";
import type { PolicyStore } from "../../store/store.ts";
import type { Shell } from "../shell.ts";
import { explainRefusal } from "../stores/explain-refusal.ts";
import { onOpenRecord } from "../stores/on-command-record.ts";
import { withStores, withStoresBeside } from "../stores/open-chosen.ts";
import { chosenStore, storeOptions, type ChosenStore, type StoreFlags } from "../stores/store-options.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { ServerHolder } from "./server-holder.ts";

/** Where the policies are: a running service, or a store. */
export type HolderFlags = StoreFlags & { readonly server?: string; readonly key?: string };

/** The flags that name a holder of policies; without them it is the store that the service uses. */
export function holderOptions(shell: Shell, terminal: Terminal): readonly Option[] {
  const { text } = terminal;
  return [
    new Option("--server <url>", text({ zh: "运行中的服务", en: "a running service" })).conflicts([
      "data",
      "databaseUrl",
    ]),
    new Option("--key <key>", text({ zh: "密钥（默认 SUNMAP_KEY）", en: "the key for it (default SUNMAP_KEY)" })),
    ...storeOptions(shell, terminal),
  ];
}

/** The server and key that were named, if any was. */
export function askedServer({ server, key }: HolderFlags, { environment }: Shell) {
  return server === undefined ? undefined : { server, key: key ?? environment["SUNMAP_KEY"] };
}

/** Reads policies; a service may go on with the store meanwhile. @throws UsageError */
export async function withHolder<T>(
  flags: HolderFlags,
  shell: Shell,
  task: (holder: PolicyHolder) => Promise<T>,
): Promise<T> {
  const server = askedServer(flags, shell);
  if (server !== undefined) return task(new ServerHolder(server));
  return withStoresBeside(requireStore(flags, shell), async ({ policies }) =>
    task(await holderIn(policies, new MemoryShelf(), shell)),
  );
}

/**
 * Changes drafts. A data folder must be free for it, and what is done in a store is put into its audit trail; a service
 * keeps its own.
 *
 * @throws UsageError while a service has the data folder.
 */
export async function withWritableHolder<T>(
  flags: HolderFlags,
  shell: Shell,
  task: (holder: PolicyHolder) => Promise<T>,
): Promise<T> {
  const server = askedServer(flags, shell);
  if (server !== undefined) return task(new ServerHolder(server));
  const store = requireStore(flags, shell);
  const results: T[] = [];
  await explainRefusal(() =>
    withStores(store, shell, async (stores, trail) => {
      const holder = await holderIn(stores.policies, await stores.shelf("editors"), shell);
      results.push(await task(onRecord(holder, trail, shell)));
    }),
  );
  const [result] = results;
  if (result === undefined) throw new Error("a task that ended gave nothing");
  return result;
}

function requireStore(flags: HolderFlags, shell: Shell): ChosenStore {
  const store = chosenStore(flags, shell);
  if ("url" in store || existsSync(join(store.folder, "powers")) || existsSync(join(store.folder, "library.json"))) {
    return store;
  }
  throw new UsageError(
    `${store.folder} 不是服务的数据文件夹；请用 --data 或 --server 指定`,
    `${store.folder} is no data folder of a service; name one with --data, or a service with --server`,
  );
}

async function holderIn(store: PolicyStore, editing: Shelf<DraftEditing>, shell: Shell): Promise<StoreHolder> {
  const policies = await Policies.open(store, { editing });
  return new StoreHolder(policies, byCommand(), shell.now().getTime());
}

/** Nobody signed in: the account of the system stands for whoever runs the command. */
function byCommand(): { readonly id: string; readonly name: string } {
  const { account, machine } = systemAccount();
  return { id: `${account}@${machine}`, name: account };
}

function onRecord(holder: PolicyHolder, trail: AuditTrail, shell: Shell): PolicyHolder {
  return {
    powers: () => holder.powers(),
    read: (power, state) => holder.read(power, state),
    library: () => holder.library(),
    write: (documents, over) => {
      const subject = `/api/v1/powers/${documents.power.id}/documents`;
      const details = over === undefined ? {} : { before: over.revision };
      const about = { act: "putDocuments", subject, details, told: (draft: string) => ({ draft }) };
      return onOpenRecord(trail, shell, about, () => holder.write(documents, over));
    },
  };
}
