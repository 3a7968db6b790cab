import type { FactDefinition, LocalizedText, Rule } from "../../../engine/core/model/formats.generated.ts";
import { removeAt, replaceAt } from "../condition/condition-edits.ts";
import { readNode, type JsonObject } from "../../../engine/core/conditions/condition-node.ts";
import { operandTypeOf } from "../condition/fitting-operators.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import { WORDS } from "./words.ts";

/** The tests of a rule that can stand as a row: one a fact, all of which must hold. */
export type RowReading =
  | { readonly ok: true; readonly tests: ReadonlyMap<string, JsonObject> }
  | { readonly ok: false; readonly reason: LocalizedText };

/** Rules whose tests judge the same facts. */
export type TableGroup = { readonly key: string; readonly facts: readonly string[]; readonly rules: readonly Rule[] };

export type Tables = {
  readonly groups: readonly TableGroup[];
  /** Rules that cannot stand in a table, and why. */
  readonly others: readonly { readonly rule: Rule; readonly reason: LocalizedText }[];
};

type Facts = Readonly<Record<string, FactDefinition | undefined>>;

/** Reads a rule as a row. It is one when it asks that all of some plain tests hold, each of another fact. */
export function readRow({ conditions }: Pick<Rule, "conditions">, facts: Facts): RowReading {
  const root = readNode(conditions);
  if (root.kind !== "all") return { ok: false, reason: WORDS.notAll };
  const tests = new Map<string, JsonObject>();
  for (const member of root.members) {
    const node = readNode(member);
    if (node.kind === "condition") return { ok: false, reason: WORDS.hasShared };
    if (node.kind !== "test") return { ok: false, reason: WORDS.hasGroup };
    if (tests.has(node.fact)) return { ok: false, reason: WORDS.factTwice };
    const definition = Object.hasOwn(facts, node.fact) ? facts[node.fact] : undefined;
    const operand = definition === undefined ? undefined : operandTypeOf(node.operator, definition);
    if (operand?.kind === "records") return { ok: false, reason: WORDS.hasRecords };
    tests.set(node.fact, node.written);
  }
  return { ok: true, tests };
}

/** Sorts the rules into groups with equal facts, the largest first. */
export function tablesOf(rules: readonly Rule[], facts: Facts): Tables {
  const groups = new Map<string, { facts: readonly string[]; rules: Rule[] }>();
  const others: { rule: Rule; reason: LocalizedText }[] = [];
  for (const rule of rules) {
    const row = readRow(rule, facts);
    if (!row.ok) {
      others.push({ rule, reason: row.reason });
      continue;
    }
    const names = [...row.tests.keys()];
    const key = names.toSorted().join(" ");
    const group = groups.get(key) ?? { facts: names, rules: [] };
    group.rules.push(rule);
    groups.set(key, group);
  }
  const sorted = [...groups].map(([key, group]) => ({ key, ...group }));
  return { groups: sorted.toSorted((one, other) => other.rules.length - one.rules.length), others };
}

/** One table of all rules that can stand as rows: a fact that a rule does not judge is left open. */
export function wholeTable({ groups }: Tables): TableGroup {
  const facts = [...new Set(groups.flatMap((group) => group.facts))];
  return { key: WHOLE, facts, rules: groups.flatMap(({ rules }) => rules) };
}

/** The key of the table of all rules. */
export const WHOLE = "*";

/** Puts a test of a fact into a rule, in the place of the one it has, or takes it out; the others stay as they are. */
export function withTest(rule: Rule, fact: string, test: JsonObject | undefined): Rule {
  const { members, written } = membersOf(rule);
  const position = members.findIndex((member) => isObject(member) && member["fact"] === fact);
  if (position === -1)
    return test === undefined ? rule : { ...rule, conditions: { ...written, all: [...members, test] } };
  const path = ["all", position];
  const conditions = test === undefined ? removeAt(written, path) : replaceAt(written, path, test);
  return isObject(conditions) ? { ...rule, conditions } : rule;
}

function membersOf({ conditions }: Rule): { readonly members: readonly unknown[]; readonly written: JsonObject } {
  const root = readNode(conditions);
  return { members: "members" in root ? root.members : [], written: conditions };
}
