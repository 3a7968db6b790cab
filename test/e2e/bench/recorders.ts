import type { Page } from "playwright-core";

/** Records until it is stopped. */
export type Recorder<T> = { readonly stop: () => Promise<T> };

/** Records the milliseconds between one frame and the next. */
export async function recordFrames(page: Page): Promise<Recorder<number[]>> {
  const handle = await page.evaluateHandle(() => {
    const frames: number[] = [];
    const record = { frames, last: performance.now(), isOver: false };
    function note(): void {
      const now = performance.now();
      record.frames.push(now - record.last);
      record.last = now;
      if (!record.isOver) requestAnimationFrame(note);
    }
    requestAnimationFrame(note);
    return record;
  });
  return {
    stop: () =>
      handle.evaluate((record) => {
        record.isOver = true;
        return record.frames.slice(1);
      }),
  };
}

/** Records for how long, at most, the page could not react. Finer than the browser's long tasks, which begin at 50 ms. */
export async function recordBlocks(page: Page): Promise<Recorder<number>> {
  const handle = await page.evaluateHandle(() => {
    const record = { longest: 0, last: performance.now(), isOver: false };
    function note(): void {
      const now = performance.now();
      record.longest = Math.max(record.longest, now - record.last);
      record.last = now;
      if (!record.isOver) setTimeout(note, 4);
    }
    note();
    return record;
  });
  return {
    stop: () =>
      handle.evaluate((record) => {
        record.isOver = true;
        return record.longest;
      }),
  };
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
