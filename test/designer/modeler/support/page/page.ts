/** A page with nothing but the modeler, for tests to drive. */
import { signal, type Signal } from "@preact/signals-core";

import { createModeler } from "../../../../../designer/modeler/create-modeler.ts";
import type { MapModeler } from "../../../../../designer/modeler/map-modeler.ts";
import type { PackDocuments } from "../../../../../designer/modeler/pack-documents.ts";
import type { Language } from "../../../../../engine/core/value/value-form.ts";

declare global {
  var modeler: MapModeler;
  var language: Signal<Language>;
  var start: (documents: PackDocuments, readOnly: boolean) => void;
}

globalThis.language = signal<Language>("zh");
globalThis.start = (documents, readOnly) => {
  const canvas = document.querySelector("main");
  if (canvas === null) throw new Error("the page has no place for the canvas");
  globalThis.modeler?.destroy();
  globalThis.modeler = createModeler({ language, documents, readOnly });
  globalThis.modeler.attach(canvas);
};
