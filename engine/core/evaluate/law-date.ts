import { dateInShanghai } from "../calendar/date-arithmetic.ts";
import { isRealDate } from "../calendar/plain-date.ts";
import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { CaseFile, Notice } from "../model/formats.generated.ts";
import type { DatedPolicy } from "../decide/dated-policy.ts";
import { frozenCopy } from "../model/frozen-copy.ts";
import { createReader } from "../value/create-reader.ts";

/** The day whose law judges a case: the day it was opened, else the day of judgment; with what is wrong about it. */
export function lawDateOf(
  { openedAt }: CaseFile,
  today: string,
): { readonly date: string; readonly notices: Notice[] } {
  if (openedAt === undefined) return { date: today, notices: [] };
  const date = dayOf(openedAt);
  if (date === undefined) return { date: today, notices: [INVALID_OPENING_DATE] };
  return { date, notices: date > today ? [CASE_OPENED_AFTER_JUDGMENT] : [] };
}

/** The day in Shanghai of a date or an instant, or undefined if there is no such day. */
export function dayOf(text: string): string | undefined {
  if (!text.includes("T")) return isRealDate(text) ? text : undefined;
  const reading = readInstant(text);
  if (!reading.ok) return undefined;
  if (typeof reading.value !== "string") return undefined;
  const date = dateInShanghai(reading.value);
  return isRealDate(date) ? date : undefined;
}

const readInstant = createReader({ type: "dateTime" });

/** Why the policy cannot judge a case of that day at all, though it found nothing. */
export function policyNotices({ power }: CompiledPolicy, { rules, unvalued }: DatedPolicy, date: string): Notice[] {
  const { from, to } = power.effective;
  const notices = unvalued.map((name) => parameterWithoutValue(name, date));
  const inForce = from <= date && (to === undefined || date <= to) && rules.length > 0;
  return inForce ? notices : [policyNotInForce(date), ...notices];
}

const INVALID_OPENING_DATE: Notice = frozenCopy({
  code: "INVALID_OPENING_DATE",
  message: {
    zh: "立案（受理）日期不存在，请改正后重新评估",
    en: "the opening date does not exist; correct it and judge the case again",
  },
});

const CASE_OPENED_AFTER_JUDGMENT: Notice = frozenCopy({
  code: "CASE_OPENED_AFTER_JUDGMENT",
  message: { zh: "立案（受理）日期晚于评估时间", en: "the case was opened after the moment of judgment" },
});

function policyNotInForce(date: string): Notice {
  return {
    code: "POLICY_NOT_IN_FORCE",
    message: {
      zh: `本事项的规则在${date}尚未施行或已失效，不能据以判断`,
      en: `the policy of this power was not in force on ${date} and cannot judge the case`,
    },
  };
}

function parameterWithoutValue(name: string, date: string): Notice {
  return {
    code: "PARAMETER_WITHOUT_VALUE",
    message: { zh: `参数“${name}”在${date}没有值`, en: `the parameter \`${name}\` has no value on ${date}` },
  };
}
