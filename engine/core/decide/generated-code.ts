import type { GroupPlan, PlanNode, Source, TestPlan } from "../compile/plan.ts";
import type { Value } from "../value/value.ts";
import { closureOf } from "./closure.ts";
import type { DatedRule, Decisions } from "./dated-policy.ts";
import { NO_RECORD, PASS, type Decide, type Slots } from "./outcome.ts";
import { declareConstants, reference } from "./generated-constants.ts";
import { constantOperand, dependsOnCase, type ParameterValues } from "./read-operand.ts";

/** Decides every rule in turn and adds those that pass and those that stay unknown to the decisions. */
export type Scan = (values: Slots, rules: readonly DatedRule[], decisions: Decisions) => void;

/** Rules to a function: few enough for the optimising compiler to take each as a whole. */
const CHUNK = 8;

/**
 * Makes the plans of conditions into generated JavaScript that decides all of them in long runs of straight code; for
 * servers, and for packs too small for an index to pay. A page whose CSP forbids it uses closures of the same plans, and
 * a property test proves both equal. The text is built from slot numbers, numeric and boolean literals and the
 * comparisons of our own operators; every other constant is passed in by reference, so that no text of a user can be
 * part of it.
 */
export function generateScan(plans: readonly PlanNode[], parameters: ParameterValues): Scan {
  const constants: Constant[] = [];
  const starts = Array.from({ length: Math.ceil(plans.length / CHUNK) }, (_, index) => index * CHUNK);
  const functions = starts.map((start) => {
    const text = bodyText(
      plans.slice(start, start + CHUNK),
      { parameters, constants },
      (outcomes) => `return ${outcomes.map((outcome, index) => `${outcome}<<${2 * index}`).join("|")}`,
    );
    return `const c${start}=function(v,r){${text}};`;
  });
  const calls = starts.map((start) => `if((o=c${start}(v,r))!==0)t(a,d,${start},o);`);
  const text = `"use strict";${declareConstants(constants)}${functions.join("")}return function(v,a,d){let o;${calls.join("")}}`;
  // oxlint-disable-next-line typescript/no-implied-eval -- the one place that decides by generated code; see above for what can be in it
  const made: unknown = new Function("k", "r", "t", text)(constants, NO_RECORD, tell);
  if (!isScan(made)) throw new Error("the generated code is no function");
  return made;
}

/** Tells the outcomes of a few rules in turn: two bits each, those of the first rule the lowest. */
function tell(rules: readonly DatedRule[], { fired, undecided }: Decisions, first: number, outcomes: number): void {
  for (let left = outcomes; left !== 0;) {
    const place = (31 - Math.clz32(left & -left)) >> 1;
    const isFired = ((left >> (2 * place)) & 3) === PASS;
    left &= ~(3 << (2 * place));
    const rule = rules[first + place];
    if (rule === undefined) continue;
    if (isFired) fired.push(rule);
    else undecided.push(rule);
  }
}

/** The text of the code that would be generated, for tests that attack it. */
export function generatedText(plan: PlanNode, parameters: ParameterValues): string {
  return bodyText([plan], { parameters, constants: [] }, ([outcome]) => `return ${outcome}`);
}

type Constant = Value | Decide | ((actual: Value) => boolean);
type Emission = { readonly parameters: ParameterValues; readonly constants: Constant[] };
type Body = Emission & { readonly next: () => string };

function bodyText(
  plans: readonly PlanNode[],
  emission: Emission,
  use: (outcomes: readonly string[]) => string,
): string {
  let variables = 0;
  const outcomes = plans.map((plan) => emit(plan, { ...emission, next: () => `t${variables++}` }));
  const text = use(outcomes);
  const declared = Array.from({ length: variables }, (_, index) => `t${index}`);
  return `${declared.length === 0 ? "" : `let ${declared.join(",")};`}${text}`;
}

function emit(node: PlanNode, body: Body): string {
  return node.kind === "test" ? emitTest(node, body) : emitGroup(node, body);
}

/** Outcomes join by `|`: 0 fails, 1 passes, 3 is unknown; `all` ends at the first 0, `any` at the first 1. */
function emitGroup({ kind, of }: GroupPlan, body: Body): string {
  if (kind === "condition" || (kind !== "not" && of.length === 1)) return of.map((child) => emit(child, body)).join("");
  if (kind === "not") {
    const outcome = body.next();
    return of.map((child) => `((${outcome}=${emit(child, body)})===3?3:1-${outcome})`).join("");
  }
  const outcomes = of.map((child) => ({ name: body.next(), text: emit(child, body) }));
  const settled = kind === "all" ? "0" : "1";
  const tests = outcomes.map(({ name, text }) => `(${name}=${text})===${settled}?${settled}:`);
  return `(${tests.join("")}${outcomes.map(({ name }) => name).join("|")})`;
}

function emitTest(node: TestPlan, body: Body): string {
  const { subject, operator, operand } = node;
  const { base, decorated } = operator;
  const inline = decorated ? undefined : base.inline;
  if (base.judgesPresence !== undefined || operand.kind === "records") return emitClosure(node, body);
  if (operand.kind === "source" && inline !== undefined) {
    const [actual, expected] = [body.next(), body.next()];
    return `((${actual}=${slot(subject)})==null||(${expected}=${slot(operand.source)})==null?3:${actual}${inline}${expected}?1:0)`;
  }
  if (dependsOnCase(operand)) return emitClosure(node, body);
  const constant = constantOperand(operand, body.parameters);
  if (constant === undefined) return "3";
  const actual = body.next();
  const test =
    inline === undefined
      ? `${reference(operator.bind(constant), body.constants)}(${actual})`
      : `${actual}${inline}${literal(constant, body)}`;
  return `((${actual}=${slot(subject)})==null?3:${test}?1:0)`;
}

function emitClosure(node: TestPlan, body: Body): string {
  return `${reference(closureOf(node, body.parameters), body.constants)}(v,r)`;
}

function slot({ scope, slot: position }: Source): string {
  return `${scope === "case" ? "v" : "r"}[${position}]`;
}

function literal(constant: Value, body: Body): string {
  if (typeof constant === "boolean") return constant ? "true" : "false";
  return typeof constant === "number" && Number.isFinite(constant)
    ? `(${constant})`
    : reference(constant, body.constants);
}

function isScan(made: unknown): made is Scan {
  return typeof made === "function";
}
