import type { IsoDateTime } from "../core/model/formats.generated.ts";

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

let last = { milliseconds: Number.NaN, text: "" };

/** An instant, given in milliseconds of the Unix epoch, as the clocks of China show it. Many are asked for within one. */
export function instantOf(milliseconds: number): IsoDateTime {
  if (milliseconds !== last.milliseconds) {
    const text = `${new Date(milliseconds + EIGHT_HOURS).toISOString().slice(0, -1)}+08:00`;
    last = { milliseconds, text };
  }
  return last.text;
}
