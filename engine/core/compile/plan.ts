import type { FactDefinition, Parameter } from "../model/formats.generated.ts";
import type { ResolvedOperator } from "../operators/resolved-operator.ts";
import type { Value } from "../value/value.ts";

/**
 * The plan of a condition: names resolved to slots, constants read into values, operators fitted to types. It holds
 * everything but the values of dated parameters; closures, generated code and explanations all come from it.
 */
export type PlanNode = GroupPlan | TestPlan;

export type GroupPlan = {
  readonly kind: "all" | "any" | "not" | "condition";
  /** Of a shared condition. */
  readonly name?: string;
  readonly of: readonly PlanNode[];
};

export type TestPlan = {
  readonly kind: "test";
  readonly subject: Source;
  readonly operator: ResolvedOperator;
  readonly operand: OperandPlan;
};

/** Where a value is read: a slot of the case, or of the record at hand. */
export type Source = {
  readonly scope: "case" | "record";
  readonly slot: number;
  readonly name: string;
  readonly definition: FactDefinition;
};

export type OperandPlan =
  | { readonly kind: "constant"; readonly value: Value }
  | { readonly kind: "parameter"; readonly parameter: Parameter }
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "list"; readonly items: readonly OperandPlan[] }
  | { readonly kind: "records"; readonly fields: readonly string[]; readonly condition: PlanNode }
  | { readonly kind: "none" };

/** Every test of a plan, those inside record conditions left out. */
export function* testsOf(node: PlanNode): Generator<TestPlan> {
  if (node.kind === "test") yield node;
  else for (const child of node.of) yield* testsOf(child);
}

/** The step of a JSON pointer from a group to one of its members, as the condition is written. */
export function pointerInto(kind: GroupPlan["kind"], position: number): string {
  return kind === "all" || kind === "any" ? `/${kind}/${position}` : `/${kind}`;
}

/** The facts of the case that a plan reads, each once. */
export function sourcesOf(node: PlanNode): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  collectSources(node, sources);
  return sources;
}

/** The parameters that a plan reads, each once. */
export function parametersOf(node: PlanNode): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  collectParameters(node, parameters);
  return parameters;
}

function collectSources(node: PlanNode, into: Map<string, Source>): void {
  if (node.kind !== "test") return node.of.forEach((child) => collectSources(child, into));
  addSource(node.subject, into);
  visitOperand(node.operand, (operand) => {
    if (operand.kind === "source") addSource(operand.source, into);
    if (operand.kind === "records") collectSources(operand.condition, into);
  });
}

function collectParameters(node: PlanNode, into: Map<string, Parameter>): void {
  if (node.kind !== "test") return node.of.forEach((child) => collectParameters(child, into));
  visitOperand(node.operand, (operand) => {
    if (operand.kind === "parameter") into.set(operand.parameter.name, operand.parameter);
    if (operand.kind === "records") collectParameters(operand.condition, into);
  });
}

function addSource(source: Source, into: Map<string, Source>): void {
  if (source.scope === "case") into.set(source.name, source);
}

function visitOperand(operand: OperandPlan, visit: (operand: OperandPlan) => void): void {
  visit(operand);
  if (operand.kind === "list") operand.items.forEach((item) => visitOperand(item, visit));
}
