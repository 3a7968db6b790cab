import type { PlanNode, TestPlan } from "../compile/plan.ts";
import type { Value } from "../value/value.ts";
import type { Slots } from "./outcome.ts";
import { constantOperand, type ParameterValues } from "./read-operand.ts";

/** Finds the rules that a case can reach; every rule it leaves out would have failed. */
export type RuleIndex = { readonly reachable: (values: Slots, visit: (rule: number) => void) => void };

/**
 * Indexes rules by a test that each must pass to fire: an equality or a range on one fact with a constant. A rule whose
 * test fails cannot fire and cannot be undecided, so it need not be looked at. A fact that is not known reaches all of its
 * rules. A rule without such a test is always reached.
 */
export function indexRules(plans: readonly PlanNode[], parameters: ParameterValues): RuleIndex {
  const keys = plans.map((plan) => [...necessaryTests(plan)].flatMap((test) => keyOf(test, parameters)));
  const popularity = countKeys(keys.flat());
  const always: number[] = [];
  const slots = new Map<number, SlotIndex>();
  for (const [rule, candidates] of keys.entries()) {
    const best = candidates.toSorted((first, second) => share(first, popularity) - share(second, popularity))[0];
    if (best === undefined) always.push(rule);
    else add(slotIndex(slots, best.slot), best, rule);
  }
  const indexes = [...slots.values()].map(finish);
  return {
    reachable: (values, visit) => {
      for (const rule of always) visit(rule);
      for (const index of indexes) reach(index, values[index.slot], visit);
    },
  };
}

type Key =
  | { readonly kind: "equal"; readonly slot: number; readonly values: readonly Value[] }
  | { readonly kind: "above" | "below"; readonly slot: number; readonly limit: Value; readonly inclusive: boolean };

type Limit = { readonly limit: Value; readonly inclusive: boolean; readonly rule: number };
type SlotIndex = {
  readonly slot: number;
  readonly all: number[];
  readonly equal: Map<Value, number[]>;
  readonly above: Limit[];
  readonly below: Limit[];
};

/** The tests that must all pass for the plan to pass. */
function* necessaryTests(plan: PlanNode): Generator<TestPlan> {
  if (plan.kind === "test") yield plan;
  else if (plan.kind === "all" || plan.kind === "condition" || (plan.kind === "any" && plan.of.length === 1)) {
    for (const child of plan.of) yield* necessaryTests(child);
  }
}

function keyOf({ subject, operator, operand }: TestPlan, parameters: ParameterValues): Key[] {
  if (operator.decorated || subject.scope === "record") return [];
  const constant = constantOperand(operand, parameters);
  if (constant === undefined) return [];
  const { slot } = subject;
  if (operator.base.inline === "===") return [{ kind: "equal", slot, values: [constant] }];
  if (operator.name === "in" && Array.isArray(constant)) return [{ kind: "equal", slot, values: constant }];
  switch (operator.base.inline) {
    case ">":
    case ">=":
      return [{ kind: "above", slot, limit: constant, inclusive: operator.base.inline === ">=" }];
    case "<":
    case "<=":
      return [{ kind: "below", slot, limit: constant, inclusive: operator.base.inline === "<=" }];
    default:
      return [];
  }
}

type Popularity = ReadonlyMap<string, number>;

function countKeys(keys: readonly Key[]): Popularity {
  const counts = new Map<string, number>();
  for (const key of keys) for (const name of keyNames(key)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function keyNames(key: Key): string[] {
  if (key.kind !== "equal") return [`${key.slot}:${key.kind}`];
  return key.values.map((value) => `${key.slot}:${JSON.stringify(value)}`);
}

/** About how many rules share the bucket; half of a range's rules are reached on average. */
function share(key: Key, popularity: Popularity): number {
  const sizes = keyNames(key).map((name) => popularity.get(name) ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return key.kind === "equal" ? total : total / 2;
}

function slotIndex(slots: Map<number, SlotIndex>, slot: number): SlotIndex {
  const known = slots.get(slot);
  if (known !== undefined) return known;
  const fresh: SlotIndex = { slot, all: [], equal: new Map(), above: [], below: [] };
  slots.set(slot, fresh);
  return fresh;
}

function add(index: SlotIndex, key: Key, rule: number): void {
  index.all.push(rule);
  if (key.kind !== "equal") {
    index[key.kind].push({ limit: key.limit, inclusive: key.inclusive, rule });
    return;
  }
  for (const value of new Set(key.values)) {
    const bucket = index.equal.get(value);
    if (bucket === undefined) index.equal.set(value, [rule]);
    else bucket.push(rule);
  }
}

function finish(index: SlotIndex): SlotIndex {
  index.above.sort((first, second) => order(first.limit, second.limit));
  index.below.sort((first, second) => order(second.limit, first.limit));
  return index;
}

function order(first: Value, second: Value): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function reach(index: SlotIndex, value: Slots[number], visit: (rule: number) => void): void {
  if (value === undefined || value === null) {
    for (const rule of index.all) visit(rule);
    return;
  }
  for (const rule of index.equal.get(value) ?? []) visit(rule);
  for (const { limit, inclusive, rule } of index.above) {
    if (limit > value) break;
    if (inclusive || limit !== value) visit(rule);
  }
  for (const { limit, inclusive, rule } of index.below) {
    if (limit < value) break;
    if (inclusive || limit !== value) visit(rule);
  }
}
