import type { IsoDateTime } from "../core/model/formats.generated.ts";

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** An instant, given in milliseconds of the Unix epoch, as the clocks of China show it. */
export function instantOf(milliseconds: number): IsoDateTime {
  return `${new Date(milliseconds + EIGHT_HOURS).toISOString().slice(0, -1)}+08:00`;
}
