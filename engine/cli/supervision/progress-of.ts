import type { LogProgress } from "../../logs/cases/fold-cases.ts";
import type { Terminal } from "../terminal.ts";

const EVERY_BYTES = 2_000_000;

/** Tells how far a log is read, now and then. */
export function progressOf(size: number, { progress, text }: Terminal): (told: LogProgress) => void {
  let next = 0;
  return ({ bytes, cases }) => {
    // It begins anew when a log has to be read again.
    if (bytes < next && bytes > next - 2 * EVERY_BYTES) return;
    next = bytes + EVERY_BYTES;
    const share = `${Math.floor((100 * bytes) / Math.max(1, size))}%`;
    progress(text({ zh: `${share}，${cases}个案件`, en: `${share}, ${cases} cases` }));
  };
}
