import { existsSync } from "node:fs";
import { join } from "node:path";
import { Option } from "commander";

import type { Act } from "../../audit/act.ts";
import { AuditTrail } from "../../audit/audit-trail.ts";
import { commandAct } from "../../audit/command-act.ts";
import { systemAccount } from "../../audit/system-account.ts";
import type { PolicyHolder } from "../../bundle/push/policy-holder.ts";
import { StoreHolder } from "../../bundle/push/store-holder.ts";
import { Policies } from "../../policies/policies.ts";
import { LowdbPolicyStore } from "../../store/lowdb/lowdb-policy-store.ts";
import { PolicyFolder } from "../../store/lowdb/policy-folder.ts";
import { MemoryShelf } from "../../store/memory/memory-shelf.ts";
import { openStores } from "../../store/open-stores.ts";
import type { Shell } from "../shell.ts";
import { explainRefusal } from "../stores/explain-refusal.ts";
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
  const store = requireStore(flags, shell);
  if ("url" in store) return inStores(store, shell, async ({ holder }) => task(holder));
  const policies = await Policies.open(new LowdbPolicyStore(new PolicyFolder(store.folder)), {
    editing: new MemoryShelf(),
  });
  return task(new StoreHolder(policies, byCommand(), shell.now().getTime()));
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
    inStores(store, shell, async ({ holder, audit }) => {
      results.push(await task(onRecord(holder, audit, shell)));
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

type Opened = { readonly holder: PolicyHolder; readonly audit: AuditTrail };

async function inStores<T>(store: ChosenStore, shell: Shell, task: (opened: Opened) => Promise<T>): Promise<T> {
  const place = "url" in store ? { folder: "", url: store.url } : { folder: store.folder, url: "" };
  const quiet = { clock: () => shell.now().getTime(), report: () => undefined, failed: () => undefined };
  const stores = await openStores({ ...place, durability: "fsync" }, quiet);
  try {
    const audit = new AuditTrail(await stores.records<Act>("audit"));
    try {
      const policies = await Policies.open(stores.policies, { editing: await stores.shelf("editors") });
      return await task({ holder: new StoreHolder(policies, byCommand(), shell.now().getTime()), audit });
    } finally {
      await audit.close();
    }
  } finally {
    await stores.close();
  }
}

/** Nobody signed in: the account of the system stands for whoever runs the command. */
function byCommand(): { readonly id: string; readonly name: string } {
  const { account, machine } = systemAccount();
  return { id: `${account}@${machine}`, name: account };
}

function onRecord(holder: PolicyHolder, audit: AuditTrail, shell: Shell): PolicyHolder {
  return {
    powers: () => holder.powers(),
    read: (power, state) => holder.read(power, state),
    library: () => holder.library(),
    write: async (documents, over) => {
      await audit.requireRecording();
      const draft = await holder.write(documents, over);
      const subject = `/api/v1/powers/${documents.power.id}/documents`;
      const at = shell.now().toISOString();
      const details = { ...(over && { before: over.revision }), draft };
      await audit.record(commandAct(systemAccount(), { act: "putDocuments", subject, at, details }));
      return draft;
    },
  };
}
