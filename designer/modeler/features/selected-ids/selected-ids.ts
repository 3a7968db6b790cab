import { effect, signal, type Signal } from "@preact/signals-core";
import type BaseModeler from "bpmn-js/lib/BaseModeler";

import type { Services } from "../../diagram.ts";

/** The selection of the canvas by ids, kept in step both ways. A label counts as what it names. */
export function selectedIds(modeler: BaseModeler<Services>): Signal<readonly string[]> {
  const ids = signal<readonly string[]>([]);
  const [selection, registry] = [modeler.get("selection"), modeler.get("elementRegistry")];
  const onCanvas = (): readonly string[] => [
    ...new Set(selection.get().map(({ businessObject }) => businessObject.id)),
  ];

  modeler.on("selection.changed", () => {
    if (!areSame(ids.peek(), onCanvas())) ids.value = onCanvas();
  });
  effect(() => {
    const wanted = ids.value.flatMap((id) => registry.get(id) ?? []);
    if (!areSame(ids.value, onCanvas())) selection.select(wanted);
  });
  return ids;
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id, index) => id === others[index]);
}
