import type { RuleProperties } from "json-rules-engine";

import type { Source } from "../compile/plan.ts";
import type { ParameterValues } from "../decide/read-operand.ts";
import type { FactDefinition, NamedCondition, Rule } from "../model/formats.generated.ts";
import { isObject } from "../model/is-object.ts";
import { createReader } from "../value/create-reader.ts";
import { patternOfIdentifiers } from "../value/pattern-as-seen.ts";
import { AS_IDENTIFIERS } from "./reference-operators.ts";
import { toReferenceValue } from "./reference-value.ts";

type Names = {
  readonly facts: ReadonlyMap<string, Source>;
  readonly parameters: ParameterValues;
  readonly conditions: readonly NamedCondition[];
  /** Inside a condition on records, which our own reference operators decide. */
  readonly inRecord?: true;
};

/**
 * Rewrites a rule for json-rules-engine from the user's own JSON, not from our plan: parameters become their values,
 * shared conditions are written out, and constants take the form in which facts are held (money in fen). A copy, because
 * the library changes what it is given.
 */
export function toReferenceRule(rule: Rule, names: Names): RuleProperties {
  const conditions = rewrite(rule.conditions, names.facts, names);
  if (!isTopLevel(conditions)) throw new Error(`the rule \`${rule.name}\` has no outermost group`);
  return { name: rule.name, conditions, event: { type: rule.name }, priority: rule.priority ?? 1 };
}

type Fields = ReadonlyMap<string, { readonly definition: FactDefinition }>;

function isTopLevel(value: unknown): value is RuleProperties["conditions"] {
  return isObject(value) && (Array.isArray(value["all"]) || Array.isArray(value["any"]) || isObject(value["not"]));
}

function rewrite(written: unknown, fields: Fields, names: Names): unknown {
  if (!isObject(written)) return written;
  if (Array.isArray(written["all"])) return { all: written["all"].map((child) => rewrite(child, fields, names)) };
  if (Array.isArray(written["any"])) return { any: written["any"].map((child) => rewrite(child, fields, names)) };
  if (Object.hasOwn(written, "not")) return { not: rewrite(written["not"], fields, names) };
  if (Object.hasOwn(written, "condition")) {
    const shared = names.conditions.find(({ name }) => name === written["condition"])?.conditions;
    return { all: [rewrite(shared, fields, names)] };
  }
  const { fact, operator, value } = written;
  const definition = fields.get(String(fact))?.definition;
  if (/(?:^|:)matches$/.test(String(operator))) return { fact, operator, value: rewritePattern(value, definition) };
  const decorated = isMixed(value, definition, fields) ? `${AS_IDENTIFIERS}:${String(operator)}` : operator;
  return { fact, operator: decorated, value: rewriteOperand(value, definition, names) };
}

/** Whether an identifier stands beside a fact or a parameter that is none: both are then read as identifiers. */
function isMixed(value: unknown, subject: FactDefinition | undefined, fields: Fields): boolean {
  if (Array.isArray(value)) return value.some((item) => isMixed(item, subject, fields));
  if (!isObject(value) || Object.hasOwn(value, "operator")) return false;
  if (Object.hasOwn(value, "parameter")) return isIdentifier(subject);
  return (
    Object.hasOwn(value, "fact") &&
    isIdentifier(fields.get(String(value["fact"]))?.definition) !== isIdentifier(subject)
  );
}

function isIdentifier(definition: FactDefinition | undefined): boolean {
  return (definition?.items ?? definition)?.identifier === true;
}

/** A pattern is no text of the case, and is read by the operator; only whether it is read as identifiers are depends on what it is to match. */
function rewritePattern(pattern: unknown, definition: FactDefinition | undefined): unknown {
  return isIdentifier(definition) ? patternOfIdentifiers(String(pattern)) : pattern;
}

/** The library looks up a fact on the right side only where it stands alone; in a list its value is put in for each run. */
type FactInList = { readonly factInList: string };

/** Whether this stands in a list of a rewritten rule for the value of a fact. */
export function isFactInList(value: unknown): value is FactInList {
  return isObject(value) && typeof value["factInList"] === "string";
}

function rewriteOperand(value: unknown, definition: FactDefinition | undefined, names: Names): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => rewriteOperand(item, definition, names));
    return names.inRecord === true ? items : items.map(asFactInList);
  }
  if (isObject(value)) {
    if (Object.hasOwn(value, "parameter")) return toReferenceValue(names.parameters.get(String(value["parameter"])));
    if (Object.hasOwn(value, "fact") && !Object.hasOwn(value, "operator")) return { fact: value["fact"] };
    const inner = Object.entries(definition?.fields ?? {}).flatMap(([name, field]) =>
      field === undefined ? [] : [[name, { definition: field }] as const],
    );
    // In a group, for alone the library would take it for the name of a fact.
    return { all: [rewrite(value, new Map([...names.facts, ...inner]), { ...names, inRecord: true })] };
  }
  if (definition === undefined || value === true || value === false) return value;
  const { minimum: _minimum, maximum: _maximum, ...unbounded } = definition;
  const reading = createReader(definition.items === undefined ? unbounded : { ...unbounded, ...definition.items })(
    value,
  );
  return reading.ok ? toReferenceValue(reading.value) : value;
}

function asFactInList(item: unknown): unknown {
  if (!isObject(item) || !Object.hasOwn(item, "fact")) return item;
  return { factInList: String(item["fact"]) } satisfies FactInList;
}
