import { instantOf } from "../calendar/instant.ts";
import type { EffectiveTime } from "../model/formats.generated.ts";

/** A published version as far as it matters when it holds. Whoever withdrew it did so before it took effect. */
export type DatedVersion = {
  readonly version: number;
  readonly effective: EffectiveTime;
  readonly withdrawn?: unknown;
};

/** A stretch of time in milliseconds of the Unix epoch; `until` is no longer in it, and both may be infinite. */
export type Span = { readonly from: number; readonly until: number };

/** A stretch of time with the version that is in force in it; without one nothing judges then. */
export type Interval = Span & { readonly version?: number };

export const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** Whether a version may be in force at an instant, if no later one is. */
export function mayHold({ effective, withdrawn }: Omit<DatedVersion, "version">, instant: number): boolean {
  if (withdrawn !== undefined) return false;
  const { from, until } = spanOf(effective);
  return from <= instant && instant < until;
}

/**
 * The part of a stretch around an instant in which a version changes nothing: all of it for one that was withdrawn; else up
 * to where the version begins or ends, whether it holds at the instant or not.
 */
export function unchangedBy(
  { effective, withdrawn }: Omit<DatedVersion, "version">,
  around: Span,
  instant: number,
): Span {
  if (withdrawn !== undefined) return around;
  const { from, until } = spanOf(effective);
  if (from >= until) return around;
  if (instant < from) return { from: around.from, until: Math.min(around.until, from) };
  if (instant >= until) return { from: Math.max(around.from, until), until: around.until };
  return { from: Math.max(around.from, from), until: Math.min(around.until, until) };
}

/** The version in force at an instant: of those that hold then, the one published last. */
export function inForceAt<V extends DatedVersion>(versions: readonly V[], instant: number): V | undefined {
  return newestFirst(versions).find((version) => mayHold(version, instant));
}

/** Which version is in force when, from the first one on: in order of time, without holes between the stretches. */
export function timeLine(versions: readonly DatedVersion[]): readonly Interval[] {
  const bounds = versions
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap(({ effective }) => Object.values(spanOf(effective)))
    .filter(Number.isFinite)
    .toSorted((one, other) => one - other);
  const line: Interval[] = [];
  for (const [index, from] of bounds.entries()) {
    const until = bounds[index + 1] ?? Number.POSITIVE_INFINITY;
    if (from === until) continue;
    const version = inForceAt(versions, from)?.version;
    const last = line.at(-1);
    if (last === undefined && version === undefined) continue;
    if (last !== undefined && last.version === version) line[line.length - 1] = { ...last, until };
    else line.push({ from, until, ...(version !== undefined && { version }) });
  }
  return line;
}

/** The stretch of time in which a version may hold. */
export function spanOf({ from, to }: EffectiveTime): Span {
  return { from: instantOf(from), until: to === undefined ? Number.POSITIVE_INFINITY : instantOf(to) };
}

function newestFirst<V extends DatedVersion>(versions: readonly V[]): readonly V[] {
  return versions.toSorted((one, other) => other.version - one.version);
}
