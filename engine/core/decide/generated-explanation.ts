import type { GroupPlan, PlanNode, TestPlan } from "../compile/plan.ts";
import type { Explain } from "../evaluate/explain.ts";
import { expectedSide, type Expected } from "../evaluate/expected-side.ts";
import { sendValue } from "../value/send-value.ts";
import type { Value } from "../value/value.ts";
import { closureOf } from "./closure.ts";
import { NO_RECORD, type Decided, type Slots } from "./outcome.ts";
import { constantOperand, dependsOnCase, type ParameterValues } from "./read-operand.ts";

/**
 * The explanation of a condition as generated JavaScript that writes its tree down in one go; for servers, like the
 * generated decisions, and equal to what `explainerOf` gives.
 */
export function generateExplanation(plan: PlanNode, parameters: ParameterValues): Explain | undefined {
  const constants: unknown[] = [];
  const body: Body = { parameters, constants, statements: [], count: { value: 0 } };
  const root = emit(plan, "1", body);
  const names = Array.from({ length: body.count.value }, (_, index) => `t${index}`);
  const declared = names.length === 0 ? "" : `let ${names.join(",")};`;
  // oxlint-disable-next-line typescript/no-implied-eval -- slot numbers, our own words and references only
  const make = new Function(
    "k",
    "w",
    `"use strict";return function(v){${declared}${body.statements.join("")}return ${root.tree}}`,
  );
  const made: unknown = make(constants, WORDS);
  return isExplain(made) ? made : undefined;
}

/** By outcome; 2 is not reached. */
const WORDS = ["fail", "pass", "notReached", "unknown"];

type Body = {
  readonly parameters: ParameterValues;
  readonly constants: unknown[];
  readonly statements: string[];
  readonly count: { value: number };
};

/** The variable that holds a node's outcome, 2 when it is not reached, and the expression of its tree. */
type Emitted = { readonly outcome: string; readonly tree: string };

function emit(node: PlanNode, reached: string, body: Body): Emitted {
  return node.kind === "test" ? emitTest(node, reached, body) : emitGroup(node, reached, body);
}

function emitGroup(node: GroupPlan, reached: string, body: Body): Emitted {
  const outcome = variable(body);
  const children: Emitted[] = [];
  let open = reached;
  for (const child of node.of) {
    const emitted = emit(child, open, body);
    children.push(emitted);
    if (node.kind === "all" || node.kind === "any") {
      const next = variable(body);
      body.statements.push(`${next}=${open}&&${emitted.outcome}!==${node.kind === "all" ? 0 : 1};`);
      open = next;
    }
  }
  body.statements.push(`${outcome}=${reached}?${joined(node, children)}:2;`);
  const name = node.name === undefined ? "" : `name:${reference(node.name, body)},`;
  const of = children.map(({ tree }) => tree).join(",");
  return { outcome, tree: `{kind:"${node.kind}",outcome:w[${outcome}],${name}of:[${of}]}` };
}

function joined({ kind }: GroupPlan, children: readonly Emitted[]): string {
  const outcomes = children.map(({ outcome }) => outcome);
  const [first = "3"] = outcomes;
  if (kind === "not") return `(${first}===3?3:1-${first})`;
  if (kind === "condition") return first;
  const settled = kind === "all" ? 0 : 1;
  return `(${outcomes.map((outcome) => `${outcome}===${settled}`).join("||")}?${settled}:${outcomes.join("|")})`;
}

function emitTest(node: TestPlan, reached: string, body: Body): Emitted {
  const [outcome, actual] = [variable(body), variable(body)];
  const { subject, operator } = node;
  body.statements.push(`${actual}=v[${subject.slot}];${outcome}=${reached}?${decision(node, actual, body)}:2;`);
  const head = `kind:"test",outcome:w[${outcome}],fact:${reference(subject.name, body)},operator:${reference(operator.name, body)}`;
  const tail = expected(node, body);
  const tree = `(${actual}==null?{${head},${tail}}:{${head},actual:${sent(node, actual, body)},${tail}})`;
  return { outcome, tree };
}

function decision(node: TestPlan, actual: string, body: Body): string {
  const { operator, operand } = node;
  const constant = dependsOnCase(operand) ? undefined : constantOperand(operand, body.parameters);
  const inline = operator.decorated ? undefined : operator.base.inline;
  if (constant !== undefined && inline !== undefined && operator.base.judgesPresence === undefined) {
    return `(${actual}==null?3:${actual}${inline}${reference(constant, body)}?1:0)`;
  }
  const decide = closureOf(node, body.parameters);
  return `${reference((values: Slots): Decided => decide(values, NO_RECORD), body)}(v)`;
}

function sent({ subject }: TestPlan, actual: string, body: Body): string {
  if (!NEEDS_SENDING.has(subject.definition.type)) return actual;
  return `${reference((value: Value) => sendValue(value, subject.definition), body)}(${actual})`;
}

const NEEDS_SENDING: ReadonlySet<string> = new Set(["money", "list", "date", "dateTime"]);

function expected(node: TestPlan, body: Body): string {
  const side = expectedSide(node, body.parameters);
  if (!side.constant) return `...${reference(side.tell, body)}(v)`;
  const fixed: Expected = side.tell([]);
  return Object.entries(fixed)
    .map(([key, value]) => `${key}:${reference(value, body)}`)
    .join(",");
}

function variable({ count }: Body): string {
  return `t${count.value++}`;
}

function reference(constant: unknown, { constants }: Body): string {
  return `k[${constants.push(constant) - 1}]`;
}

function isExplain(made: unknown): made is Explain {
  return typeof made === "function";
}
