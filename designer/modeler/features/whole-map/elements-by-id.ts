import type { ModdleElement } from "bpmn-moddle";

import { isElement } from "../../../../engine/core/map/moddle-values.ts";

/** Everything in a map that has an id, under it. */
export function elementsById(root: ModdleElement): Readonly<Record<string, ModdleElement>> {
  return Object.fromEntries(
    withParts(root).flatMap((element) => {
      const id = element.$descriptor.idProperty === undefined ? undefined : element.get("id");
      return typeof id === "string" ? [[id, element] as const] : [];
    }),
  );
}

/** An element with all that it contains. What it only refers to is left out, and so is what BPMN does not know. */
function withParts(element: ModdleElement): ModdleElement[] {
  const contained = (element.$descriptor.properties ?? []).flatMap(({ name, isReference, isAttr }) =>
    isReference === true || isAttr === true ? [] : [element.get(name)].flat().filter(isElement),
  );
  return [element, ...contained.flatMap(withParts)];
}
