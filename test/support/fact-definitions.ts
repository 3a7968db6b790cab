import type { FactDefinition } from "../../engine/core/model/formats.generated.ts";

type Words = Omit<Partial<FactDefinition>, "type">;

/** A dictionary entry of a type, with a label and whatever else the test needs. */
export function aFact(type: FactDefinition["type"], words: Words = {}): FactDefinition {
  return { type, label: { zh: "事实", en: "fact" }, source: "input", ...words };
}

/** A list fact with the given fields. */
export function aList(fields: Readonly<Record<string, FactDefinition>>): FactDefinition {
  return aFact("list", { fields: { ...fields } });
}

/** An enum fact whose labels are its values in capitals, marked in Chinese. */
export function anEnum(...values: readonly [string, ...string[]]): FactDefinition {
  const [first, ...rest] = values;
  return aFact("enum", { values: [labelled(first), ...rest.map(labelled)] });
}

function labelled(value: string): { value: string; label: { zh: string; en: string } } {
  return { value, label: { zh: `选项${value}`, en: value.toUpperCase() } };
}
