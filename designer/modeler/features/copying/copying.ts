import type { ModdleElement } from "bpmn-moddle";
import type EventBus from "diagram-js/lib/core/EventBus";

import { elementOf, elementsOf, textOf } from "../../../../engine/core/map/moddle-values.ts";
import { copyOfForeign, isForeign, type ForeignMaker } from "./foreign-elements.ts";

type Moddle = ForeignMaker & { readonly ids: { nextPrefixed(prefix: string, element: ModdleElement): string } };
type CopiedProperty = { readonly property: unknown };
type CopiedElement = { readonly sourceElement: ModdleElement; readonly targetElement: ModdleElement };
type Pasted = {
  readonly cache: object;
  readonly descriptor: { readonly id: string; readonly businessObject: ModdleElement };
};

const AFTER_BPMN = 500;

/**
 * What copying and changing a type take along beyond BPMN: the elements and attributes of other tools, and our data,
 * under new ids where it is pasted.
 */
export class Copying {
  static $inject = ["eventBus", "moddle"];

  constructor(eventBus: EventBus, moddle: Moddle) {
    eventBus.on<CopiedProperty>("moddleCopy.canCopyProperty", 2000, ({ property }) =>
      isForeign(property) ? copyOfForeign(property, moddle) : undefined,
    );
    eventBus.on<CopiedElement>("moddleCopy.canCopyProperties", 2000, ({ sourceElement, targetElement }) => {
      Object.assign(targetElement.$attrs ?? {}, sourceElement.$attrs);
    });
    const pastes = new WeakMap<object, Paste>();
    eventBus.on<Pasted>("copyPaste.pasteElement", AFTER_BPMN, ({ cache, descriptor }) => {
      const paste = pastes.get(cache) ?? new Paste(moddle);
      pastes.set(cache, paste);
      paste.add(descriptor.id, descriptor.businessObject);
    });
  }
}

/** One paste: each copy with its new ids, and time limits between copies pointing to the copies. */
class Paste {
  readonly #moddle: Moddle;
  readonly #copies = new Map<string, string>();
  readonly #limits: ModdleElement[] = [];

  constructor(moddle: Moddle) {
    this.#moddle = moddle;
  }

  add(original: string, copy: ModdleElement): void {
    this.#copies.set(original, textOf(copy, "id") ?? original);
    for (const value of elementsOf(elementOf(copy, "extensionElements"), "values")) {
      const prefix = PREFIXES[value.$type];
      if (prefix !== undefined) Object.assign(value, { id: this.#moddle.ids.nextPrefixed(prefix, value) });
      if (value.$type === "sunmap:TimeLimit") this.#limits.push(value);
    }
    this.#pointToCopies();
  }

  #pointToCopies(): void {
    for (const limit of this.#limits)
      for (const end of ["startEvent", "endEvent"]) {
        const copy = this.#copies.get(textOf(limit, end) ?? "");
        if (copy !== undefined) Object.assign(limit, { [end]: copy });
      }
  }
}

const PREFIXES: Readonly<Record<string, string>> = {
  "sunmap:RiskPoint": "Risk_",
  "sunmap:TimeLimit": "Limit_",
  "sunmap:Evidence": "Evidence_",
};
