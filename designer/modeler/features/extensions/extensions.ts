import type { ModdleElement } from "bpmn-moddle";

import { elementOf, elementsOf, textOf } from "../../../../engine/core/map/moddle-values.ts";
import type { MapElement } from "../../elements.ts";
import type { Services } from "../../diagram.ts";
import type { ExtensionPart, ExtensionType } from "./extension-parts.ts";

/** Writes our data on an element of the map. What others put there stays, and so do their attributes on ours. */
export class Extensions {
  static $inject = ["bpmnFactory", "modeling"];

  readonly #bpmnFactory: Services["bpmnFactory"];
  readonly #modeling: Services["modeling"];

  constructor(bpmnFactory: Services["bpmnFactory"], modeling: Services["modeling"]) {
    this.#bpmnFactory = bpmnFactory;
    this.#modeling = modeling;
  }

  /**
   * Puts the parts in the place of all extension elements of this type, where the first of those stood. The owner is what
   * the element shows, or what stands behind it without being drawn: the process of a participant.
   */
  replace(
    element: MapElement,
    type: ExtensionType,
    parts: readonly ExtensionPart[],
    owner: ModdleElement = element.businessObject,
  ): void {
    const holder = elementOf(owner, "extensionElements");
    const values = elementsOf(holder, "values");
    const old = values.filter(({ $type }) => $type === `sunmap:${type}`);
    if (old.length === 0 && parts.length === 0) return;
    const kept = values.filter((value) => !old.includes(value));
    const [first = values.length] = old.map((value) => values.indexOf(value));

    if (kept.length === 0 && parts.length === 0) {
      this.#modeling.updateModdleProperties(element, owner, { extensionElements: undefined });
      return;
    }
    const parent = holder ?? this.#create("bpmn:ExtensionElements", {}, owner);
    const made = parts.map((part) => this.#make(part, parent, old));
    const all = [...kept.slice(0, first), ...made, ...kept.slice(first)];
    if (holder === undefined)
      this.#modeling.updateModdleProperties(element, owner, { extensionElements: withValues(parent, all) });
    else this.#modeling.updateModdleProperties(element, holder, { values: all });
  }

  #make(part: ExtensionPart, parent: ModdleElement, old: readonly ModdleElement[]): ModdleElement {
    const before = old.find((value) => keyOf(value) === keyOfPart(part));
    const made = this.#create(`sunmap:${part.type}`, { ...before?.$attrs, ...part.attributes }, parent);
    const { property, parts = [] } = part.children ?? {};
    if (property !== undefined)
      Object.assign(made, { [property]: parts.map((child) => this.#make(child, made, elementsOf(before, property))) });
    return made;
  }

  #create(type: string, attributes: object, $parent: ModdleElement): ModdleElement {
    const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
    return Object.assign(this.#bpmnFactory.create(type, Object.fromEntries(given)), { $parent });
  }
}

function withValues(holder: ModdleElement, values: readonly ModdleElement[]): ModdleElement {
  return Object.assign(holder, { values });
}

/** By what one of ours is known again when it is written anew; there is one control point and one text a language. */
const KEYS = ["id", "rule", "field", "language", "name"] as const;

function keyOf(value: ModdleElement): string {
  return keyBy((name) => textOf(value, name)) ?? value.$type;
}

function keyOfPart({ type, attributes }: ExtensionPart): string {
  return keyBy((name) => attributes[name]?.toString()) ?? `sunmap:${type}`;
}

function keyBy(attribute: (name: string) => string | undefined): string | undefined {
  const [first, second] = [attribute("first"), attribute("second")];
  if (first !== undefined && second !== undefined) return JSON.stringify([first, second, attribute("by")]);
  return KEYS.map(attribute).find((key) => key !== undefined);
}
