import type { Component, ComponentEdge } from "./components.ts";
import type { NodeCosts, Question } from "./question.ts";

/**
 * What the rest of a trace costs at least, in one part of the net: by how many events the part has seen, and by its state.
 * Exact for the part, hence never too much for the whole.
 */
export type ComponentCosts = {
  readonly component: Component;
  readonly costs: Float64Array;
  /** By position in the whole trace: where the row begins that holds there. */
  readonly rows: Int32Array;
};

/** The costs of the rest of a trace in a part, from its last event backwards. */
export function costsIn(component: Component, { trace, isPrefix, costs: moves }: Question): ComponentCosts {
  const { states, labels, edges } = component;
  const counted = new Set(labels);
  const seen = trace.filter((node) => counted.has(node));
  const costs = new Float64Array((seen.length + 1) * states).fill(Infinity);
  const skips = edges.map((edge) => costOfSkipping(edge, moves));
  for (let position = seen.length; position >= 0; position--) {
    const row = position * states;
    const event = seen[position];
    if (event === undefined) costs.fill(0, row, isPrefix ? row + states : row + 1);
    else beforeEvent(event, costs.subarray(row, row + 2 * states), component, moves);
    withoutEvents(costs.subarray(row, row + states), edges, skips);
  }
  return { component, costs, rows: rowsOf(trace, counted, states) };
}

function costOfSkipping({ label, isStep, mustShow }: ComponentEdge, moves: NodeCosts): number {
  if (mustShow) return Infinity;
  return label === undefined || !isStep ? 0 : moves.skip(label);
}

/** What it costs before an event, when that happens at once: in a row whose next row holds what it costs after it. */
function beforeEvent(event: number, rows: Float64Array, { states, edges }: Component, moves: NodeCosts): void {
  const added = moves.add(event);
  for (let state = 0; state < states; state++) rows[state] = added + (rows[states + state] ?? 0);
  for (const { from, to, label } of edges) if (label === event) lower(rows, from, rows[states + to] ?? Infinity);
}

/** Lowers what it costs in a row by what may happen before the next event. */
function withoutEvents(row: Float64Array, edges: readonly ComponentEdge[], skips: readonly number[]): void {
  let changes = true;
  while (changes) {
    changes = false;
    for (const [index, { from, to }] of edges.entries())
      if (lower(row, from, (row[to] ?? Infinity) + (skips[index] ?? 0))) changes = true;
  }
}

function lower(costs: Float64Array, at: number, cost: number): boolean {
  if (cost >= (costs[at] ?? Infinity)) return false;
  costs[at] = cost;
  return true;
}

function rowsOf(trace: readonly number[], counted: ReadonlySet<number>, states: number): Int32Array {
  const rows = new Int32Array(trace.length + 1);
  let row = 0;
  for (const [position, node] of trace.entries()) {
    rows[position] = row;
    if (counted.has(node)) row += states;
  }
  rows[trace.length] = row;
  return rows;
}
