import { createReader } from "../../engine/core/value/create-reader.ts";

const HOURS_AHEAD = 8;
const readInstant = createReader({ type: "dateTime" });

/** An instant (ISO, with offset) as the clocks of Shanghai show it, `YYYY-MM-DDTHH:mm`; undefined if there is no such instant. */
export function dateTimeInShanghai(instant: string): string | undefined {
  const reading = readInstant(instant);
  if (!reading.ok || typeof reading.value !== "string") return undefined;
  const ahead = new Date(Date.parse(reading.value) + HOURS_AHEAD * 3_600_000);
  return ahead.toISOString().slice(0, "YYYY-MM-DDTHH:mm".length);
}
