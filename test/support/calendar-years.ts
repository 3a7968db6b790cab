import { readdirSync, readFileSync } from "node:fs";

import type { CalendarYear } from "../../engine/core/model/formats.generated.ts";

/** The calendar of rules/calendar, by year. */
export function calendarYears(): CalendarYear[] {
  const folder = new URL("../../rules/calendar/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name): CalendarYear => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
}
