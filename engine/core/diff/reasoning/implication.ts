import { readNode, type ConditionNode } from "../../conditions/condition-node.ts";
import { factOf, insideRecords, type ConditionScope } from "../../conditions/condition-scope.ts";
import { OPERATORS } from "../../operators/index.ts";
import { isEqualJson } from "../../value/equal-json.ts";
import { isWithin, valueSet } from "./value-set.ts";

/** A condition with the words of its own version. */
export type ScopedCondition = { readonly condition: unknown; readonly scope: ConditionScope };

/**
 * Whether one condition, wherever it holds, makes the other hold, and wherever it is unknown leaves the other unknown or
 * held: proved from the form of both, whatever the case. False where it cannot be proved. Facts and parameters of one name
 * count as one: what changed in them is a change of its own.
 */
export function implies(first: ScopedCondition, second: ScopedCondition): boolean {
  return isProved(first, second, { left: MOST_STEPS });
}

const MOST_STEPS = 20_000;

type Budget = { left: number };

function isProved(first: ScopedCondition, second: ScopedCondition, budget: Budget): boolean {
  budget.left -= 1;
  if (budget.left < 0) return false;
  const [one, other] = [opened(first), opened(second)];
  const inFirst = (condition: unknown): ScopedCondition => ({ condition, scope: first.scope });
  const inSecond = (condition: unknown): ScopedCondition => ({ condition, scope: second.scope });
  const prove = (condition: ScopedCondition, next: ScopedCondition): boolean => isProved(condition, next, budget);
  if (one.kind === "unreadable" || other.kind === "unreadable") return false;
  if (one.kind === "any") return one.members.every((member) => prove(inFirst(member), second));
  if (other.kind === "all") return other.members.every((member) => prove(first, inSecond(member)));
  if (one.kind === "not" && other.kind === "not") return prove(inSecond(other.child), inFirst(one.child));
  if (one.kind === "all" && one.members.some((member) => prove(inFirst(member), second))) return true;
  if (other.kind === "any" && other.members.some((member) => prove(first, inSecond(member)))) return true;
  if (one.kind !== "test" || other.kind !== "test") return isSameTest(one, other);
  return testImplies({ test: one, scope: first.scope }, { test: other, scope: second.scope }, prove);
}

const MOST_SHARED = 20;

/** The condition itself behind the names of shared ones. */
function opened({ condition, scope }: ScopedCondition): ConditionNode {
  let node = readNode(condition);
  for (let depth = 0; node.kind === "condition" && depth < MOST_SHARED; depth += 1) {
    const { name } = node;
    node = readNode(scope.conditions.find((shared) => shared.name === name)?.conditions);
  }
  return node;
}

function isSameTest(one: ConditionNode, other: ConditionNode): boolean {
  return one.kind === other.kind && isEqualJson(one.written, other.written);
}

type ScopedTest = { readonly test: Extract<ConditionNode, { kind: "test" }>; readonly scope: ConditionScope };

type Prove = (first: ScopedCondition, second: ScopedCondition) => boolean;

function testImplies(first: ScopedTest, second: ScopedTest, prove: Prove): boolean {
  const { test: one } = first;
  const { test: other } = second;
  if (one.fact !== other.fact) return false;
  const [fact, now] = [factOf(first.scope, one.fact), factOf(second.scope, other.fact)];
  if (fact === undefined || now === undefined || fact.type !== now.type) return false;
  const [value, newValue] = [one.written["value"], other.written["value"]];
  const quantifier = OPERATORS.get(one.operator)?.quantifier;
  if (quantifier !== undefined) {
    if (one.operator !== other.operator) return false;
    const inner = { condition: value, scope: insideRecords(first.scope, fact) };
    const newInner = { condition: newValue, scope: insideRecords(second.scope, now) };
    return quantifier === "none" ? prove(newInner, inner) : prove(inner, newInner);
  }
  if (isEqualJson(value, newValue)) return isWeaker(one.operator, other.operator);
  const [set, newSet] = [valueSet(one.operator, value, fact), valueSet(other.operator, newValue, now)];
  return set !== undefined && newSet !== undefined && isWithin(set, newSet);
}

/** Which of below, equal and above an operator lets through, so that one operand need not be known. */
const LETS_THROUGH: ReadonlyMap<string, readonly ("<" | "=" | ">")[]> = new Map([
  ["lessThan", ["<"]],
  ["before", ["<"]],
  ["lessThanInclusive", ["<", "="]],
  ["onOrBefore", ["<", "="]],
  ["equal", ["="]],
  ["greaterThanInclusive", ["=", ">"]],
  ["onOrAfter", ["=", ">"]],
  ["greaterThan", [">"]],
  ["after", [">"]],
  ["notEqual", ["<", ">"]],
]);

function isWeaker(operator: string, other: string): boolean {
  if (operator === other) return true;
  const [through, letThrough] = [LETS_THROUGH.get(operator), LETS_THROUGH.get(other)];
  return through !== undefined && letThrough !== undefined && through.every((one) => letThrough.includes(one));
}
