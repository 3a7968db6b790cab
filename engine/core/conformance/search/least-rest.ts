import { costsIn } from "./component-costs.ts";
import type { Question, SearchGround } from "./question.ts";

/** What the rest of a trace from a position costs at least when the net is at a marking. Never too much. */
export type LeastRest = (marking: number, position: number) => number;

/** Adds up what the rest costs in every part of the net, and the events that nothing on the map can take. */
export function leastRest({ graph, components, labels }: SearchGround, question: Question): LeastRest {
  const { trace, costs } = question;
  const parts = components.map((component) => costsIn(component, question));
  const unknown = new Float64Array(trace.length + 1);
  for (let position = trace.length - 1; position >= 0; position--) {
    const node = trace[position] ?? -1;
    unknown[position] = (unknown[position + 1] ?? 0) + (labels.has(node) ? 0 : costs.add(node));
  }
  return (marking, position) => {
    const tokens = graph.tokens(marking);
    let rest = unknown[position] ?? 0;
    for (const { component, costs: table, rows } of parts) {
      let state = 0;
      for (const place of tokens) state = component.stateOf[place] || state;
      rest += table[(rows[position] ?? 0) + state] ?? 0;
    }
    return rest;
  };
}
