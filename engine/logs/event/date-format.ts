import { LogRefused } from "../log-refused.ts";
import type { TimeParts } from "./read-time.ts";

/** How times are written where it is not year first: as a workbook counts days, or a reader of the parts. */
export type DateFormat = "excel" | ((text: string) => TimeParts | undefined);

/**
 * The reader of a format such as `dd.MM.yyyy HH:mm`. Two letters stand for exactly two digits, one for one or two.
 *
 * @throws LogRefused when the format does not name year, month and day once each
 */
export function compileDateFormat(format: string): DateFormat {
  if (format === "excel") return "excel";
  const names: string[] = [];
  const source = format.replaceAll(TOKEN, (token, letters: string | undefined) => {
    if (letters === undefined) return token.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    names.push(NAMES[letters.charAt(0)] ?? "");
    return letters.length === 1 ? String.raw`(\d{1,2})` : String.raw`(\d{${letters.length}})`;
  });
  requireDay(format, names);
  const pattern = new RegExp(`^${source}$`);
  return (text) => {
    const match = text.length > 60 ? null : pattern.exec(text);
    if (match === null) return undefined;
    const part = (name: string): string | undefined => match[names.indexOf(name) + 1];
    const written = (name: string): string | undefined => (names.includes(name) ? part(name) : undefined);
    return {
      year: written("year"),
      month: written("month"),
      day: written("day"),
      hour: written("hour"),
      minute: written("minute"),
      second: written("second"),
      fraction: undefined,
      offset: undefined,
    };
  };
}

const TOKEN = /(yyyy|MM?|dd?|HH?|mm?|ss?)|[\s\S]/g;
const NAMES: Readonly<Record<string, string>> = {
  y: "year",
  M: "month",
  d: "day",
  H: "hour",
  m: "minute",
  s: "second",
};

function requireDay(format: string, names: readonly string[]): void {
  const once = new Set(names).size === names.length;
  if (once && ["year", "month", "day"].every((name) => names.includes(name))) return;
  throw new LogRefused(
    `dateFormat“${format}”须各写一次 yyyy、M 或 MM、d 或 dd`,
    `the dateFormat \`${format}\` must have yyyy, M or MM, and d or dd, once each`,
  );
}
