/** How long a message waits after an attempt that failed, and after how many attempts it is given up. */
export type BackOff = {
  readonly firstMilliseconds: number;
  readonly longestMilliseconds: number;
  readonly attempts: number;
};

/** About a day: 5 seconds, doubled at each attempt, at most two hours. */
export const BACK_OFF: BackOff = { firstMilliseconds: 5_000, longestMilliseconds: 7_200_000, attempts: 20 };

/**
 * Milliseconds until the next attempt after so many that failed: doubled each time, and of that between a half and the whole
 * by chance, so that receivers who come back are not called by everybody at once. `random` is from 0 to 1.
 */
export function backOff(failed: number, random: number, settings: BackOff): number {
  const longest = Math.min(settings.longestMilliseconds, settings.firstMilliseconds * 2 ** (failed - 1));
  return longest * (0.5 + random / 2);
}
