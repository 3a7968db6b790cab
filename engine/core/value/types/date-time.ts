import { isRealDate } from "../../calendar/plain-date.ts";
import { fault, wrongType } from "../reading.ts";
import { scalarText } from "../scalar-text.ts";
import type { Language, ValueForm } from "../value-form.ts";
import { showDate } from "./date.ts";

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const FIRST_INSTANT = Date.parse("0001-01-01T00:00:00.000Z");
const LAST_INSTANT = Date.parse("9999-12-31T23:59:59.999Z");

/** An instant with its offset; held in UTC with milliseconds, so that two of them compare as text. */
export const dateTime: ValueForm = {
  type: "dateTime",
  createReader: () => (sent) => {
    if (typeof sent !== "string") return wrongType(sent, "带时区的时间", "a time with its offset");
    const instant = toUtc(sent);
    if (instant !== undefined) return { ok: true, value: instant };
    return fault(
      "IMPOSSIBLE_DATE",
      "须为真实存在的时间并写明时区，例如 2026-09-18T09:30:00+08:00",
      "a time that exists is expected with its offset, such as 2026-09-18T09:30:00+08:00",
    );
  },
  show: (value, _definition, language) => showInstant(scalarText(value), language),
  send: scalarText,
};

function toUtc(text: string): string | undefined {
  if (!INSTANT.test(text) || !isRealDate(text.slice(0, 10))) return undefined;
  const instant = Date.parse(text);
  // An offset can carry the first or last day out of the years that are written with four digits.
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? new Date(instant).toISOString() : undefined;
}

/** People read the time of Shanghai, to the minute unless there are seconds. */
function showInstant(utc: string, language: Language): string {
  const local = new Date(new Date(utc).getTime() + SHANGHAI_OFFSET_MS).toISOString();
  const time = local.slice(17, 19) === "00" ? local.slice(11, 16) : local.slice(11, 19);
  return `${showDate(local.slice(0, 10), language)}${language === "zh" ? " " : ", "}${time}`;
}
