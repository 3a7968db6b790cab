import { shanghaiInstant } from "../core/calendar/shanghai-instant.ts";
import type { IsoDateTime } from "../core/model/formats.generated.ts";

let last = { milliseconds: Number.NaN, text: "" };

/** An instant, given in milliseconds of the Unix epoch, as the clocks of China show it. Many are asked for within one. */
export function instantOf(milliseconds: number): IsoDateTime {
  if (milliseconds !== last.milliseconds) last = { milliseconds, text: shanghaiInstant(milliseconds) };
  return last.text;
}
