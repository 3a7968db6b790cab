import { dayInShanghai } from "../calendar/date-arithmetic.ts";
import { isRealDate } from "../calendar/plain-date.ts";
import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { CaseFile, Notice, Power } from "../model/formats.generated.ts";
import type { DatedPolicy } from "../decide/dated-policy.ts";
import type { Slots } from "../decide/outcome.ts";
import { deeplyFrozen } from "../model/deeply-frozen.ts";
import { frozenCopy } from "../model/frozen-copy.ts";
import { createReader } from "../value/create-reader.ts";

/** The policy as it stood on a day, with what keeps it from judging a case of that day. Frozen, because cases share it. */
export type LawOfDay = { readonly date: string; readonly dated: DatedPolicy; readonly notices: Notice[] };

/** Finds the law of a day, and remembers it: many cases fall under that of one day. */
export function lawsOf(power: Power, on: CompiledPolicy["on"]): (date: string) => LawOfDay {
  let last: LawOfDay | undefined;
  return (date) => {
    if (last?.date === date) return last;
    const dated = on(date);
    last = { date, dated, notices: deeplyFrozen(policyNotices(power, dated, date)) };
    return last;
  };
}

/**
 * The law that judges a case: that of `openedAt`, else of the day that the power's opening fact gives, else of the day of
 * judgment; with what is wrong about it. A case whose two opening days fall under different law cannot be judged: an old
 * date sent by mistake would take today's rules out of force.
 */
export function lawOfCase(policy: CompiledPolicy, { openedAt }: CaseFile, values: Slots, today: string): LawOfDay {
  const byFact = openingDay(policy, values);
  const opened = openedAt === undefined ? byFact : dayOf(openedAt);
  const law = policy.lawOn(opened ?? today);
  if (opened === undefined) return openedAt === undefined ? law : withNotice(INVALID_OPENING_DATE, law);
  if (opened > today || (byFact ?? opened) > today) return withNotice(CASE_OPENED_AFTER_JUDGMENT, law);
  const contradicted = byFact !== undefined && byFact !== opened && policy.on(byFact) !== law.dated;
  return contradicted ? withNotice(OPENING_DATE_CONTRADICTED, law) : law;
}

/** The same law, with one thing more that keeps it from judging the case. */
export function withNotice(notice: Notice, law: LawOfDay): LawOfDay {
  return { ...law, notices: [notice, ...law.notices] };
}

function openingDay({ openedBy }: CompiledPolicy, values: Slots): string | undefined {
  const day = openedBy === undefined ? undefined : values[openedBy.slot];
  return typeof day === "string" ? day : undefined;
}

/** The day in Shanghai of a date or an instant, or undefined if there is no such day. */
export function dayOf(text: string): string | undefined {
  if (!text.includes("T")) return isRealDate(text) ? text : undefined;
  const reading = readInstant(text);
  if (!reading.ok) return undefined;
  return typeof reading.value === "string" ? dayInShanghai(reading.value) : undefined;
}

const readInstant = createReader({ type: "dateTime" });

/** Why the policy cannot judge a case of that day at all, though it found nothing. */
function policyNotices({ effective }: Power, { rules, unvalued }: DatedPolicy, date: string): Notice[] {
  const { from, to } = effective;
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

const OPENING_DATE_CONTRADICTED: Notice = frozenCopy({
  code: "OPENING_DATE_CONTRADICTED",
  message: {
    zh: "报送的立案（受理）日期与事实中的日期适用的规定不同，请核对后重新评估",
    en: "the opening date sent and the one among the facts fall under different law; correct one and judge the case again",
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
