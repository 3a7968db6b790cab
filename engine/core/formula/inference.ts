import type { LocalizedText } from "../model/formats.generated.ts";
import type { Argument, Inference } from "./formula-operator.ts";
import { describe, isDate, isNumber, isText, join, type FormulaType } from "./formula-type.ts";

export type Expectation = { readonly accepts: (type: FormulaType) => boolean; readonly words: LocalizedText };

export const NUMBER = expectation(isNumber, "数字", "a number");
export const BOOLEAN = expectation(({ kind }) => kind === "boolean", "是非", "a yes or no");
export const DATE = expectation(isDate, "日期", "a date");
export const TEXT = expectation(isText, "文本", "a text");
export const LIST = expectation(({ kind }) => kind === "list", "列表", "a list");
export const RECORDS = expectation(
  (type) => type.kind === "list" && type.of === "records",
  "记录列表",
  "a list of records",
);
export const VALUES = expectation(
  (type) => type.kind === "list" && type.of === "scalars",
  "值列表",
  "a list of values",
);
export const SINGLE = expectation(({ kind }) => kind !== "list", "单个值", "a single value");
export const NUMBER_OR_MONEY = expectation(isQuantity, "数字或金额", "a number or money");
export const ORDERED = expectation(
  (type) => isQuantity(type) || isMoment(type),
  "数字、金额、日期或时间",
  "a number, money, a date or a time",
);

/** Reports each argument that is of another type than the operator needs. */
export function expectAll(args: readonly Argument[], expected: Expectation, inference: Inference): boolean {
  return args.map((argument) => expectOne(argument, expected, inference)).every(Boolean);
}

/** Reports an argument that is of another type than the operator needs; one without a type was reported before. */
export function expectOne(
  { type, pointer }: Pick<Argument, "type" | "pointer">,
  { accepts, words }: Expectation,
  { operator, report }: Inference,
): boolean {
  if (type === undefined || accepts(type)) return true;
  const found = describe(type);
  report("TYPE_MISMATCH", pointer, {
    operator,
    expected: words.zh,
    expectedEn: words.en,
    found: found.zh,
    foundEn: found.en,
  });
  return false;
}

/** The type that covers all arguments; reports the first that cannot stand beside those before it. */
export function joinAll(args: readonly Argument[], inference: Inference): FormulaType | undefined {
  let joined: FormulaType | undefined;
  for (const { type, pointer } of args) {
    if (type === undefined) return undefined;
    const next = joined === undefined ? type : join(joined, type);
    if (next === undefined && joined !== undefined) return reportDifference(joined, type, pointer, inference);
    joined = next;
  }
  return joined;
}

/** Reports that two types cannot stand together; money beside plain numbers has its own words. */
export function reportDifference(
  first: FormulaType,
  second: FormulaType,
  pointer: string,
  { operator, report }: Inference,
): undefined {
  if (isQuantity(first) && isQuantity(second)) return report("MONEY_MIXED", pointer, { operator });
  const [one, other] = [describe(first), describe(second)];
  return report("TYPES_DIFFER", pointer, {
    operator,
    first: one.zh,
    second: other.zh,
    firstEn: one.en,
    secondEn: other.en,
  });
}

function isQuantity(type: FormulaType): boolean {
  return isNumber(type) || type.kind === "money";
}

function isMoment(type: FormulaType): boolean {
  return isDate(type) || type.kind === "dateTime";
}

function expectation(accepts: Expectation["accepts"], zh: string, en: string): Expectation {
  return { accepts, words: { zh, en } };
}
