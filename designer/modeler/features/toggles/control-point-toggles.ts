import type { ControlPointKind } from "../../../../engine/core/model/formats.generated.ts";
import { CONTROL_POINT_LABELS } from "../../../../engine/core/model/map-labels.ts";
import { isStep, type MapElement } from "../../elements.ts";
import type { MapEdits } from "../../map-edits.ts";
import { KIND_GLYPHS } from "../control-points/glyphs.ts";
import { marksOf } from "../control-points/marks-of.ts";
import type { Names } from "../names/names.ts";

type Entry = {
  readonly group: string;
  readonly title: string;
  readonly html: string;
  readonly action: { click(): void };
};
type Entries = Readonly<Record<string, Entry>>;
type ContextPad = {
  registerProvider(provider: {
    getContextPadEntries(element: MapElement): Entries;
    getMultiElementContextPadEntries(elements: readonly MapElement[]): Entries;
  }): void;
  open(target: MapElement | readonly MapElement[], isForced: boolean): void;
};

const KINDS: readonly ControlPointKind[] = ["control", "cross", "obstacle"];

/** The three kinds of control point beside a selected step: one press marks it, another takes the mark away. */
export class ControlPointToggles {
  static $inject = ["contextPad", "edits", "names"];

  readonly #contextPad: ContextPad;
  readonly #edits: MapEdits;
  readonly #names: Names;

  constructor(contextPad: ContextPad, edits: MapEdits, names: Names) {
    this.#contextPad = contextPad;
    this.#edits = edits;
    this.#names = names;
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element: MapElement): Entries {
    return this.#entries([element], element);
  }

  getMultiElementContextPadEntries(elements: readonly MapElement[]): Entries {
    return this.#entries(elements, elements);
  }

  #entries(elements: readonly MapElement[], target: MapElement | readonly MapElement[]): Entries {
    if (!elements.every(isStep)) return {};
    return Object.fromEntries(KINDS.map((kind) => [`sunmap-${kind}`, this.#entry(kind, elements, target)]));
  }

  #entry(kind: ControlPointKind, elements: readonly MapElement[], target: MapElement | readonly MapElement[]): Entry {
    const isMarked = elements.every((element) => marksOf(element).kind === kind);
    return {
      group: "sunmap-control-point",
      title: CONTROL_POINT_LABELS[kind][this.#names.language],
      html: entryHtml(kind, isMarked),
      action: {
        click: () => {
          const ids = elements.map(({ id }) => id);
          this.#edits.setControlPoint(ids, isMarked ? undefined : { kind });
          this.#contextPad.open(target, true);
        },
      },
    };
  }
}

function entryHtml(kind: ControlPointKind, isMarked: boolean): string {
  const state = isMarked ? "sm-kind-entry sm-kind-entry-marked" : "sm-kind-entry";
  return `<div class="entry ${state}"><svg viewBox="-2 -2 16 16" width="20" height="20"><path d="${KIND_GLYPHS[kind]}"/></svg></div>`;
}
