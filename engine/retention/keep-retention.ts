import type { AuditTrail } from "../audit/audit-trail.ts";
import { commandAct } from "../audit/command-act.ts";
import { systemAccount } from "../audit/system-account.ts";
import { undertakeOn } from "../audit/undertake.ts";
import type { RetentionRules } from "../core/model/formats.generated.ts";
import type { Stores } from "../store/stores.ts";
import { retainedPowers } from "./retained-powers.ts";
import { runRetention, type RetainedCases, type RetentionResult } from "./run-retention.ts";

/** What a run of retention works with. `clock` gives the milliseconds of the Unix epoch. */
export type RetentionParts = {
  readonly rules: RetentionRules;
  readonly stores: Pick<Stores, "policies" | "personalKeys">;
  readonly cases: RetainedCases;
  readonly trail: AuditTrail;
  readonly clock: () => number;
  readonly instantOf: (milliseconds: number) => string;
  /** So many random bytes, in hexadecimal digits. */
  readonly randomHex: (bytes: number) => string;
  readonly failed: (fault: unknown) => void;
};

/**
 * Erases what is due and puts it on record as one act, that it begins before anything is erased; nothing when nothing is due.
 */
export async function eraseDue(
  { rules, stores, cases, trail, clock, instantOf, randomHex, failed }: RetentionParts,
  { isDry }: { readonly isDry: boolean },
): Promise<readonly RetentionResult[]> {
  const now = clock();
  const at = instantOf(now);
  const { account, machine } = systemAccount();
  const by = `${account}@${machine}`;
  const powers = await retainedPowers(stores.policies);
  const run = (dry: boolean): Promise<readonly RetentionResult[]> =>
    runRetention({ rules, powers, keys: stores.personalKeys, cases, now, at, by, isDry: dry, failed });
  const due = await run(true);
  if (isDry || due.length === 0) return due;
  const act = { act: "eraseDuePersonalData", subject: "/api/v1/evaluations", at, details: {} };
  return undertakeOn(
    trail,
    {
      name: `retention-${randomHex(8)}`,
      act: () => commandAct({ account, machine }, act),
      told: (erased) => ({ erased }),
    },
    () => run(false),
  );
}

const DAY = 24 * 60 * 60 * 1000;
const AFTER_START = 10 * 60 * 1000;

/** Erases what is due a while after the start and then once a day, in one of several processes. Answers how to stop it. */
export function keepRetention(parts: RetentionParts & { readonly stores: Pick<Stores, "seat"> }): () => void {
  const run = (): void => {
    if (parts.stores.seat.isHeld) eraseDue(parts, { isDry: false }).catch(parts.failed);
  };
  const first = setTimeout(run, AFTER_START).unref();
  const daily = setInterval(run, DAY).unref();
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}
