import type {
  Backtest,
  BacktestRequest,
  BacktestSample,
  CasesFormat,
  ReviewView,
} from "../../engine/core/model/formats.generated.ts";
import { ask, type Reply } from "./client.ts";

/** Begins a backtest of the draft on the recorded cases. @throws RequestFailure */
export async function startBacktest(power: string, body: BacktestRequest): Promise<Backtest> {
  return (await ask<Backtest>(`/powers/${power}/backtests`, { method: "POST", body })).value;
}

/** Begins a backtest of the draft on the cases of a file. @throws RequestFailure */
export async function startFileBacktest(power: string, file: File, against: string): Promise<Backtest> {
  const format: CasesFormat = file.name.toLowerCase().includes(".csv") ? "csv" : "ndjson";
  const cases = new Blob([file], { type: MEDIA[format] });
  const path = `/powers/${power}/backtests?against=${against}`;
  return (await ask<Backtest>(path, { method: "POST", file: cases })).value;
}

export async function getBacktest(id: string): Promise<Backtest> {
  return (await ask<Backtest>(`/backtests/${id}`)).value;
}

/** The backtests of a power without their results, the last first. */
export async function listBacktests(power: string): Promise<readonly Backtest[]> {
  return (await ask<{ backtests: readonly Backtest[] }>(`/backtests?power=${power}`)).value.backtests;
}

export async function cancelBacktest(id: string): Promise<Backtest> {
  return (await ask<Backtest>(`/backtests/${id}`, { method: "DELETE" })).value;
}

export async function getSamples(id: string): Promise<readonly BacktestSample[]> {
  return (await ask<{ samples: readonly BacktestSample[] }>(`/backtests/${id}/samples`)).value.samples;
}

/** Attaches a backtest to a review. @throws RequestFailure with the reason */
export function attachBacktest(review: string, backtest: string): Promise<Reply<ReviewView>> {
  return ask<ReviewView>(`/reviews/${review}/backtests`, { method: "POST", body: { backtest } });
}

const MEDIA: Readonly<Record<CasesFormat, string>> = { csv: "text/csv", ndjson: "application/x-ndjson" };
