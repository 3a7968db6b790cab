import type { AuditTrail } from "../audit/audit-trail.ts";
import { commandAct } from "../audit/command-act.ts";
import { systemAccount } from "../audit/system-account.ts";
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
  readonly failed: (fault: unknown) => void;
};

/** Erases what is due and puts it on record as one act; nothing when nothing was due. */
export async function eraseDue(
  { rules, stores, cases, trail, clock, instantOf, failed }: RetentionParts,
  { isDry }: { readonly isDry: boolean },
): Promise<readonly RetentionResult[]> {
  const now = clock();
  const at = instantOf(now);
  const { account, machine } = systemAccount();
  const by = `${account}@${machine}`;
  const powers = await retainedPowers(stores.policies);
  if (!isDry) await trail.requireRecording();
  const erased = await runRetention({ rules, powers, keys: stores.personalKeys, cases, now, at, by, isDry, failed });
  if (isDry || erased.length === 0) return erased;
  const subject = "/api/v1/evaluations";
  await trail.record(
    commandAct({ account, machine }, { act: "eraseDuePersonalData", subject, at, details: { erased } }),
  );
  return erased;
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
