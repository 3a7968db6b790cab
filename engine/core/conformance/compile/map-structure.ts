import type { MapFlow, MapNode, PowerMap } from "../../map/power-map.ts";

/** A map as its compilation looks things up in it. */
export type MapStructure = {
  readonly nodes: readonly MapNode[];
  readonly node: (id: string) => MapNode | undefined;
  readonly index: (id: string) => number;
  readonly processes: readonly string[];
  /** The nodes directly in a process or subprocess. */
  readonly children: (scope: string) => readonly MapNode[];
  /** What holds a node: its subprocess, else its process. */
  readonly scopeOf: (node: MapNode) => string;
  /** A scope and all scopes inside it. */
  readonly within: (scope: string) => ReadonlySet<string>;
  readonly incoming: (id: string) => readonly MapFlow[];
  readonly outgoing: (id: string) => readonly MapFlow[];
  readonly boundaries: (id: string) => readonly MapNode[];
  /** The messages between drawn nodes that a node sends, and those it takes. */
  readonly sent: (id: string) => readonly string[];
  readonly received: (id: string) => readonly string[];
  /** Whether a message starts a process: then the process must run. */
  readonly isStarting: (message: string) => boolean;
};

/** The process of nodes of which the map does not say where they are. */
const ONLY_PROCESS = "process";

/** Prepares a map for its compilation. */
export function structureOf({ nodes, flows, messages = [] }: PowerMap): MapStructure {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const drawn = flows.filter(({ from, to }) => byId.has(from) && byId.has(to));
  const children = grouped(nodes, scopeOf);
  const incoming = grouped(drawn, ({ to }) => to);
  const outgoing = grouped(drawn, ({ from }) => from);
  const boundaries = grouped(nodes, ({ attachedTo }) => attachedTo);
  const sent = grouped(messages, ({ from }) => from);
  const received = grouped(messages, ({ to }) => to);
  return {
    nodes,
    node: (id) => byId.get(id),
    index: (id) => indexes.get(id) ?? -1,
    processes: [...new Set(nodes.filter(({ parent }) => parent === undefined).map(scopeOf))],
    children: (scope) => children.get(scope) ?? [],
    scopeOf,
    within: (scope) => scopesWithin(scope, children),
    incoming: (id) => incoming.get(id) ?? [],
    outgoing: (id) => outgoing.get(id) ?? [],
    boundaries: (id) => boundaries.get(id) ?? [],
    sent: (id) => (sent.get(id) ?? []).map((message) => message.id),
    isStarting: (id) => messages.some((message) => message.id === id && byId.get(message.to)?.type === "StartEvent"),
    received: (id) => (received.get(id) ?? []).map((message) => message.id),
  };
}

function scopeOf({ parent, process }: MapNode): string {
  return parent ?? process ?? ONLY_PROCESS;
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

function scopesWithin(scope: string, children: ReadonlyMap<string, readonly MapNode[]>): ReadonlySet<string> {
  const found = new Set([scope]);
  for (const outer of found) for (const { id } of children.get(outer) ?? []) if (children.has(id)) found.add(id);
  return found;
}

/** Whether a node is a subprocess of which the inside is drawn. */
export function isDrawnSubprocess({ id, type }: MapNode, { children }: MapStructure): boolean {
  return /SubProcess|Transaction/.test(type) && children(id).length > 0;
}

/** Whether a post or role carries the node out. */
export function isActivity({ type }: MapNode): boolean {
  return /Task$|SubProcess|Transaction|^CallActivity$/.test(type);
}
