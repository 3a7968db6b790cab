import type { MapFlow, MapNode, PowerMap } from "../../engine/core/map/power-map.ts";
import type { CaseEvent, Explanation } from "../../engine/core/model/formats.generated.ts";

/** A way out of a node; `condition` is how it was decided on the case, undefined where none is written. */
export type WayOut = { readonly flow: MapFlow; readonly condition: Explanation | undefined };

/** Where the case does not say which way it goes. */
export type OpenChoice = { readonly node: string; readonly ways: readonly WayOut[] };

/** The nodes that a case comes past, in order; open where somebody has to choose the way. */
export type Walk = {
  readonly path: readonly string[];
  /** By place of the path, the flows taken since the place before: several where branches meet. */
  readonly flows: readonly (readonly string[])[];
  readonly open: OpenChoice | undefined;
};

/** A token on its way to a node; at the start it comes over no flow. */
type Token = { readonly node: string; readonly over: string | undefined };

type Explain = (condition: string) => Explanation | undefined;

/**
 * The way of a case over a map from its start. At a gateway the conditions decide as far as the facts do; where they do
 * not, the next of `chosen` (ids of flows) does. All branches of a parallel gateway are walked one after the other. No
 * way is chosen twice, so a loop is walked once and left.
 */
export function walkMap(map: PowerMap, explain: Explain, chosen: readonly string[]): Walk {
  const walker = new Walker(map, explain, chosen);
  while (walker.path.length < MOST_VISITS_OF_A_NODE * map.nodes.length && walker.open === undefined && walker.step());
  return { path: walker.path, flows: walker.flows, open: walker.open };
}

/** The way of a case whose events are known: from step to step as they happened, over the map where it connects them. */
export function walkEvents(map: PowerMap, events: readonly CaseEvent[]): Walk {
  const steps = events
    .toSorted((first, second) => Date.parse(first.at) - Date.parse(second.at))
    .flatMap(({ step }) => step ?? [])
    .filter((step) => map.nodes.some(({ id }) => id === step));
  const tokens = steps.flatMap((step, index) => {
    const before = steps[index - 1];
    return before === undefined ? [{ node: step, over: undefined }] : wayBetween(map, before, step);
  });
  return {
    path: tokens.map(({ node }) => node),
    flows: tokens.map(({ over }) => (over === undefined ? [] : [over])),
    open: undefined,
  };
}

/** The nodes and flows that the case has come over when it stands at a place of the path. */
export function walkedSoFar({ path, flows }: Walk, position: number): readonly string[] {
  return [...path.slice(0, position + 1), ...flows.slice(0, position + 1).flat()];
}

const MOST_VISITS_OF_A_NODE = 4;
const CHOOSING = /^(Exclusive|Inclusive|EventBased|Complex)Gateway$/;

class Walker {
  readonly path: string[] = [];
  readonly flows: string[][] = [];
  open: OpenChoice | undefined;
  readonly #nodes: ReadonlyMap<string, MapNode>;
  readonly #flows: readonly MapFlow[];
  readonly #explain: Explain;
  readonly #chosen: string[];
  readonly #taken = new Set<string>();
  /** Joins at which a branch arrived while others were still under way. */
  readonly #waiting = new Set<string>();
  /** Flows taken to a join that waits. */
  #pending: string[] = [];
  #tokens: readonly Token[];

