import type { Act } from "../../audit/act.ts";
import { AuditTrail } from "../../audit/audit-trail.ts";
import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { codeOf, isAbsent } from "../../store/disk-fault.ts";
import { openBeside } from "../../store/open-beside.ts";
import { openStores } from "../../store/open-stores.ts";
import { openMigratedBeside } from "../../store/postgres/open-database-beside.ts";
import type { EvaluationJournal } from "../../store/store.ts";
import type { Stores } from "../../store/stores.ts";
import type { StoresBeside } from "../../store/stores-beside.ts";
import type { Shell } from "../shell.ts";
import { UsageError } from "../usage-error.ts";
import type { ChosenStore } from "./store-options.ts";

/** What a command may change of a store. */
export type ChangedStores = Pick<Stores, "policies" | "shelf" | "personalKeys" | "records" | "close"> & {
  readonly evaluations: Pick<EvaluationJournal, "list" | "read">;
};

/**
 * Does something with what a person chose and with its audit trail. Of a folder no service may run meanwhile; processes on a
 * database go on.
 *
 * @throws STORE_LOCKED
 */
export async function withStores<T>(
  chosen: ChosenStore,
  shell: Shell,
  task: (stores: ChangedStores, trail: AuditTrail) => Promise<T>,
): Promise<T> {
  const stores = await openChanged(chosen, shell);
  try {
    const trail = new AuditTrail(await stores.records<Act>("audit"));
    try {
      return await task(stores, trail);
    } finally {
      await trail.close();
    }
  } finally {
    await stores.close();
  }
}

async function openChanged(chosen: ChosenStore, shell: Shell): Promise<ChangedStores> {
  if ("folder" in chosen) {
    const failed = (fault: unknown): void => shell.errors.write(`${String(fault)}\n`);
    const options = { clock: () => shell.now().getTime(), report: () => undefined, failed };
    return openStores({ folder: chosen.folder, url: "", durability: "fsync" }, options);
  }
  const stores = await openMigratedBeside(chosen.url);
  return { ...stores, evaluations: await stores.evaluations() };
}

/**
 * Does something with what a person chose, while services go on with it.
 *
 * @throws UsageError when nothing of a service is there
 */
export async function withStoresBeside<T>(chosen: ChosenStore, task: (stores: StoresBeside) => Promise<T>): Promise<T> {
  const stores = await openBeside({ folder: "", url: "", ...chosen });
  try {
    return await task({
      ...stores,
      evaluations: () =>
        stores.evaluations().catch((fault: unknown) => {
          throw isAbsent(fault) ? withoutJournal(chosen) : fault;
        }),
    });
  } catch (fault) {
    throw codeOf(fault) === NO_TABLE ? withoutTables() : fault;
  } finally {
    await stores.close();
  }
}

/** Of PostgreSQL. */
const NO_TABLE = "42P01";

/** What to throw where no evaluation was ever recorded. */
export function withoutJournal(chosen: ChosenStore): UsageError {
  const { zh, en } = placeOf(chosen);
  return new UsageError(`${zh}中没有评估日志`, `there is no journal in ${en}`);
}

/** How a store is named to a person. The address of a database is not told: it may hold a password. */
export function placeOf(chosen: ChosenStore): LocalizedText {
  if ("url" in chosen) return { zh: "数据库", en: "the database" };
  return { zh: `${chosen.folder} `, en: chosen.folder };
}

function withoutTables(): UsageError {
  return new UsageError(
    "该数据库中没有本程序所需的表；服务启动时建立",
    "the database does not have the tables that this program needs; the start of a service makes them",
  );
}
