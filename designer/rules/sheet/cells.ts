import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { isRealDate } from "../../../engine/core/calendar/plain-date.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import type { CellReading } from "./sheet.ts";
import { WORDS } from "./words.ts";

/** Readings of single cells, by what they should hold. An empty cell takes away what need not be there. */

export function sound<T>(value: T): CellReading<T> {
  return { ok: true, value };
}

export function faulty(message: LocalizedText): { readonly ok: false; readonly message: LocalizedText } {
  return { ok: false, message };
}

/** One of some fixed values, by the value itself or its label in either language. */
export function oneOf<K extends string>(text: string, labels: Readonly<Record<K, LocalizedText>>): CellReading<K> {
  const sought = text.toLowerCase();
  const entries = keysOf(labels).map((key) => ({ key, label: labels[key] }));
  const found = entries.find(({ key, label }) =>
    [key, label.zh, label.en].some((word) => word.toLowerCase() === sought),
  );
  return found === undefined ? faulty(WORDS.mustBe(entries.map(({ key }) => key).join("、"))) : sound(found.key);
}

export function number(text: string): CellReading<number> {
  const value = Number(text.replaceAll(",", ""));
  return text === "" || !Number.isFinite(value) ? faulty(WORDS.notNumber) : sound(value);
}

export function day(text: string): CellReading<string> {
  return isRealDate(text) ? sound(text) : faulty(WORDS.notDate);
}

export function yesNo(text: string): CellReading<boolean> {
  if (/^(是|yes|true|1)$/i.test(text)) return sound(true);
  return /^(否|no|false|0)?$/i.test(text) ? sound(false) : faulty(WORDS.notYesNo);
}

export function jsonObject(text: string): CellReading<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? sound(value) : faulty(WORDS.notJson);
  } catch {
    return faulty(WORDS.notJson);
  }
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  const keys: K[] = [];
  for (const key in record) if (Object.hasOwn(record, key)) keys.push(key);
  return keys;
}
