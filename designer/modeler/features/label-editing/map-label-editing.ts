import LabelEditingProvider from "bpmn-js/lib/features/label-editing/LabelEditingProvider";
import type { Rect } from "diagram-js/lib/util/Types";

import { isOf, isShape, type MapElement } from "../../elements.ts";
import type { Canvas } from "../../diagram.ts";
import { EDITS } from "../edits/words.ts";
import type { Documents } from "../history/documents.ts";
import type { Names } from "../names/names.ts";
import type { Renaming } from "../names/renaming.ts";

type Own = readonly [documents: Documents, names: Names, renaming: Renaming, canvas: Canvas];
type Editing = ReturnType<LabelEditingProvider["activate"]>;

/** Editing a label on the canvas: people see and change the name in the language of the page. */
export class MapLabelEditing extends LabelEditingProvider {
  static override $inject = [...LabelEditingProvider.$inject, "documents", "names", "renaming", "canvas"];

  readonly #own: Own;

  constructor(...parts: [...ConstructorParameters<typeof LabelEditingProvider>, ...Own]) {
    const [eventBus, factory, canvas, directEditing, modeling, handles, textRenderer, ...own] = parts;
    super(eventBus, factory, canvas, directEditing, modeling, handles, textRenderer);
    this.#own = own;
  }

  override activate(element: MapElement & Parameters<LabelEditingProvider["activate"]>[0]): Editing {
    const [, names] = this.#own;
    const editing: Editing | undefined = super.activate(element);
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- bpmn-js answers undefined for what has no label
    return editing === undefined ? editing : { ...editing, text: names.shown(element) };
  }

  override update(element: MapElement, text: string, _before: string, box: Rect): void {
    const [documents, , renaming, canvas] = this.#own;
    const zoom = canvas.zoom();
    const isNote = isOf(element, "bpmn:TextAnnotation") && isShape(element);
    const bounds = isNote
      ? { x: element.x, y: element.y, width: box.width / zoom, height: box.height / zoom }
      : undefined;
    documents.transact(EDITS.names, () => renaming.rename(element, renaming.renamed(element, text), bounds));
  }
}
