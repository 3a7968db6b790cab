import { isSilent } from "../net.ts";
import { leastRest, type LeastRest } from "./least-rest.ts";
import type { Question, SearchGround } from "./question.ts";
import { silentClosure, type Reached } from "./silent-closure.ts";

/** What may come next at some markings, and whether the case may end there; `isWhole` when nothing was left out. */
export type Following = {
  readonly labels: ReadonlySet<number>;
  readonly mayEnd: boolean;
  readonly isWhole: boolean;
};

/** More markings than these are not looked at at once. */
const MAXIMUM_MARKINGS = 300;

/**
 * Finds what follows. Where that is too much to look at together, for each node only what helps it happens first, so that
 * parallel ways do not multiply.
 */
export function createFollowing(
  ground: SearchGround,
  costs: Question["costs"],
): (markings: readonly number[]) => Following {
  const rest = leastRest(ground, { trace: [], isPrefix: false, costs, maximumStates: 0 });
  return (markings) => {
    const { reached, isWhole } = silentClosure(markings, ground.graph, { maximum: MAXIMUM_MARKINGS });
    const labels = labelsAt(reached, ground);
    if (isWhole) return { labels, mayEnd: reached.some(({ marking }) => marking === 0), isWhole };
    const open = [...ground.labels].filter((label) => !labels.has(label));
    const found = open.map((label) => isNext(label, markings, ground));
    const end = mayEnd(markings, ground, rest);
    return {
      labels: new Set([...labels, ...open.filter((_, index) => found[index] === true)]),
      mayEnd: end === true,
      isWhole: end !== undefined && !found.includes(undefined),
    };
  };
}

function labelsAt(reached: readonly Reached[], { graph }: SearchGround): ReadonlySet<number> {
  const enabled = reached.flatMap(({ marking }) => graph.successors(marking));
  return new Set(enabled.flatMap(({ transition }) => graph.net.transitions[transition]?.label ?? []));
}

/** Whether a node can happen next; undefined when that is too much to find out. */
function isNext(label: number, markings: readonly number[], ground: SearchGround): boolean | undefined {
  const by = { transitions: ground.helpers(label), maximum: MAXIMUM_MARKINGS };
  const { reached, isWhole } = silentClosure(markings, ground.graph, by);
  if (labelsAt(reached, ground).has(label)) return true;
  return isWhole ? false : undefined;
}

/** Whether a case may end at one of some markings without another step; undefined when that is too much to find out. */
function mayEnd(markings: readonly number[], { graph, settled }: SearchGround, rest: LeastRest): boolean | undefined {
  const { transitions } = graph.net;
  const seen = new Set(markings.filter((marking) => rest(marking, 0) === 0));
  for (const marking of seen) {
    if (marking === 0) return true;
    if (seen.size > MAXIMUM_MARKINGS) return undefined;
    const first = graph.tokens(marking).find((place) => settled[place]);
    for (const { transition, target } of graph.successors(marking)) {
      const isOpen = first === undefined || transitions[transition]?.takes.includes(first) === true;
      if (isOpen && isSilent(transitions[transition]) && rest(target, 0) === 0) seen.add(target);
    }
  }
  return false;
}
