import type { BacktestOrder } from "./backtest-order.ts";
import type { JournalPlace } from "../store/past-records.ts";
import type { CasesPlace } from "./backtest-task.ts";

/** `masterKey` is the file of the master key of personal data. */
type Surroundings = {
  readonly journal: JournalPlace;
  readonly masterKey: string;
  readonly organs: ReadonlyMap<string, string>;
};

/** Where the cases of an order are read. */
export function placeOfCases(
  { power, source, file }: BacktestOrder,
  { journal, masterKey, organs }: Surroundings,
): CasesPlace {
  if (file !== undefined) return { kind: "file", path: file, format: source.format ?? "ndjson" };
  const { from, to, organ, through = 0 } = source;
  const range = {
    power,
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
    ...(organ !== undefined && { organ }),
  };
  return { kind: "journal", journal, masterKey, range, through, organs };
}
