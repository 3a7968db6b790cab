import type { PowerMap } from "../../core/map/power-map.ts";
import type { Language } from "../../core/value/value-form.ts";

/** What an element of the map is called; what is no element keeps its name. */
export type StepNames = (element: string) => string;

/** The names of the elements of a map in a language. */
export function stepNames({ nodes }: PowerMap, language: Language): StepNames {
  const names = new Map(nodes.map(({ id, title }) => [id, title[language]]));
  return (element) => names.get(element) ?? element;
}
