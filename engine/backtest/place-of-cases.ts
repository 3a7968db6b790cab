import type { BacktestOrder } from "./backtest-order.ts";
import type { JournalPlace } from "../store/past-records.ts";
import type { CasesPlace } from "./backtest-task.ts";

/** Where the cases of an order are read. */
export function placeOfCases(
  { power, source, file }: BacktestOrder,
  { journal, organs }: { readonly journal: JournalPlace; readonly organs: ReadonlyMap<string, string> },
): CasesPlace {
  if (file !== undefined) return { kind: "file", path: file, format: source.format ?? "ndjson" };
  const { from, to, organ, through = 0 } = source;
  const range = {
    power,
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
    ...(organ !== undefined && { organ }),
  };
  return { kind: "journal", journal, range, through, organs };
}
