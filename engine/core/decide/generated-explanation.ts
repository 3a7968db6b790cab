import type { GroupPlan, PlanNode, TestPlan } from "../compile/plan.ts";
import type { Explain } from "../evaluate/explain.ts";
import { expectedSide, type Expected } from "../evaluate/expected-side.ts";
import { deeplyFrozen } from "../model/deeply-frozen.ts";
import { sendValue } from "../value/send-value.ts";
import type { Value } from "../value/value.ts";
import { closureOf } from "./closure.ts";
import { NO_RECORD, type Decided, type Slots } from "./outcome.ts";
import { declareConstants, reference } from "./generated-constants.ts";
import { constantOperand, dependsOnCase, type ParameterValues } from "./read-operand.ts";

/**
 * The explanation of a condition as generated JavaScript that writes its tree down in one go; for servers, like the
 * generated decisions, and equal to what `explainerOf` gives.
 */
export function generateExplanation(plan: PlanNode, parameters: ParameterValues): Explain | undefined {
  const made = generate(parameters, (body) => emit(plan, "1", body).tree);
  return isExplain(made) ? made : undefined;
}

/**
 * Makes a function of the values of a case, `v`, that gives the expression that is emitted. `emitResult` may count on what
 * else it is called with, `e`, and on its statements being run before.
 */
export function generate(parameters: ParameterValues, emitResult: (body: Body) => string): unknown {
  const constants: unknown[] = [];
  const body: Body = { parameters, constants, statements: [], count: { value: 0 } };
  const result = emitResult(body);
  const names = Array.from({ length: body.count.value }, (_, index) => `t${index}`);
  const declared = names.length === 0 ? "" : `let ${names.join(",")};`;
  // oxlint-disable-next-line typescript/no-implied-eval -- slot numbers, our own words and references only
  const make = new Function(
    "k",
    "w",
    `"use strict";${declareConstants(constants)}return function(v,e){${declared}${body.statements.join("")}return ${result}}`,
  );
  return make(constants, WORDS);
}

/** By outcome; 2 is not reached. */
const WORDS = ["fail", "pass", "notReached", "unknown"];

export type Body = {
  readonly parameters: ParameterValues;
  readonly constants: unknown[];
  readonly statements: string[];
  readonly count: { value: number };
};

/** The variable that holds a node's outcome, 2 when it is not reached, and the expression of its tree. */
type Emitted = { readonly outcome: string; readonly tree: string };

/** The tree of a condition that passes, in which nothing is decided again that must have passed for that: of an `all`, every condition in it does. */
export function emitPassed(node: PlanNode, body: Body): string {
  if (node.kind === "test") return emitPassedTest(node, body);
  if (node.kind === "not" || (node.kind === "any" && node.of.length > 1)) return emit(node, "1", body).tree;
  const of = node.of.map((child) => emitPassed(child, body));
  return groupText(node, { outcome: `"pass"`, of }, body);
}

/** A test passes on known values only, one of equality on one value only: its leaf is made once and shared. */
function emitPassedTest(node: TestPlan, body: Body): string {
  const { subject, operator } = node;
  if (operator.base.judgesPresence !== undefined) return emit(node, "1", body).tree;
  const constant = inlineConstant(node, body);
  if (constant === undefined || operator.base.inline !== "===") {
    return leafText(node, { outcome: `"pass"`, actual: sent(node, `v[${subject.slot}]`, body) }, body);
  }
  const { definition, name: fact } = subject;
  const actual = NEEDS_SENDING.has(definition.type) ? sendValue(constant, definition) : constant;
  const { tell } = expectedSide(node, body.parameters);
  const leaf = { kind: "test", outcome: "pass", fact, operator: operator.name, actual, ...tell([]) };
  return reference(deeplyFrozen(leaf), body.constants);
}

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
  const of = children.map(({ tree }) => tree);
  return { outcome, tree: groupText(node, { outcome: `w[${outcome}]`, of }, body) };
}

type GroupTexts = { readonly outcome: string; readonly of: readonly string[] };

function groupText({ kind, name }: GroupPlan, { outcome, of }: GroupTexts, body: Body): string {
  const named = name === undefined ? "" : `name:${reference(name, body.constants)},`;
  return `{kind:"${kind}",outcome:${outcome},${named}of:[${of.join(",")}]}`;
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
  body.statements.push(`${actual}=v[${node.subject.slot}];${outcome}=${reached}?${decision(node, actual, body)}:2;`);
  const told = `w[${outcome}]`;
  const known = leafText(node, { outcome: told, actual: sent(node, actual, body) }, body);
  return { outcome, tree: `(${actual}==null?${leafText(node, { outcome: told }, body)}:${known})` };
}

type LeafTexts = { readonly outcome: string; readonly actual?: string };

function leafText(node: TestPlan, { outcome, actual }: LeafTexts, body: Body): string {
  const { subject, operator } = node;
  const names = `fact:${reference(subject.name, body.constants)},operator:${reference(operator.name, body.constants)}`;
  const value = actual === undefined ? "" : `actual:${actual},`;
  return `{kind:"test",outcome:${outcome},${names},${value}${expected(node, body)}}`;
}

/** The constant to which an undecorated comparison compares. */
function inlineConstant({ operator, operand }: TestPlan, { parameters }: Body): Value | undefined {
  if (operator.decorated || operator.base.inline === undefined || dependsOnCase(operand)) return undefined;
  return constantOperand(operand, parameters);
}

function decision(node: TestPlan, actual: string, body: Body): string {
  const { inline, judgesPresence } = node.operator.base;
  const constant = inlineConstant(node, body);
  if (constant !== undefined && judgesPresence === undefined) {
    return `(${actual}==null?3:${actual}${inline}${reference(constant, body.constants)}?1:0)`;
  }
  const decide = closureOf(node, body.parameters);
  return `${reference((values: Slots): Decided => decide(values, NO_RECORD), body.constants)}(v)`;
}

function sent({ subject }: TestPlan, actual: string, body: Body): string {
  if (!NEEDS_SENDING.has(subject.definition.type)) return actual;
  return `${reference((value: Value) => sendValue(value, subject.definition), body.constants)}(${actual})`;
}

const NEEDS_SENDING: ReadonlySet<string> = new Set(["money", "list", "date", "dateTime"]);

function expected(node: TestPlan, body: Body): string {
  const side = expectedSide(node, body.parameters);
  if (!side.constant) return `...${reference(side.tell, body.constants)}(v)`;
  const fixed: Expected = side.tell([]);
  return Object.entries(fixed)
    .map(([key, value]) => `${key}:${reference(value, body.constants)}`)
    .join(",");
}

function variable({ count }: Body): string {
  return `t${count.value++}`;
}

function isExplain(made: unknown): made is Explain {
  return typeof made === "function";
}
