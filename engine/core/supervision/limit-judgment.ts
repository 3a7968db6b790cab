import type { Calendar } from "../calendar/calendar.ts";
import { addDays, daysBetween } from "../calendar/date-arithmetic.ts";
import type { LimitState } from "../model/formats.generated.ts";
import type { CaseClock } from "./case-course.ts";
import type { ClockChanges, Extension } from "./clock-changes.ts";
import { counted, endOfPeriod, lastDay, used, type DaySpan, type Period } from "./day-count.ts";
import type { LimitInstance } from "./limit-instances.ts";
import { daysOff, pausesOf, type LimitPauses } from "./limit-pauses.ts";
import { momentOf, type Moment } from "./passages.ts";

/** What can be said of one limit of a case: all of it, or what the calendar of the loaded years allows. */
export type LimitJudgment = {
  readonly instance: LimitInstance;
  readonly state: LimitState["state"];
  readonly level: LimitState["level"];
  /** With the extensions in its own unit. */
  readonly amount: number;
  readonly dueOn: string | undefined;
  readonly used: number | undefined;
  /** The day on which a reminder is due. */
  readonly remindOn: string | undefined;
  readonly pauses: LimitPauses;
  /** Of `used`, what the legal pauses took off. */
  readonly paused: number;
  /** Extensions that came when the limit had passed, and so extend nothing. */
  readonly lateExtensions: readonly Extension[];
  /** Whether it was extended by more than it may be; what is beyond that extends nothing. */
  readonly isExtendedBeyond: boolean;
  readonly missingYear: number | undefined;
};

/** Judges one limit at an instant, or at its end. */
export function judgeLimit(instance: LimitInstance, changes: ClockChanges, clock: CaseClock): LimitJudgment {
  const { limit, started, ended, broughtTo } = instance;
  const until = ended ?? broughtTo ?? momentOf(clock.now, undefined);
  const pauses = pausesOf(limit, changes.pauses, started, until);
  const off = daysOff(pauses.legal, until);
  const span = { after: started.on, until: until.on < started.on ? started.on : until.on };
  const { calendar } = clock;
  const time = counted(() => used(limit.unit, span, off, calendar));
  const term = counted(() => termOf(instance, { extensions: changes.extensions, off, calendar }));
  const paused = time.ok ? pausedIn(limit.unit, span, { off, calendar, used: time.value }) : 0;
  if (!term.ok || !time.ok) {
    // What ended within its amount kept its limit, whenever its last day would have been.
    const isKept = ended !== undefined && time.ok && limit.bound === "atMost" && time.value < limit.amount;
    return {
      instance,
      state: isKept ? "kept" : "unknown",
      level: undefined,
      amount: limit.amount,
      dueOn: undefined,
      used: time.ok ? time.value : undefined,
      remindOn: undefined,
      pauses,
      paused,
      lateExtensions: [],
      isExtendedBeyond: false,
      missingYear: isKept ? undefined : !term.ok ? term.year : !time.ok ? time.year : undefined,
    };
  }
  const reading = { span, off, term: term.value, used: time.value, clock };
  const isBroken =
    limit.bound === "atMost" ? until.on > term.value.dueOn : ended !== undefined && time.value < term.value.amount;
  const state = isBroken ? "broken" : stateOf(instance, pauses, reading);
  const remindOn = state === "running" && limit.bound === "atMost" ? reminderOf(instance, reading) : undefined;
  const isReminded = remindOn !== undefined && until.on >= remindOn;
  const level = isBroken ? levelOf(instance, reading) : isReminded ? "remind" : undefined;
  const { amount, dueOn, lateExtensions, isExtendedBeyond } = term.value;
  return {
    instance,
    state,
    level,
    amount,
    dueOn,
    used: time.value,
    remindOn,
    pauses,
    paused,
    lateExtensions,
    isExtendedBeyond,
    missingYear: undefined,
  };
}

type Term = Pick<LimitJudgment, "amount" | "lateExtensions" | "isExtendedBeyond"> & { readonly dueOn: string };

type Counting = { readonly off: readonly DaySpan[]; readonly calendar: Calendar };

/**
 * The last day of a limit. An extension counts when it came before that day had passed, and as far as the limit may be
 * extended, in its own unit (许可法 article 42: before, approved, by ten days).
 */
