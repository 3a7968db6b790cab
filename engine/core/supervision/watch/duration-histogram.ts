/**
 * Durations counted in buckets, each 2 % wider than the one before: a quantile is at most 1 % off, in memory that does
 * not grow with the number of durations, and what was added can be taken out again. Durations below a minute count as
 * none, those above a thousand years as that.
 */
export type DurationHistogram = { readonly counts: Int32Array };

const BUCKETS = 1024;
const GROWTH = Math.log(1.02);

export function createDurationHistogram(): DurationHistogram {
  return { counts: new Int32Array(BUCKETS) };
}

/** The bucket of a duration in minutes; negative ones, which only wrong clocks make, count as none. */
export function bucketOf(minutes: number): number {
  if (!(minutes >= 1)) return 0;
  return Math.min(BUCKETS - 1, 1 + Math.floor(Math.log(minutes) / GROWTH));
}

/** Adds durations of a bucket, or takes them out. */
export function countIn({ counts }: DurationHistogram, bucket: number, times: number): void {
  counts[bucket] = (counts[bucket] ?? 0) + times;
}

/** The duration in minutes that a share of all durations does not exceed; undefined when there are none. */
export function quantileOf({ counts }: DurationHistogram, share: number): number | undefined {
  let total = 0;
  for (const count of counts) total += count;
  if (total <= 0) return undefined;
  const rank = Math.max(1, Math.ceil(share * total));
  let passed = 0;
  for (const [bucket, count] of counts.entries()) {
    passed += count;
    if (passed >= rank) return middleOf(bucket);
  }
  return undefined;
}

function middleOf(bucket: number): number {
  return bucket === 0 ? 0 : Math.exp((bucket - 0.5) * GROWTH);
}
