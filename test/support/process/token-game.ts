import type { MapNode, PowerMap } from "../../../engine/core/map/power-map.ts";

/**
 * The token game of BPMN played on the map itself, as plainly as it can be said: a scope holds tokens on flows and nodes
 * that are at work, and scopes inside. It is the measure of the compiled net and shares nothing with it.
 */
export type Scope = {
  readonly id: string;
  /** Flow ids, and `@node` for a node at work. In order. */
  readonly tokens: readonly string[];
  readonly inner: readonly Scope[];
};

/** What may happen: which node shows, if one does, and what it leads to. */
export type Happening = {
  readonly node: string | undefined;
  readonly isStep: boolean;
  /** Whether it happens only where the log shows it. */
  readonly mustShow?: true;
  readonly after: Scope;
};

const MOST_TOKENS = 4;

export class TokenGame {
  readonly #map: PowerMap;
  readonly #nodes: ReadonlyMap<string, MapNode>;

  constructor(map: PowerMap) {
    this.#map = map;
    this.#nodes = new Map(map.nodes.map((node) => [node.id, node]));
  }

  start(): Scope {
    return this.#begin("");
  }

  isOver({ tokens, inner }: Scope): boolean {
    return tokens.length + inner.length === 0;
  }

  /** Everything that may happen next; a state with very many tokens is given up. */
  happenings(scope: Scope): readonly Happening[] {
    if (scope.tokens.length > MOST_TOKENS * 3) return [];
    const own = [...new Set(scope.tokens)].flatMap((token) => this.#onToken(token, scope));
    const joins = this.#children(scope.id)
      .filter(({ id, type }) => type === "InclusiveGateway" && this.#into(id).length > 1)
      .flatMap((node) => this.#joinInclusive(node, scope));
    const within = scope.inner.flatMap((part, index) => this.#within(part, index, scope));
    return [...own, ...joins, ...within];
  }

  #children(scope: string): readonly MapNode[] {
    return this.#map.nodes.filter(({ parent = "" }) => parent === scope);
  }

  #into(id: string): readonly string[] {
    return this.#map.flows.filter(({ to }) => to === id).map((flow) => flow.id);
  }

  #outOf(id: string): readonly string[] {
    return this.#map.flows.filter(({ from }) => from === id).map((flow) => flow.id);
  }

  #begin(id: string): Scope {
    const children = this.#children(id);
    const events = children.filter(({ type }) => type === "StartEvent");
    const first =
      events.length > 0
        ? events.slice(0, 1)
        : children.filter((node) => node.type !== "BoundaryEvent" && this.#into(node.id).length === 0);
    return { id, tokens: first.map((node) => `@${node.id}`).toSorted(), inner: [] };
  }

  #onToken(token: string, scope: Scope): Happening[] {
    const flow = this.#map.flows.find(({ id }) => id === token);
    const node = this.#nodes.get(flow?.to ?? token.slice(1));
    if (node === undefined) return [];
    if (flow === undefined) return this.#atWork(node, token, scope);
    if (node.type === "ParallelGateway") return this.#joinParallel(node, token, scope);
    if (node.type === "InclusiveGateway" && this.#into(node.id).length > 1) return [];
    return [hidden(moved(scope, [token], [`@${node.id}`]))];
  }

  #joinParallel(node: MapNode, token: string, scope: Scope): Happening[] {
    const into = this.#into(node.id);
    if (token !== into[0] || !into.every((flow) => scope.tokens.includes(flow))) return [];
    return [hidden(moved(scope, into, [`@${node.id}`]))];
  }

