import { eraseBefore, type ErasedKind, type RetainedPower } from "../core/retention/erase-before.ts";
import type { SealedCase } from "../cases/sealed-cases.ts";
import type { Erasure, RetentionRules } from "../core/model/formats.generated.ts";
import type { PersonalKeys } from "../store/personal/personal-keys.ts";

/** The cases under supervision that are over, and how the personal data of one are erased. */
export type RetainedCases = {
  readonly sealed: () => Iterable<SealedCase> | AsyncIterable<SealedCase>;
  readonly erase: (sealed: SealedCase, erasure: Erasure) => Promise<void>;
};

type RetentionRun = {
  readonly rules: RetentionRules;
  readonly powers: readonly RetainedPower[];
  readonly keys: Pick<PersonalKeys, "erase" | "keptBefore">;
  readonly cases: RetainedCases;
  /** Milliseconds of the Unix epoch, and the same instant as it is told. */
  readonly now: number;
  readonly at: string;
  /** The id of who runs it. */
  readonly by: string;
  /** Tells what is due and erases nothing. */
  readonly isDry: boolean;
  /** Is told of a case that could not be erased; the others are. */
  readonly failed: (fault: unknown) => void;
};

/** How many personal parts of a power were due, recorded before an instant (ISO), or how many of its cases, over before it. */
export type RetentionResult = {
  readonly kind: ErasedKind;
  readonly power: string;
  readonly before: string;
  readonly due: number;
};

/** Keys that are destroyed together. */
const GROUP = 500;

/** Erases the personal data whose period has ended, power by power, and tells how many: nothing for none. */
export async function runRetention(run: RetentionRun): Promise<readonly RetentionResult[]> {
  const results: RetentionResult[] = [];
  for (const kind of ["personalPart", "supervisedCase"] as const) {
    for (const power of run.powers) {
      const before = eraseBefore(run.rules, kind, power, run.now);
      if (before === undefined) continue;
      const due = await ERASE[kind](power.id, before, run);
      if (due > 0) results.push({ kind, power: power.id, before: new Date(before).toISOString(), due });
    }
  }
  return results;
}

const ERASE: Readonly<Record<ErasedKind, (power: string, before: number, run: RetentionRun) => Promise<number>>> = {
  personalPart: eraseParts,
  supervisedCase: eraseCases,
};

async function eraseParts(power: string, before: number, run: RetentionRun): Promise<number> {
  const { keys, isDry } = run;
  let due = 0;
  let waiting: Erasure[] = [];
  for await (const key of keys.keptBefore(power, before)) {
    due += 1;
    waiting.push(erasureOf({ key, power }, run));
    if (isDry || waiting.length < GROUP) continue;
    await keys.erase(waiting);
    waiting = [];
  }
  if (!isDry && waiting.length > 0) await keys.erase(waiting);
  return due;
}

async function eraseCases(power: string, before: number, run: RetentionRun): Promise<number> {
  const { cases, isDry, failed } = run;
  let due = 0;
  for await (const sealed of cases.sealed()) {
    if (sealed.power !== power || Date.parse(sealed.overAt) >= before) continue;
    try {
      if (!isDry) await cases.erase(sealed, erasureOf(sealed, run));
      due += 1;
    } catch (fault) {
      failed(fault);
    }
  }
  return due;
}

function erasureOf({ key, power }: Pick<Erasure, "key" | "power">, { at, by }: RetentionRun): Erasure {
  return { key, power, at, by, ground: "periodEnded", reason: REASON };
}

const REASON = "保存期限届满 · the period of retention has ended";
