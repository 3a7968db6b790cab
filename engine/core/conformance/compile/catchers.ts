import type { EventDefinition, EventKind, MapNode } from "../../map/power-map.ts";
import type { MapStructure } from "./map-structure.ts";

/** Who catches what a node throws: a boundary event of a subprocess around it, or the start of an event subprocess. */
export type Catcher = {
  readonly event: MapNode;
  /** The subprocess it sits on, or the scope whose event subprocess it starts. */
  readonly of: { readonly subprocess: MapNode } | { readonly scope: string; readonly handler: MapNode };
};

const THROWN: readonly EventKind[] = ["error", "escalation", "cancel"];

/** What a node throws to whoever is around it, if it does. */
export function thrownBy({ type, events = [] }: MapNode): EventDefinition | undefined {
  if (type !== "EndEvent" && type !== "IntermediateThrowEvent") return undefined;
  return events.find(({ kind }) => THROWN.includes(kind));
}

/** The nearest catcher around a node for what it throws: one that names it goes before one that catches all. */
export function catcherOf(node: MapNode, thrown: EventDefinition, map: MapStructure): Catcher | undefined {
  let scope = map.scopeOf(node);
  for (let from = node.id; ;) {
    const inner = map
      .children(scope)
      .filter(({ id, triggeredByEvent }) => triggeredByEvent === true && id !== from)
      .flatMap((handler) => startsOf(handler, map).map((event): Catcher => ({ event, of: { scope, handler } })));
    const subprocess = map.node(scope);
    const outer = (subprocess === undefined ? [] : map.boundaries(scope)).map((event): Catcher => ({
      event,
      of: { subprocess: subprocess ?? event },
    }));
    const found = bestOf(inner, thrown) ?? bestOf(outer, thrown);
    if (found !== undefined || subprocess === undefined) return found;
    from = scope;
    scope = map.scopeOf(subprocess);
  }
}

/** Whether something drawn throws to a catching event, so that it never happens by itself. */
export function isThrownTo(event: MapNode, map: MapStructure): boolean {
  return map.nodes.some((node) => {
    const thrown = thrownBy(node);
    return thrown !== undefined && catcherOf(node, thrown, map)?.event === event;
  });
}

/** The events that start an event subprocess. */
export function startsOf(handler: MapNode, map: MapStructure): readonly MapNode[] {
  return map.children(handler.id).filter(({ type }) => type === "StartEvent");
}

function bestOf(catchers: readonly Catcher[], { kind, reference }: EventDefinition): Catcher | undefined {
  const matching = (wanted: string | undefined): Catcher | undefined =>
    catchers.find(({ event: { events = [] } }) => events.some((one) => one.kind === kind && one.reference === wanted));
  return (reference === undefined ? undefined : matching(reference)) ?? matching(undefined);
}
