import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Act, ActDetails } from "../../audit/act.ts";
import { AuditTrail } from "../../audit/audit-trail.ts";
import { commandAct } from "../../audit/command-act.ts";
import { openAuditTrail } from "../../audit/open-audit-trail.ts";
import { spoolAct } from "../../audit/spooled-acts.ts";
import { systemAccount } from "../../audit/system-account.ts";
import { undertake, undertakeOn } from "../../audit/undertake.ts";
import { SunmapError } from "../../core/errors.ts";
import { openShelf } from "../../store/lowdb/lowdb-shelf.ts";
import { openMigratedBeside } from "../../store/postgres/open-database-beside.ts";
import type { Shell } from "../shell.ts";
import type { ChosenStore } from "./store-options.ts";

type CommandAct = { readonly act: string; readonly subject: string; readonly details?: ActDetails };

/**
 * Does what a command does to a store, and puts on record that it begins and how it ended: who is the account of the
 * operating system. While a service has the folder the records are left for it.
 */
export async function onCommandRecord<T>(
  store: ChosenStore,
  shell: Shell,
  about: CommandAct,
  task: () => Promise<T>,
): Promise<T> {
  const act = (): Act => actOfCommand(shell, about);
  return undertake({ name: commandName(), act, record: (done) => intoStore(store, shell, done) }, task);
}

/** As `onCommandRecord`, into a trail that is open already; `told` says what is to be told besides of what came of it. */
export async function onOpenRecord<T>(
  trail: AuditTrail,
  shell: Shell,
  { told, ...about }: CommandAct & { readonly told: (result: T) => ActDetails },
  task: () => Promise<T>,
): Promise<T> {
  return undertakeOn(trail, { name: commandName(), act: () => actOfCommand(shell, about), told }, task);
}

/** Puts one record of a command into the trail of a store. */
export async function recordCommand(
  store: ChosenStore,
  shell: Shell,
  about: CommandAct,
  came: Pick<Act, "outcome" | "undertaking" | "code"> = { outcome: "done" },
): Promise<void> {
  await intoStore(store, shell, { ...actOfCommand(shell, about), ...came });
}

function actOfCommand(shell: Shell, { act, subject, details = {} }: CommandAct): Act {
  return commandAct(systemAccount(), { act, subject, at: shell.now().toISOString(), details });
}

function commandName(): string {
  return `command-${randomBytes(8).toString("hex")}`;
}

async function intoStore(store: ChosenStore, shell: Shell, record: Act): Promise<void> {
  if ("url" in store) return intoDatabase(store.url, record);
  // Where no service ever ran there is no trail yet, and nothing that could be changed.
  if (existsSync(join(store.folder, "audit"))) await intoFolder(store.folder, shell, record);
}

async function intoFolder(folder: string, shell: Shell, record: Act): Promise<void> {
  try {
    const { trail } = await openAuditTrail(join(folder, "audit"), () => shell.now().getTime());
    await trail.record(record).finally(() => trail.close());
  } catch (fault) {
    if (!(fault instanceof SunmapError && fault.code === "STORE_LOCKED")) throw fault;
    await spoolAct(await openShelf<Act>(folder, "spooledActs"), record, randomBytes(8).toString("hex"));
  }
}

async function intoDatabase(url: string, record: Act): Promise<void> {
  const stores = await openMigratedBeside(url);
  try {
    const trail = new AuditTrail(await stores.records<Act>("audit"));
    await trail.record(record).finally(() => trail.close());
  } finally {
    await stores.close();
  }
}
