import { join } from "node:path";

import type { Stores } from "../store/stores.ts";
import { Backtests, type KeptBacktest } from "./backtests.ts";

/** Where the data of a service lie: in a folder, and in the database of this address unless it is empty. */
type Place = { readonly folder: string; readonly url: string };

/** Opens the backtests of a service. Until the systems of an organ are known, a case is one of the organ of its power. */
export async function openBacktests(
  { shelf }: Pick<Stores, "shelf">,
  { folder, url }: Place,
  told: { readonly now: () => string; readonly failed: (fault: unknown) => void },
): Promise<Backtests> {
  return Backtests.open({
    shelf: await shelf<KeptBacktest>("backtests"),
    folder: join(folder, "backtest-cases"),
    journal: url === "" ? { kind: "folder", folder: join(folder, "journal") } : { kind: "database", url },
    organs: () => Promise.resolve(new Map()),
    ...told,
  });
}
