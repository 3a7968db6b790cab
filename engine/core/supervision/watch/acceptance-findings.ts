import type { LocalizedText, SupervisionFinding } from "../../model/formats.generated.ts";
import { mechanism } from "../field-report.ts";
import type { OpenHours } from "../open-hours.ts";
import type { SettingsOfDay } from "../settings.ts";
import { minuteOfDay, weekdayOfInstant } from "../shanghai-clock.ts";
import { supervisionFinding } from "../supervision-finding.ts";

/** When cases were accepted, by the minute of the day and the day of the week in Shanghai. */
export type Acceptances = { readonly minutes: Int32Array; readonly weekdays: Int32Array };

export function createAcceptances(): Acceptances {
  return { minutes: new Int32Array(24 * 60), weekdays: new Int32Array(8) };
}

export function countAcceptance({ minutes, weekdays }: Acceptances, instant: number, times: 1 | -1): void {
  const minute = minuteOfDay(instant);
  const weekday = weekdayOfInstant(instant);
  minutes[minute] = (minutes[minute] ?? 0) + times;
  weekdays[weekday] = (weekdays[weekday] ?? 0) + times;
}

/**
 * Finds restricted acceptance (M117): nearly all of it within a window that is only a part of the published hours, or most
 * of it on one weekday. Few cases show neither.
 */
export function acceptanceFindings(
  acceptances: Acceptances,
  settings: SettingsOfDay,
  now: string,
): SupervisionFinding[] {
  const total = acceptances.weekdays.reduce((sum, count) => sum + count, 0);
  const found: { readonly code: "RESTRICTED_HOURS" | "WEEKDAY_CLUSTER"; readonly message: LocalizedText }[] = [];
  const hours = restrictedHours(acceptances, total, settings);
  if (hours !== undefined) found.push({ code: "RESTRICTED_HOURS", message: hours });
  const weekday = clusteredWeekday(acceptances, total, settings);
  if (weekday !== undefined) found.push({ code: "WEEKDAY_CLUSTER", message: weekday });
  return found.map(({ code, message }) =>
    supervisionFinding({
      code,
      grade: "B",
      place: undefined,
      message,
      basis: [mechanism("M117")],
      events: [],
      at: now,
    }),
  );
}

function restrictedHours(
  { minutes }: Acceptances,
  total: number,
  { restrictedHours: { published, minimumCases, share, acceptanceShare } }: SettingsOfDay,
): LocalizedText | undefined {
  if (total < minimumCases) return undefined;
  const open = published.flatMap(minutesOf);
  const width = Math.floor(open.length * share);
  if (width < 1) return undefined;
  let inside = 0;
  let most = 0;
  let end = 0;
  for (const [index, minute] of open.entries()) {
    inside += minutes[minute] ?? 0;
    const left = open[index - width];
    if (left !== undefined) inside -= minutes[left] ?? 0;
    if (inside > most) {
      most = inside;
      end = index;
    }
  }
  if (most < total * acceptanceShare) return undefined;
  const window = open.slice(Math.max(0, end - width + 1), end + 1).filter((minute) => (minutes[minute] ?? 0) > 0);
  const hours = `${clock(window[0] ?? 0)}–${clock((window.at(-1) ?? 0) + 1)}`;
  return {
    zh: `${total}件中有${most}件在${hours}受理，短于公布的受理时间`,
    en: `${most} of ${total} cases were accepted within ${hours}, less than the published hours`,
  };
}

function minutesOf({ from, to }: OpenHours): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function clusteredWeekday(
  { weekdays }: Acceptances,
  total: number,
  { weekday: { share, minimumCases } }: SettingsOfDay,
): LocalizedText | undefined {
  if (total < minimumCases) return undefined;
  const most = Math.max(...weekdays);
  const name = WEEKDAYS[weekdays.indexOf(most) - 1];
  if (most < total * share || name === undefined) return undefined;
  return {
    zh: `${total}件中有${most}件在${name.zh}受理`,
    en: `${most} of ${total} cases were accepted on a ${name.en}`,
  };
}

const WEEKDAYS: readonly LocalizedText[] = [
  { zh: "星期一", en: "Monday" },
  { zh: "星期二", en: "Tuesday" },
  { zh: "星期三", en: "Wednesday" },
  { zh: "星期四", en: "Thursday" },
  { zh: "星期五", en: "Friday" },
  { zh: "星期六", en: "Saturday" },
  { zh: "星期日", en: "Sunday" },
];
