import { eraseBefore, type RetainedPower } from "../core/retention/erase-before.ts";
import type { Erasure, RetentionRules } from "../core/model/formats.generated.ts";
import type { PersonalKeys } from "../store/personal/personal-keys.ts";

type RetentionRun = {
  readonly rules: RetentionRules;
  readonly powers: readonly RetainedPower[];
  readonly keys: Pick<PersonalKeys, "erase" | "keptBefore">;
  /** Milliseconds of the Unix epoch, and the same instant as it is told. */
  readonly now: number;
  readonly at: string;
  /** The id of who runs it. */
  readonly by: string;
  /** Tells what is due and erases nothing. */
  readonly isDry: boolean;
};

/** How many personal parts of a power were due, kept before an instant (ISO). */
export type RetentionResult = { readonly power: string; readonly before: string; readonly due: number };

/** Keys that are destroyed together. */
const GROUP = 500;

/** Erases the personal parts of evaluations whose period has ended, power by power, and tells how many: nothing for none. */
export async function runRetention(run: RetentionRun): Promise<readonly RetentionResult[]> {
  const results: RetentionResult[] = [];
  for (const power of run.powers) {
    const before = eraseBefore(run.rules, power, run.now);
    const due = before === undefined ? 0 : await erasePower(power.id, before, run);
    if (before !== undefined && due > 0) results.push({ power: power.id, before: new Date(before).toISOString(), due });
  }
  return results;
}

async function erasePower(power: string, before: number, { keys, at, by, isDry }: RetentionRun): Promise<number> {
  const erasureOf = (key: string): Erasure => ({ key, power, at, by, ground: "periodEnded", reason: REASON });
  let due = 0;
  let waiting: Erasure[] = [];
  for await (const key of keys.keptBefore(power, before)) {
    due += 1;
    waiting.push(erasureOf(key));
    if (isDry || waiting.length < GROUP) continue;
    await keys.erase(waiting);
    waiting = [];
  }
  if (!isDry && waiting.length > 0) await keys.erase(waiting);
  return due;
}

const REASON = "保存期限届满 · the period of retention has ended";
