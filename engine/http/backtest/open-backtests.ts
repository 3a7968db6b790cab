import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";

import type { Logger } from "pino";

import { principalOfKey } from "../../access/keys/key.ts";
import type { Keys } from "../../access/keys/keys.ts";
import type { KeptBacktest } from "../../backtest/backtest-jobs.ts";
import { Backtests } from "../../backtest/backtests.ts";
import { masterKeyPath } from "../../personal/personal-settings.ts";
import type { Stores } from "../../store/stores.ts";
import { instantOf } from "../instant.ts";

type Parts = {
  readonly settings: {
    readonly SUNMAP_DATA: string;
    readonly SUNMAP_DATABASE_URL: string;
    readonly SUNMAP_PERSONAL_KEY_FILE: string;
  };
  readonly keys: Pick<Keys, "list">;
  readonly clock: () => number;
  readonly log: Logger;
};

/** Opens the backtests. A case is one of the organ whose system sent it, else of that of its power. */
export async function openBacktests(
  stores: Pick<Stores, "shelf">,
  { settings, keys, clock, log }: Parts,
): Promise<Backtests> {
  const { SUNMAP_DATA: data, SUNMAP_DATABASE_URL: url } = settings;
  return Backtests.open({
    shelf: await stores.shelf<KeptBacktest>("backtests"),
    folder: join(data, "backtest-cases"),
    journal: url === "" ? { kind: "folder", folder: join(data, "journal") } : { kind: "database", url },
    masterKey: masterKeyPath(data, settings.SUNMAP_PERSONAL_KEY_FILE),
    organs: async () =>
      new Map((await keys.list()).map(({ id, document }) => [principalOfKey(id, document).id, document.organ])),
    ...(url !== "" && { process: `${hostname()} ${process.pid} ${randomUUID()}` }),
    now: () => instantOf(clock()),
    failed: (err) => log.error({ err }, "a backtest ended by a fault"),
  });
}
