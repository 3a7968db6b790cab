import type { RecordValue, Scalar } from "../value/value.ts";
import { failed, FormulaStop, UNKNOWN } from "./formula-result.ts";
import type { Run } from "./formula-operator.ts";

/** How many records the list operators of one evaluation may visit in all, and how long one list may be. */
export const MOST_VISITS = 500_000;
const MOST_RECORDS = 10_000;

/** A field of a record; a formula that reads one that was not sent has no known result. */
export function fieldOf(record: RecordValue, name: string): Scalar {
  const value = record.get(name);
  if (value === undefined) throw new FormulaStop(UNKNOWN);
  return value;
}

/** Makes sure that every record has the fields that will be read, so that a missing one is noticed wherever it stands. */
export function requireFields(records: readonly RecordValue[], names: readonly string[]): void {
  for (const record of records) for (const name of names) fieldOf(record, name);
}

/** Counts the visits of a list against the limit, so that lists nested in lists cannot keep the machine busy. */
export function visit(records: readonly unknown[], { budget }: Run): void {
  budget.records -= records.length;
  if (records.length > MOST_RECORDS || budget.records < 0)
    throw tooLarge("列表过长，无法计算", "the lists are too long");
}

/** Ends a formula that would take too much work. */
export function tooLarge(zh: string, en: string): FormulaStop {
  return new FormulaStop(failed("TOO_LARGE", zh, en));
}

/** Records in groups that have the same value in one field. */
export function groupBy(records: readonly RecordValue[], field: string): RecordValue[][] {
  const groups = new Map<Scalar, RecordValue[]>();
  for (const record of records) {
    const value = fieldOf(record, field);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [record]);
    else group.push(record);
  }
  return [...groups.values()];
}
