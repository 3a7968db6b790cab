/** A clock that stands still until a test moves it. */
export type TestClock = { now: number };

/** Noon in Asia/Shanghai. */
export const NOON = Date.UTC(2026, 8, 18, 4);
