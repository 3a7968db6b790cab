import { FIRST_DAY, LAST_DAY } from "../calendar/epoch-day.ts";
import { fromEpochDay, toEpochDay } from "../calendar/plain-date.ts";
import type { FactDefinition } from "../model/formats.generated.ts";
import { moneyUnit } from "../value/types/money-unit.ts";
import type { Scalar } from "../value/value.ts";
import type { ValueDefinition } from "../value/value-form.ts";

const MINUTE_MS = 60_000;
/** JavaScript has no instant beyond it. */
const LAST_INSTANT_MS = 8.64e15;

/** A value that might be otherwise; `example` when any other one would do as well. */
export type NearValue<V = Scalar> = { readonly value: V; readonly example: boolean };

/** The other values of a yes or no, a choice or a text: those it is compared with, and one that is none of them. */
export function nearValues(
  { type, values = [] }: ValueDefinition,
  current: Scalar | undefined,
  limits: readonly Scalar[],
): NearValue[] {
  if (type === "boolean") return known([true, false]);
  if (type === "enum") return known(values.map(({ value }) => value));
  return [...known(limits), { value: `${typeof current === "string" ? current : ""}~`, example: true }];
}

/**
 * The values around some limits, those below the current one and those above it, each the nearest first: at each limit and
 * one step of its own unit to either side. Around 3 bids 2 and 4, around 300 thousand 299 and 301, a day around a date.
 */
export function sidesOf(current: Scalar, limits: readonly Scalar[], definition: ValueDefinition): Scalar[][] {
  const values = limits.flatMap((limit) => around(limit, definition)).toSorted(ascending);
  return [values.filter((value) => value < current).toReversed(), values.filter((value) => value > current)];
}

/** A limit, and one step of its own unit to either side. */
export function around(limit: Scalar, definition: ValueDefinition): Scalar[] {
  return [0, -1, 1].map((steps) => shifted(limit, steps, definition)).filter((value) => value !== undefined);
}

/** A value so many steps of its own unit away: days of a date, minutes of a time. Undefined where there is none. */
function shifted(value: Scalar, steps: number, definition: ValueDefinition): Scalar | undefined {
  if (typeof value === "number") return rounded(value + steps * stepOf(value, definition));
  if (typeof value !== "string") return undefined;
  return definition.type === "date" ? shiftedDay(value, steps) : shiftedMinute(value, steps);
}

/**
 * A value so many steps away on the scale on which amounts are written: from 380.000001 ten thousand yuan the first step
 * down is to 380. Other values are on their scale.
 */
export function stepped(value: Scalar, steps: number, definition: ValueDefinition): Scalar | undefined {
  if (definition.type !== "money" || typeof value !== "number") return shifted(value, steps, definition);
  const step = stepOf(value, definition);
  const whole = value / step;
  return (steps < 0 ? Math.ceil(whole) + steps : Math.floor(whole) + steps) * step;
}

/** Where to look from when nothing is known of a number, date or time: nought, or the day whose law judges. */
export function startingValue(definition: ValueDefinition, day: string): Scalar {
  const { type, unit, minimum = -Infinity, maximum = Infinity } = definition;
  if (type === "date") return day;
  if (type === "dateTime") return `${day}T00:00:00.000Z`;
  const start = Math.min(Math.max(0, minimum), maximum);
  return type === "money" ? start * moneyUnit(unit).fen : start;
}

/** Whether the values of a fact lie in an order in which one can go up and down. */
export function isOrdered({ type }: Pick<FactDefinition, "type">): boolean {
  return type === "integer" || type === "decimal" || type === "money" || type === "date" || type === "dateTime";
}

function known(values: readonly Scalar[]): NearValue[] {
  return values.map((value) => ({ value, example: false }));
}

function ascending(first: Scalar, second: Scalar): number {
  return first === second ? 0 : first < second ? -1 : 1;
}

/** A share moves by a hundredth of a percent, or finer where its limit is; an amount by one of the unit in which it is sent. */
function stepOf(value: number, { type, unit }: ValueDefinition): number {
  if (type === "money") return moneyUnit(unit).fen;
  if (type !== "decimal") return 1;
  const places = Math.max(4, (String(value).split(".")[1] ?? "").length);
  return 10 ** -Math.min(places, 12);
}

function shiftedDay(day: string, days: number): string | undefined {
  const moved = toEpochDay(day) + days;
  return moved >= FIRST_DAY && moved <= LAST_DAY ? fromEpochDay(moved) : undefined;
}

function shiftedMinute(instant: string, minutes: number): string | undefined {
  const moved = Date.parse(instant) + minutes * MINUTE_MS;
  return Math.abs(moved) <= LAST_INSTANT_MS ? new Date(moved).toISOString() : undefined;
}

function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