  #joinInclusive(node: MapNode, scope: Scope): Happening[] {
    const into = this.#into(node.id);
    const full = into.filter((flow) => scope.tokens.includes(flow));
    const empty = into.filter((flow) => !full.includes(flow));
    const waits = scope.tokens.some(
      (token) =>
        empty.some((flow) => this.#reaches(token, flow, node.id)) &&
        !full.some((flow) => this.#reaches(token, flow, node.id)),
    );
    return full.length === 0 || waits ? [] : [hidden(moved(scope, full, [`@${node.id}`]))];
  }

  /** Whether a token can come to a flow without going through a node. */
  #reaches(token: string, goal: string, without: string): boolean {
    const seen = new Set([token]);
    for (const at of seen) {
      const id = at.startsWith("@")
        ? at.replaceAll("@", "")
        : (this.#map.flows.find((flow) => flow.id === at)?.to ?? "");
      if (id === without) continue;
      const beside = this.#map.nodes
        .filter(({ attachedTo }) => attachedTo === id)
        .flatMap((event) => this.#outOf(event.id));
      for (const next of [...this.#outOf(id), ...beside]) seen.add(next);
    }
    return seen.has(goal);
  }

  #atWork(node: MapNode, token: string, scope: Scope): Happening[] {
    const { id, type } = node;
    const inside = this.#children(id);
    if (inside.length > 0) return this.#subprocess(node, token, scope);
    const ways = this.#waysOut(node);
    if (type.endsWith("Gateway")) return ways.map((way) => hidden(moved(scope, [token], way)));
    if (type === "EndEvent" && (node.events ?? []).some(({ kind }) => kind === "terminate"))
      return [{ node: id, isStep: false, after: { ...scope, tokens: [], inner: [] } }];
    const isStep = !type.endsWith("Event");
    const done = ways.map((way) => ({ node: id, isStep, after: moved(scope, [token], way) }));
    const again = node.repetition === undefined ? [] : [{ node: id, isStep, after: scope }];
    return [...done, ...again, ...this.#interruptions(id, token, scope)];
  }

  /** A subprocess at work: its inner scope begins with it, and when that is empty it is done. */
  #subprocess({ id }: MapNode, token: string, scope: Scope): Happening[] {
    const index = scope.inner.findIndex((part) => part.id === id);
    if (index === -1) {
      const begun = { ...scope, inner: [...scope.inner, this.#begin(id)] };
      return [hidden({ ...begun, tokens: renamed(begun.tokens, token, `@@${id}`) })];
    }
    return [];
  }

  #within(part: Scope, index: number, scope: Scope): Happening[] {
    const running = `@@${part.id}`;
    const others = scope.inner.filter((_, other) => other !== index);
    const after = (inner: Scope): Scope => ({ ...scope, inner: sorted([...others, inner]) });
    const gone = { ...scope, inner: others };
    const inside = this.happenings(part).map((happening) => ({ ...happening, after: after(happening.after) }));
    const node = this.#nodes.get(part.id);
    const ends = this.isOver(part) && node !== undefined ? this.#waysOut(node) : [];
    return [
      ...inside,
      ...ends.map((way) => ({ node: part.id, isStep: false, after: moved(gone, [running], way) })),
      ...this.#interruptions(part.id, running, gone, scope),
    ];
  }

  /** What the events on the boundary of a node at work may do. */
  #interruptions(id: string, token: string, gone: Scope, whole = gone): Happening[] {
    return this.#map.nodes
      .filter(({ attachedTo }) => attachedTo === id)
      .flatMap((event) =>
        this.#waysOut(event).flatMap((way): Happening[] => {
          const { id: node, nonInterrupting } = event;
          if (nonInterrupting !== true) return [{ node, isStep: false, after: moved(gone, [token], way) }];
          const again = { node, isStep: false, after: moved(whole, [], way) };
          return [this.#isPending(way, whole) ? { ...again, mustShow: true } : again];
        }),
      );
  }

  /** Whether what an event began the last time still waits for its first step. */
  #isPending(way: readonly string[], { tokens }: Scope): boolean {
    const first = this.#map.flows.filter(({ id }) => way.includes(id)).map(({ to }) => `@${to}`);
    return [...way, ...first].some((token) => tokens.includes(token));
  }

  #waysOut({ id, type }: MapNode): readonly (readonly string[])[] {
    const out = this.#outOf(id);
    if (/^(Exclusive|EventBased)Gateway$/.test(type)) return out.length === 0 ? [[]] : out.map((flow) => [flow]);
    if (type === "InclusiveGateway") return out.length === 0 ? [[]] : subsets(out).filter((way) => way.length > 0);
    return [out];
  }
}

function hidden(after: Scope): Happening {
  return { node: undefined, isStep: false, after };
}

function moved(scope: Scope, from: readonly string[], to: readonly string[]): Scope {
  const tokens = [...scope.tokens];
  for (const token of from) tokens.splice(tokens.indexOf(token), 1);
  return { ...scope, tokens: [...tokens, ...to].toSorted() };
}

function renamed(tokens: readonly string[], from: string, to: string): readonly string[] {
  const at = tokens.indexOf(from);
  return tokens.map((token, index) => (index === at ? to : token)).toSorted();
}

function sorted(scopes: readonly Scope[]): readonly Scope[] {
  return scopes.toSorted((first, second) => (JSON.stringify(first) < JSON.stringify(second) ? -1 : 1));
}

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  let found: readonly (readonly T[])[] = [[]];
  for (const one of all) found = found.flatMap((some) => [some, [...some, one]]);
  return found;
}
