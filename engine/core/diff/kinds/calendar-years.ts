import type { CalendarYear } from "../../model/formats.generated.ts";
import { plain } from "../../model/localized-text.ts";
import { thingKind } from "../thing-kind.ts";
import { quoted } from "./element-names.ts";

/** The working-day calendar (工作日历). */
export const calendarYears = thingKind<CalendarYear>({
  kind: "calendarYear",
  find: ({ library }) =>
    library.calendar.map((year) => ({
      key: String(year.year),
      source: year,
      title: () => quoted({ zh: "工作日历", en: "calendar" }, plain(year.year)),
      place: { document: `calendar/${year.year}`, pointer: "" },
    })),
  aspects: [
    {
      name: "holidays",
      label: { zh: "节假日", en: "holidays" },
      pointer: "/holidays",
      value: ({ holidays }) => holidays,
      words: ({ holidays }) => plain(holidays.join(" ")),
      judge: () => "changed",
    },
    {
      name: "makeUpWorkdays",
      label: { zh: "调休上班日", en: "make-up working days" },
      pointer: "/makeUpWorkdays",
      value: ({ makeUpWorkdays }) => makeUpWorkdays,
      words: ({ makeUpWorkdays }) => plain(makeUpWorkdays.join(" ")),
      judge: () => "changed",
    },
    {
      name: "source",
      label: { zh: "来源", en: "source" },
      pointer: "/source",
      value: ({ source }) => source,
      words: ({ source }) => plain(source),
      judge: () => "wording",
    },
  ],
  coming: () => "changed",
});
