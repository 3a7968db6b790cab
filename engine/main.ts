/** The composition root: reads the environment, puts the service together, starts and stops it. */
import { once } from "node:events";
import { hostname } from "node:os";

import { destination, pino } from "pino";

import { firstSetupLink } from "./access/people/first-setup.ts";
import { recordService } from "./audit/service-acts.ts";
import { addressForOthers, addressOf } from "./http/address-of.ts";
import { instantOf } from "./http/instant.ts";
import { createHttpServer } from "./http/server.ts";
import type { Service } from "./http/service.ts";
import { stopServer } from "./http/stop-server.ts";
import { settingsFrom, type Settings } from "./settings.ts";
import { putTogether } from "./start/put-together.ts";
import { Opened } from "./start/opened.ts";
import type { Start } from "./start/start.ts";
import { workBeside } from "./start/work-beside.ts";
import { openStores } from "./store/open-stores.ts";
import type { Stores } from "./store/stores.ts";

/** The service while it runs. `stop` finishes what was begun and closes the journal. */
export type RunningService = {
  readonly address: string;
  /** With which the first administrator sets himself up, while there is none. */
  readonly setupLink?: string | undefined;
  readonly stop: () => Promise<void>;
};

/** The settings of this process: what is given here, else the environment, else the default. */
export function readSettings(given: Partial<Settings> = {}): Settings {
  return settingsFrom((name) => given[name] ?? process.env[name]);
}

/**
 * Starts the service. On its first start it publishes the powers of `rules/` and `examples/`. `instead` stands in the place of
 * parts of it, to measure what these cost.
 */
export async function start(
  settings: Settings,
  instead: Partial<Pick<Service, "access" | "journal">> = {},
): Promise<RunningService> {
  let stopping = false;
  const opened = new Opened();
  const log = pino({ level: settings.SUNMAP_LOG_LEVEL }, destination(2));
  const parts: Start = { settings, clock: Date.now, log, opened, isStopping: () => stopping };
  try {
    const stores = await openStoresOf(parts);
    const together = await putTogether(stores, parts);
    const service = { ...together.service, ...instead };
    const server = createHttpServer(service);
    server.listen(Number(settings.PORT), settings.HOST);
    await once(server, "listening");
    const address = addressOf(server.address());
    await recordStart(service, address, parts);
    const forOthers =
      settings.SUNMAP_ADDRESS === "" ? addressForOthers(server.address(), hostname()) : settings.SUNMAP_ADDRESS;
    await workBeside({ ...together, service }, stores, { ...parts, address: forOthers });
    opened.add(() => stopServer(server));
    const stop = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      service.register.feed.end();
      await opened.close();
      log.info("stopped");
    };
    const link = await firstSetupLink(service.accounts, service.authority);
    return { address, stop, setupLink: link === undefined ? undefined : `${address}${link}` };
  } catch (fault) {
    await opened.close();
    throw fault;
  }
}

async function openStoresOf({ settings, clock, log, opened }: Start): Promise<Stores> {
  const stores = await openStores(
    {
      folder: settings.SUNMAP_DATA,
      durability: settings.SUNMAP_DURABILITY === "write" ? "write" : "fsync",
      url: settings.SUNMAP_DATABASE_URL,
    },
    {
      clock,
      report: (words, details) => log.warn(details, words),
      failed: (err) => log.warn({ err }, "the store could not be tidied"),
    },
  );
  opened.add(() => stores.close());
  return stores;
}

/** On a full disk the act is held: who only reads can go on. */
async function recordStart({ audit: trail }: Service, address: string, { clock, log, opened }: Start): Promise<void> {
  const recorded = (act: "startService" | "stopService"): Promise<void> =>
    recordService(act, { trail, address, at: instantOf(clock()) }).catch((err: unknown) =>
      log.error({ err }, "the audit trail takes no writes"),
    );
  await recorded("startService");
  opened.add(() => recorded("stopService"));
}
