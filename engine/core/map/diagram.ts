import type { LocalizedText } from "../model/formats.generated.ts";
import type { PowerMap } from "./power-map.ts";

/** Everything that a BPMN map says and shows: what the engine uses of it, and what only people see. */
export type Diagram = {
  readonly map: PowerMap;
  readonly lanes: readonly Lane[];
  /** What timers wait for and conditional events ask, by the id of the event. */
  readonly triggers: ReadonlyMap<string, string>;
  /** What the map says of an element beyond all that, as plain JSON; elements of which nothing more is said are absent. */
  readonly others: readonly OtherContent[];
  /** Where and how an element is drawn, as plain JSON, by its id. */
  readonly shapes: ReadonlyMap<string, unknown>;
};

/** A post or organ (岗位) as the map draws it, with the flow nodes that stand directly in it. */
export type Lane = { readonly id: string; readonly title: LocalizedText; readonly nodes: readonly string[] };

export type OtherContent = {
  readonly id: string;
  /** Its BPMN type without prefix. */
  readonly type: string;
  readonly title: LocalizedText | undefined;
  readonly content: Readonly<Record<string, unknown>>;
};

/** The diagram of a power that has no map yet. */
export const EMPTY_DIAGRAM: Diagram = {
  map: { power: undefined, separations: [], steps: [], nodes: [], flows: [], messages: [] },
  lanes: [],
  triggers: new Map(),
  others: [],
  shapes: new Map(),
};
