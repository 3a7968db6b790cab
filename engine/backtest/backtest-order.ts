import { createHash } from "node:crypto";

import { canonicalJson } from "../core/digest/canonical-json.ts";
import type { BacktestAgainst, BacktestSource } from "../core/model/formats.generated.ts";
import type { PolicyParts } from "./backtest-task.ts";

/** A backtest that is asked for: what is judged, against what, on which cases. */
export type BacktestOrder = {
  readonly power: string;
  readonly draft: { readonly digest: string; readonly revision: string; readonly parts: PolicyParts };
  readonly against: { readonly view: BacktestAgainst; readonly parts: PolicyParts | "recorded" };
  readonly source: BacktestSource;
  /** Where the file is that was sent; it is removed at the end. */
  readonly file?: string;
  readonly askedBy: string;
};

const DIGITS = 24;

/** The id of a backtest: what is the same in all of this comes to the same. */
export function identify({ power, draft, against, source }: BacktestOrder): string {
  const told = canonicalJson({ power, draft: draft.digest, revision: draft.revision, against: against.view, source });
  return `backtest-${createHash("sha256").update(told).digest("hex").slice(0, DIGITS)}`;
}

/** By which the samples of a backtest are chosen: the same ones whenever it is done. */
export function seedOf(id: string): number {
  return Number.parseInt(id.slice(-8), 16);
}
