import { dayOf } from "../core/evaluate/law-date.ts";
import { UsageError } from "./usage-error.ts";

/** The instant given with `--at`, else now. */
export function readInstant(given: string | undefined, now: Date): string {
  if (given === undefined) return now.toISOString();
  if (given.includes("T") && dayOf(given) !== undefined) return given;
  throw new UsageError(
    `--at 须为带时区的时间，例如 2026-09-18T09:30:00+08:00，而不是“${given}”`,
    `--at takes an instant with its offset, such as 2026-09-18T09:30:00+08:00, not \`${given}\``,
  );
}