function termOf(
  { limit, started }: LimitInstance,
  { extensions, off, calendar }: Counting & { readonly extensions: readonly Extension[] },
): Term {
  const { unit, bound, extension = Infinity } = limit;
  const longest = limit.amount + extension;
  const others: Period[] = [];
  const lateExtensions: Extension[] = [];
  let { amount } = limit;
  let isExtendedBeyond = false;
  const dueOf = (): string => {
    let due = lastDay(started.on, { amount, unit }, off, calendar);
    for (const other of others) due = lastDay(due, other, off, calendar);
    return bound === "atLeast" ? due : endOfPeriod(due, others.at(-1)?.unit ?? unit, calendar);
  };
  let dueOn = dueOf();
  for (const added of extensions) {
    if (added.on < started.on || !isMeant(added, limit)) continue;
    if (added.on > dueOn) {
      lateExtensions.push(added);
      continue;
    }
    if (added.unit === unit) amount += added.amount;
    else if (longest === Infinity) others.push(added);
    else isExtendedBeyond = true;
    isExtendedBeyond ||= amount > longest;
    amount = Math.min(amount, longest);
    dueOn = dueOf();
  }
  return { amount, dueOn, lateExtensions, isExtendedBeyond };
}

/** An extension is for the limit that it names; else for those in its unit, and of the law that it cites if it cites any. */
function isMeant({ limit, unit, basis }: Extension, planned: LimitInstance["limit"]): boolean {
  if (limit !== undefined) return limit === planned.limit;
  if (planned.bound === "atLeast" || unit !== planned.unit) return false;
  return basis.length === 0 || basis.some(({ law }) => planned.basis.some((own) => own.law === law));
}

type LimitReading = {
  readonly span: DaySpan;
  readonly off: readonly DaySpan[];
  readonly term: Term;
  readonly used: number;
  readonly clock: CaseClock;
};

function stateOf(
  { limit, ended }: LimitInstance,
  { legal }: LimitPauses,
  { span, term }: LimitReading,
): LimitState["state"] {
  // A shortest time that has passed can no longer be broken.
  if (ended !== undefined || (limit.bound === "atLeast" && span.until >= term.dueOn)) return "kept";
  return legal.some(({ to }) => to === undefined) ? "paused" : "running";
}

function reminderOf({ limit, started }: LimitInstance, reading: LimitReading): string | undefined {
  const { off, clock } = reading;
  const { amount, unit } = dayPeriod(limit.unit, reading, started);
  // 0.14 of 50 is a hair more than 7.
  const share = Math.ceil(amount * clock.settings.remindAtShare - 1e-9);
  const reminder = counted(() => lastDay(started.on, { amount: share, unit }, off, clock.calendar));
  return reminder.ok ? reminder.value : undefined;
}

function levelOf({ limit, started }: LimitInstance, reading: LimitReading): LimitState["level"] {
  const { settings, calendar } = reading.clock;
  if (limit.bound === "atLeast") return "yellow";
  if (limit.scope === "total") return "red";
  const { amount, unit } = dayPeriod(limit.unit, reading, started);
  const time = used(unit, reading.span, reading.off, calendar);
  return time > Math.max(1, amount) * settings.redAtFactor ? "red" : "yellow";
}

/** A limit in days; months and years in as many days of the calendar as they have here. */
function dayPeriod(unit: Period["unit"], { term, off, clock }: LimitReading, started: Moment): Period {
  if (unit === "workday" || unit === "calendarDay") return { amount: term.amount, unit };
  const days = used("calendarDay", { after: started.on, until: term.dueOn }, off, clock.calendar);
  return { amount: days, unit: "calendarDay" };
}

/** What pauses took off, in days of the kind in which the limit is counted. */
function pausedIn(
  unit: Period["unit"],
  span: DaySpan,
  { off, calendar, used: time }: Counting & { readonly used: number },
): number {
  if (off.length === 0) return 0;
  if (unit === "workday") return calendar.workdaysBetween(span.after, span.until) - time;
  return daysBetween(span.after, span.until) - used("calendarDay", span, off, calendar);
}

/** The instant at which a limit is passed: the first one after its last day. */
export function passedAt(dueOn: string): string {
  return dayStart(addDays(dueOn, 1));
}

/** The first instant of a day in Shanghai. */
export function dayStart(day: string): string {
  return `${day}T00:00:00+08:00`;
}
