import type { Net, Transition } from "../net.ts";
import type { Concurrency } from "./concurrency.ts";

/**
 * A part of a net in which never more than one token is: a small automaton that every run of the net also runs through.
 * State 0 is that the token is elsewhere, the others are its places.
 */
export type Component = {
  readonly states: number;
  readonly initial: number;
  /** By place of the net; 0 where it has no part. */
  readonly stateOf: Uint16Array;
  /** The nodes whose deviations are counted in this part and in no other. */
  readonly labels: readonly number[];
  readonly edges: readonly ComponentEdge[];
};

export type ComponentEdge = {
  readonly from: number;
  readonly to: number;
  /** Undefined where what happens is free here. */
  readonly label: number | undefined;
  readonly isStep: boolean;
  readonly mustShow: boolean;
};

/**
 * Parts of a net that together count every node at most once: the cost of a case in each, added up, is never more than its
 * cost in the whole net.
 */
export function componentsOf(net: Net, together: Concurrency): readonly Component[] {
  const candidates = Array.from({ length: net.places }, (_, place) => place).filter(
    (place) => !net.residual.has(place) && !together(place, place),
  );
  const open = new Set(net.transitions.flatMap(({ label }) => label ?? []));
  const components: Component[] = [];
  for (const label of open) {
    const own = net.transitions.filter((transition) => transition.label === label);
    const seed = own.map(({ takes }) => takes.find((place) => candidates.includes(place)));
    const part = partWith(
      seed.filter((place) => place !== undefined),
      candidates,
      together,
    );
    const labels = [...open].filter((other) => isCounted(other, part, net));
    if (!labels.includes(label)) continue;
    for (const counted of labels) open.delete(counted);
    components.push(toComponent([...part], labels, net));
  }
  return components;
}

/** As many places as possible of which no two hold tokens together, the seed first. */
function partWith(seed: readonly number[], candidates: readonly number[], together: Concurrency): ReadonlySet<number> {
  const part = new Set<number>();
  for (const place of [...seed, ...candidates])
    if (!part.has(place) && [...part].every((other) => !together(place, other))) part.add(place);
  return part;
}

/** Whether a node shows in the part whenever it happens. */
function isCounted(label: number, part: ReadonlySet<number>, net: Net): boolean {
  return net.transitions.every((one) => one.label !== label || one.takes.some((place) => part.has(place)));
}

function toComponent(places: readonly number[], labels: readonly number[], net: Net): Component {
  const stateOf = new Uint16Array(net.places);
  for (const [index, place] of places.entries()) stateOf[place] = index + 1;
  const counted = new Set(labels);
  const edges = net.transitions.flatMap((transition) =>
    [undefined, ...places].flatMap((place) => edgeFrom(place, transition, net, [stateOf, counted])),
  );
  return {
    states: places.length + 1,
    initial: Math.max(0, ...net.initial.map((place) => stateOf[place] ?? 0)),
    stateOf,
    labels,
    edges: distinct(edges),
  };
}

/** What a transition does to the part when its token is at the place, or elsewhere. */
function edgeFrom(
  place: number | undefined,
  { takes, gives, empties, needsEmpty, join, label, isStep, mustShow }: Transition,
  net: Net,
  [stateOf, counted]: readonly [Uint16Array, ReadonlySet<number>],
): ComponentEdge[] {
  const inPart = (other: number): boolean => (stateOf[other] ?? 0) > 0;
  if (takes.some((taken) => inPart(taken) && taken !== place)) return [];
  const incoming = join === undefined ? [] : (net.joins[join]?.incoming ?? []);
  const isLeft = place === undefined || takes.includes(place) || incoming.includes(place);
  if (place !== undefined && !isLeft && needsEmpty.includes(place)) return [];
  const stays = place !== undefined && !isLeft && !empties.includes(place) ? [place] : [];
  const [after, ...more] = [...stays, ...gives.filter(inPart)];
  if (more.length > 0) return [];
  const from = place === undefined ? 0 : (stateOf[place] ?? 0);
  const to = after === undefined ? 0 : (stateOf[after] ?? 0);
  const shown = label !== undefined && counted.has(label) ? label : undefined;
  if (from === to && shown === undefined) return [];
  return [{ from, to, label: shown, isStep: shown !== undefined && isStep, mustShow: shown !== undefined && mustShow }];
}

function distinct(edges: readonly ComponentEdge[]): readonly ComponentEdge[] {
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.to} ${edge.label} ${edge.mustShow}`, edge])).values()];
}
