import { UsageError } from "./usage-error.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The instant given with `--at`, else now. */
export function readInstant(given: string | undefined, now: Date): string {
  if (given === undefined) return now.toISOString();
  if (INSTANT.test(given) && !Number.isNaN(new Date(given).getTime())) return given;
  throw new UsageError(
    `--at 须为带时区的时间，例如 2026-09-18T09:30:00+08:00，而不是“${given}”`,
    `--at takes an instant with its offset, such as 2026-09-18T09:30:00+08:00, not \`${given}\``,
  );
}
