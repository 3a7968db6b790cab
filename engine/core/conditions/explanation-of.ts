import type { Explanation, LeafExplanation } from "../model/formats.generated.ts";
import { isObject } from "../model/is-object.ts";
import { readNode } from "./condition-node.ts";
import type { ConditionScope } from "./condition-scope.ts";
import { datedValueOn } from "./dated-value.ts";

/**
 * A written condition in the form in which the engine tells conditions, with the values that parameters have on a day. It
 * may be half written: what cannot be read is left out. Undefined when nothing of it can be told.
 */
export function explanationOf(written: unknown, scope: ConditionScope, day: string): Explanation | undefined {
  return explain(written, { scope, day, depth: 0 });
}

type Context = { readonly scope: ConditionScope; readonly day: string; readonly depth: number };

const MOST_LEVELS = 20;

function explain(written: unknown, context: Context): Explanation | undefined {
  const { scope, depth } = context;
  if (depth > MOST_LEVELS) return undefined;
  const node = readNode(written);
  switch (node.kind) {
    case "all":
    case "any":
      return groupOf(node.kind, node.members, context);
    case "not":
      return groupOf("not", [node.child], context);
    case "condition": {
      const shared = scope.conditions.find(({ name }) => name === node.name);
      return groupOf("condition", [shared?.conditions], context, node.name);
    }
    case "test":
      return node.fact === "" ? undefined : leafOf(node.fact, node.operator, node.written["value"], context);
    case "unreadable":
      return undefined;
    default:
      return node satisfies never;
  }
}

function groupOf(
  kind: "all" | "any" | "not" | "condition",
  members: readonly unknown[],
  context: Context,
  name?: string,
): Explanation | undefined {
  const inner = { ...context, depth: context.depth + 1 };
  const of = members.map((member) => explain(member, inner)).filter((member) => member !== undefined);
  if (of.length === 0) return undefined;
  return { kind, outcome: "unknown", of, ...(name === undefined ? {} : { name }) };
}

function leafOf(fact: string, operator: string, value: unknown, { scope, day }: Context): LeafExplanation {
  const leaf = { kind: "test" as const, outcome: "unknown" as const, fact, operator };
  if (isObject(value)) {
    const { parameter, fact: otherFact } = value;
    if (typeof parameter === "string") return { ...leaf, expected: valueOf(parameter, scope, day), parameter };
    if (typeof otherFact === "string") return { ...leaf, expected: null, otherFact };
    return { ...leaf, expected: null };
  }
  const expected = Array.isArray(value) ? value.map((item: unknown) => constantOf(item, scope, day)) : value;
  return { ...leaf, expected: expected === undefined ? null : expected };
}

/** An item of a list may be a parameter, which has a value on the day. */
function constantOf(item: unknown, scope: ConditionScope, day: string): unknown {
  return isObject(item) && typeof item["parameter"] === "string" ? valueOf(item["parameter"], scope, day) : item;
}

function valueOf(name: string, { parameters }: ConditionScope, day: string): unknown {
  const parameter = parameters.find((one) => one.name === name);
  return parameter === undefined ? null : (datedValueOn(parameter, day)?.value ?? null);
}
