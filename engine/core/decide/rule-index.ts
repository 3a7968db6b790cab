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
  const spreads = spreadsOf(keys.flat());
  const always: number[] = [];
  const slots = new Map<number, SlotIndex>();
  for (const [rule, candidates] of keys.entries()) {
    const likelihoods = candidates.map((key) => likelihood(key, spreads.get(key.slot)));
    const best = candidates[likelihoods.indexOf(Math.min(...likelihoods))];
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
  | { readonly kind: "equal"; readonly slot: number; readonly values: readonly Value[]; readonly choices: number }
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
  const choices = subject.definition.values?.length ?? 2;
  if (operator.base.inline === "===") return [{ kind: "equal", slot, values: [constant], choices }];
  if (operator.name === "in" && Array.isArray(constant)) return [{ kind: "equal", slot, values: constant, choices }];
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

/** The constants with which all rules compare the fact of one slot: each value once, the limits of ranges in order. */
type Spread = { readonly values: Set<Value>; readonly limits: Value[] };

function spreadsOf(keys: readonly Key[]): ReadonlyMap<number, Spread> {
  const spreads = new Map<number, Spread>();
  for (const key of keys) {
    const spread = spreads.get(key.slot) ?? { values: new Set(), limits: [] };
    spreads.set(key.slot, spread);
    if (key.kind === "equal") for (const value of key.values) spread.values.add(value);
    else spread.limits.push(key.limit);
  }
  for (const { limits } of spreads.values()) limits.sort(order);
  return spreads;
}

/** How likely a case is to reach a rule by its key, if facts are spread as the constants are that rules compare them with. */
function likelihood(key: Key, spread: Spread = { values: new Set(), limits: [] }): number {
  if (key.kind === "equal") return key.values.length / Math.max(key.choices, spread.values.size);
  const below = countBelow(spread.limits, key.limit) + 0.5;
  const share = below / spread.limits.length;
  return key.kind === "below" ? share : 1 - share;
}

function countBelow(sorted: readonly Value[], limit: Value): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(sorted[middle] ?? limit, limit) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
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
