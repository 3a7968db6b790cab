import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { FIELD_WORDS } from "./words.ts";

/** What is wrong with a text, in words; undefined where nothing is. */
export type TextCheck = (text: string) => LocalizedText | undefined;

/** Something must stand there. */
export const required: TextCheck = (text) => (text === "" ? FIELD_WORDS.required : undefined);

/** A whole number from 1 to 9999: an amount of time. */
export const amount: TextCheck = (text) => (/^[1-9]\d{0,3}$/.test(text) ? undefined : FIELD_WORDS.amount);

/** As an amount, or nothing. */
export const optionalAmount: TextCheck = (text) => (text === "" ? undefined : amount(text));

/** A whole number up to 9999, or nothing. */
export const optionalCount: TextCheck = (text) =>
  text === "" || /^(0|[1-9]\d{0,3})$/.test(text) ? undefined : FIELD_WORDS.count;

/** A day of the calendar. */
export const day: TextCheck = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : FIELD_WORDS.day);

/** A day of the calendar, or nothing. */
export const optionalDay: TextCheck = (text) => (text === "" ? undefined : day(text));
