import type { ModdleElement } from "bpmn-moddle";

/** The child elements under a property; none if it is absent. */
export function elementsOf(element: ModdleElement | undefined, name: string): readonly ModdleElement[] {
  const value = element?.get(name);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** The one child element under a property. */
export function elementOf(element: ModdleElement | undefined, name: string): ModdleElement | undefined {
  const value = element?.get(name);
  return isElement(value) ? value : undefined;
}

/** A text property, or undefined when it is absent or empty. */
export function textOf(element: ModdleElement | undefined, name: string): string | undefined {
  const value = element?.get(name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The id of an element, empty when it has none. */
export function idOf(element: ModdleElement | undefined): string {
  return textOf(element, "id") ?? "";
}

/** Whether an element of the flow holds a flow of its own. */
export function isContainer({ $type }: ModdleElement): boolean {
  return /^bpmn:(SubProcess|Transaction|AdHocSubProcess)$/.test($type);
}

/** A number property, 0 when it is absent. */
export function numberOf(element: ModdleElement, name: string): number {
  const value = element.get(name);
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === "object" && value !== null && "$type" in value && "get" in value;
}
