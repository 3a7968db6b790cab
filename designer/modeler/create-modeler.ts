import "./styles/index.css";
import { computed, type ReadonlySignal } from "@preact/signals-core";
import BaseModeler from "bpmn-js/lib/BaseModeler";

import { toPowerMap } from "../../engine/core/map/to-power-map.ts";
import { sunmapModdle } from "../../engine/core/map/sunmap-moddle.ts";
import type { Language } from "../../engine/core/value/value-form.ts";
import { openMap } from "./features/opening/open-map.ts";
import { pngPicture } from "./features/picture/png-picture.ts";
import { svgPicture } from "./features/picture/svg-picture.ts";
import { isShape } from "./elements.ts";
import { hasRoom, showAll, showBeginning, showPart } from "./features/view/view.ts";
import { selectedIds } from "./features/selected-ids/selected-ids.ts";
import type { ChangeListener, MapChange, MapModeler, MapPart } from "./map-modeler.ts";
import { modulesFor } from "./modules.ts";
import type { PackDocuments } from "./pack-documents.ts";
import type { Services } from "./diagram.ts";

/** Makes the canvas of one power, without a map yet. `language` is that of the page, and is followed. */
export function createModeler(options: {
  readonly language: ReadonlySignal<Language>;
  readonly documents: PackDocuments;
  readonly readOnly: boolean;
}): MapModeler {
  const modeler = new BaseModeler<Services>({
    ...options,
    modules: modulesFor(options.readOnly),
    moddleExtensions: { sunmap: sunmapModdle },
    bpmnRenderer: MAP_COLOURS,
  });
  const history = modeler.get("commandStack");
  const documents = modeler.get("documents");
  const canvas = modeler.get("canvas");
  const elements = modeler.get("elementRegistry");
  const listeners = new Set<ChangeListener>();
  const tell: ChangeListener = (change, isOfMap) => listeners.forEach((listener) => listener(change, isOfMap));
  modeler.on<{ trigger: MapChange; isOfMap: boolean }>("commandStack.changed", ({ trigger, isOfMap }) =>
    tell(trigger, isOfMap),
  );
  const selection = selectedIds(modeler);
  let isSeen = false;
  // The place that it is attached to may be laid out only later: the canvas is told its size then too.
  modeler.on("canvas.resized", () => {
    if (isSeen || modeler.getDefinitions() === undefined || !hasRoom(canvas)) return;
    isSeen = true;
    showBeginning(canvas, elements, options.readOnly);
    const selected = selection.peek().at(-1);
    if (selected !== undefined) canvas.scrollToElement(selected);
  });

  return {
    readOnly: options.readOnly,
    selection,
    edit: modeler.get("edits"),
    documents: documents.current,
    nextUndo: history.nextUndo,
    nextRedo: history.nextRedo,
    canUndo: computed(() => history.nextUndo.value !== undefined),
    canRedo: computed(() => history.nextRedo.value !== undefined),
    attach: (element) => modeler.attachTo(element),
    detach: () => modeler.detach(),
    measure: () => canvas.resized(),
    async open(xml) {
      const { ok, findings } = await openMap(modeler, xml);
      if (ok) {
        history.clear();
        tell("open", true);
      }
      return { ok, findings };
    },
    async replace(label, xml, after) {
      const [selected, seen] = [selection.peek(), canvas.viewbox()];
      const opening = await openMap(modeler, xml);
      if (!opening.ok) return opening;
      const wholeMap = modeler.get("wholeMap");
      const opened = wholeMap.takeDown();
      wholeMap.putUp(opening.before);
      documents.transact(label, () => {
        wholeMap.exchange(opened);
        if (after !== undefined) documents.change(label, after);
      });
      // Whoever works on something that is still there goes on seeing it: changes of others come in at any time.
      const kept = selected.filter((id) => elements.get(id) !== undefined);
      selection.value = kept;
      if (kept.length === 0) showBeginning(canvas, elements, options.readOnly);
      else canvas.viewbox(seen);
      return { ok: true, findings: opening.findings };
    },
    async xml() {
      const { xml, error } = await modeler.saveXML({ format: true });
      if (xml === undefined) throw error ?? new Error("the map could not be written");
      return xml;
    },
    svg: async () => svgPicture(canvas),
    png: (scale) => pngPicture(svgPicture(canvas), scale),
    map: () => toPowerMap(modeler.getDefinitions()),
    definitions: () => modeler.getDefinitions(),
    reveal(id) {
      selection.value = [id];
      if (elements.get(id) !== undefined) canvas.scrollToElement(id);
    },
    showAll: () => showAll(canvas, options.readOnly),
    showPart(ids) {
      const part = ids.flatMap((id) => elements.get(id) ?? []).filter(isShape);
      showPart(canvas, part, options.readOnly);
    },
    seen() {
      const { x, y, width, height } = canvas.viewbox();
      return { x, y, width, height };
    },
    showSeen: (part) => canvas.viewbox(part),
    onSeen(listener) {
      const tellSeen = ({ viewbox: { x, y, width, height } }: { viewbox: MapPart }): void =>
        listener({ x, y, width, height });
      modeler.on("canvas.viewbox.changed", tellSeen);
      return () => modeler.off("canvas.viewbox.changed", tellSeen);
    },
    zoomBy: (factor) => void canvas.zoom(canvas.zoom() * factor),
    // A moment later, because the press of a button that asked for it would close it again as one beside it.
    openSearch: () => void setTimeout(() => modeler.get("searchPad").open()),
    changeDocuments: (label, after) => documents.change(label, after),
    transact: (label, work) => documents.transact(label, work),
    undo: () => history.undo(),
    redo: () => history.redo(),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    paint: (marks) => modeler.get("painting").paint(marks),
    walk: (walked, token) => modeler.get("painting").walk(walked, token),
    shade: (shading) => modeler.get("shading").shade(shading),
    destroy: () => modeler.destroy(),
  };
}

/** Those of the theme; what other tools coloured keeps its colours. */
const MAP_COLOURS = {
  defaultFillColor: "var(--map-fill, #ffffff)",
  defaultStrokeColor: "var(--map-stroke, #22262e)",
  defaultLabelColor: "var(--map-ink, #1b1f27)",
};
