import { inside, type CheckFinding } from "../check/check-finding.ts";
import { finding } from "../check/finding-catalog.ts";
import type { DocumentKind, SchemaFault, Validators } from "./validators.ts";
import { validators } from "./validators.generated.ts";
import type { Formats } from "../model/formats.generated.ts";

export type Reading<T> =
  { readonly ok: true; readonly document: T } | { readonly ok: false; readonly findings: readonly CheckFinding[] };

/** Reads a JSON value as a document of a kind: the typed document, or everything that is wrong with its form. */
export function readDocument<K extends DocumentKind>(kind: K, value: unknown, name: string): Reading<Formats[K]> {
  const validate: Validators[K] = validators[kind];
  if (isValid(validate, value)) return { ok: true, document: value };
  const faults = withoutAlternatives(validate.errors ?? []);
  return { ok: false, findings: faults.map((fault) => toFinding(fault, name)) };
}

function isValid<T>(validate: (value: unknown) => value is T, value: unknown): value is T {
  return validate(value);
}

/** Ajv tells the faults of every alternative; only that none fits is of use. */
function withoutAlternatives(faults: readonly SchemaFault[]): SchemaFault[] {
  const undecided = faults.filter(({ keyword }) => keyword === "anyOf").map(({ instancePath }) => instancePath);
  return faults.filter(
    ({ keyword, instancePath }) =>
      !undecided.some((path) => instancePath.startsWith(`${path}/`) || (instancePath === path && keyword !== "anyOf")),
  );
}

function toFinding({ keyword, instancePath, params, message = "" }: SchemaFault, document: string): CheckFinding {
  const place = { document, pointer: instancePath };
  if (keyword === "required") return finding("KEY_MISSING", place, { key: text(params["missingProperty"]) });
  if (keyword === "additionalProperties") {
    const key = text(params["additionalProperty"]);
    return finding("KEY_UNKNOWN", inside(place, key), { key });
  }
  const [zh = "格式不对", en] = [ZH[keyword], EN[keyword]];
  return finding("FORM_WRONG", place, { zh: filled(zh, params), en: en === undefined ? message : filled(en, params) });
}

/** Ajv's own words, where they do not say what would be right. */
const EN: Readonly<Record<string, string>> = {
  enum: "must be one of: {allowedValues}",
  const: "must be {allowedValue}",
};

const ZH: Readonly<Record<string, string>> = {
  type: "类型不对，应为{type}",
  enum: "须为以下之一：{allowedValues}",
  const: "须为{allowedValue}",
  pattern: "格式不对",
  minLength: "不能为空",
  maxLength: "超过{limit}个字符",
  minItems: "至少要有{limit}项",
  maxItems: "超过{limit}项",
  minProperties: "至少要有{limit}项",
  maxProperties: "超过{limit}项",
  uniqueItems: "有重复项",
  minimum: "不能小于{limit}",
  maximum: "不能大于{limit}",
  propertyNames: "名称格式不对：{propertyName}",
  anyOf: "不符合任何一种允许的写法",
};

function filled(words: string, params: SchemaFault["params"]): string {
  return words.replace(/\{(\w+)\}/g, (_match, key: string) => text(params[key]));
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
