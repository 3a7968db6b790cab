import type { ProcessModel } from "../core/conformance/process-model.ts";
import { MarkingGraph } from "../core/conformance/search/marking-graph.ts";
import { oneOf, type Random } from "./random.ts";

/** One run of a map: the nodes that it passes, in order, and which of them are steps. */
export type Run = readonly PassedNode[];

type PassedNode = { readonly node: string; readonly isStep: boolean };

const MAXIMUM_ATTEMPTS = 50;

/** Draws runs of a map by chance; undefined for a map on which none comes to an end. */
export function createRuns(model: ProcessModel): (random: Random) => Run | undefined {
  const graph = new MarkingGraph(model.net);
  // Who goes in circles for longer than this has lost the way.
  const longest = 10 * model.nodes.length + 20;
  return (random) => {
    for (let attempt = 0; attempt < MAXIMUM_ATTEMPTS; attempt++) {
      const transitions = walk(graph, longest, random);
      const run = transitions?.flatMap((transition) => nodesOf(transition, model));
      // A case of which nothing was done is in no log.
      if (run?.some(({ isStep }) => isStep) === true) return run;
    }
    return undefined;
  };
}

function walk(graph: MarkingGraph, longest: number, random: Random): readonly number[] | undefined {
  const transitions: number[] = [];
  for (let marking = graph.initial; marking !== 0;) {
    const possible = graph.successors(marking).filter(({ transition }) => !graph.net.transitions[transition]?.mustShow);
    const next = oneOf(possible, random);
    if (next === undefined || transitions.length > longest) return undefined;
    transitions.push(next.transition);
    marking = next.target;
  }
  return transitions;
}

function nodesOf(index: number, { nodes, net }: ProcessModel): readonly PassedNode[] {
  const transition = net.transitions[index];
  if (transition === undefined) return [];
  const { before, label, after, isStep } = transition;
  const silent = (node: number): PassedNode => ({ node: nodes[node]?.id ?? "", isStep: false });
  const shown = label === undefined ? [] : [{ ...silent(label), isStep }];
  return [...before.map(silent), ...shown, ...after.map(silent)];
}