  constructor({ nodes, flows }: PowerMap, explain: Explain, chosen: readonly string[]) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#flows = flows;
    this.#explain = explain;
    this.#chosen = [...chosen];
    const start = startOf(nodes, flows);
    this.#tokens = start === undefined ? [] : [{ node: start, over: undefined }];
  }

  /** Moves the first token by one node; false when none is left. */
  step(): boolean {
    const [token, ...others] = this.#tokens;
    if (token === undefined) return this.#releaseJoin();
    const { node, over } = token;
    this.#tokens = others;
    if (over !== undefined) this.#pending.push(over);
    if (others.length > 0 && this.#isJoin(node)) {
      this.#waiting.add(node);
      return true;
    }
    this.#waiting.delete(node);
    this.#arriveAt(node);
    const next = this.#waysFrom(node);
    if (next !== undefined) this.#tokens = [...next.map(({ id, to }) => ({ node: to, over: id })), ...others];
    return true;
  }

  #arriveAt(node: string): void {
    if (this.path.at(-1) !== node) {
      this.path.push(node);
      this.flows.push([]);
    }
    this.flows.at(-1)?.push(...this.#pending);
    this.#pending = [];
  }

  #releaseJoin(): boolean {
    const [join] = this.#waiting;
    if (join === undefined) return false;
    this.#tokens = [{ node: join, over: undefined }];
    return true;
  }

  #isJoin(node: string): boolean {
    const joins = this.#nodes.get(node)?.type === "ParallelGateway";
    return joins && this.#flows.filter(({ to }) => to === node).length > 1;
  }

  /** The flows that are taken; undefined when somebody has to choose. */
  #waysFrom(node: string): readonly MapFlow[] | undefined {
    const flows = this.#flows.filter(({ from }) => from === node);
    if (flows.length < 2 || !CHOOSING.test(this.#nodes.get(node)?.type ?? "")) return flows;
    const ways = flows
      .filter(({ id }) => !this.#taken.has(id))
      .map((flow) => ({ flow, condition: flow.condition === undefined ? undefined : this.#explain(flow.condition) }));
    const taken = this.#decide(node, ways);
    if (taken === undefined) return undefined;
    for (const { id } of taken) this.#taken.add(id);
    return taken;
  }

  #decide(node: string, ways: readonly WayOut[]): readonly MapFlow[] | undefined {
    const [only] = ways;
    if (ways.length < 2) return only === undefined ? [] : [only.flow];
    const passing = ways.filter(({ condition }) => condition?.outcome === "pass");
    const [first] = passing;
    if (first !== undefined)
      return this.#nodes.get(node)?.type === "InclusiveGateway" ? passing.map(({ flow }) => flow) : [first.flow];
    const otherwise = otherwiseOf(ways);
    const othersFail = ways.every((way) => way === otherwise || way.condition?.outcome === "fail");
    if (othersFail && otherwise !== undefined) return [otherwise.flow];
    const wanted = this.#chosen.shift();
    const way = ways.find(({ flow }) => flow.id === wanted);
    if (way !== undefined) return [way.flow];
    this.open = { node, ways };
    return undefined;
  }
}

/** The way that is taken when no other is: the default flow, else the only one without a condition. */
function otherwiseOf(ways: readonly WayOut[]): WayOut | undefined {
  const unconditional = ways.filter(({ flow }) => flow.condition === undefined);
  return ways.find(({ flow }) => flow.isDefault) ?? (unconditional.length === 1 ? unconditional[0] : undefined);
}

function startOf(nodes: readonly MapNode[], flows: readonly MapFlow[]): string | undefined {
  const entered = new Set(flows.map(({ to }) => to));
  const first = nodes.find(({ id, type }) => type === "StartEvent" && !entered.has(id));
  return (first ?? nodes.find(({ id, type }) => type !== "BoundaryEvent" && !entered.has(id)) ?? nodes[0])?.id;
}

/** The nodes after `from` on a shortest way to `to`, and the flows between; `to` alone where the map has none. */
function wayBetween({ flows }: PowerMap, from: string, to: string): readonly Token[] {
  const before = new Map<string, MapFlow>();
  let reached = [from];
  while (reached.length > 0 && !before.has(to)) {
    const next: string[] = [];
    for (const flow of flows) {
      if (!reached.includes(flow.from) || before.has(flow.to)) continue;
      before.set(flow.to, flow);
      next.push(flow.to);
    }
    reached = next;
  }
  const way: Token[] = [];
  for (let at = before.get(to); at !== undefined; at = at.from === from ? undefined : before.get(at.from))
    way.unshift({ node: at.to, over: at.id });
  return way.length > 0 ? way : [{ node: to, over: undefined }];
}
