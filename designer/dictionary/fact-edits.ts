import type {
  FactDefinition,
  FactsDictionary,
  FactType,
  LocalizedText,
  Unit,
} from "../../engine/core/model/formats.generated.ts";
import { PLACEHOLDER_TEXTS } from "../../engine/core/model/placeholder-texts.ts";
import { WORDS } from "./words.ts";

type Facts = FactsDictionary["facts"];

/** The units in which a fact of a type can be given. */
export function unitsOf(type: FactType): readonly Unit[] {
  if (type === "money") return ["fen", "yuan", "wanYuan"];
  if (type === "integer") return ["count", "person", "day", "workday", "month", "year", "point"];
  if (type === "decimal") return ["ratio", "count", "day", "workday", "month", "year", "hectare", "point"];
  return [];
}

/** Why a text cannot be the key of a new fact; undefined when it can. */
export function keyFault(key: string, facts: Facts): LocalizedText | undefined {
  if (!/^[a-z][A-Za-z0-9]{0,79}$/.test(key)) return WORDS.keyWrong;
  return Object.hasOwn(facts, key) ? WORDS.keyTaken : undefined;
}

/** A key that no fact has yet. */
export function freeKey(facts: Readonly<Record<string, unknown>>, beginning: string): string {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? beginning : `${beginning}${number}`;
    if (!Object.hasOwn(facts, key)) return key;
  }
}

/** The dictionary with another definition of a fact, in its place or at the end. */
export function withFact(dictionary: FactsDictionary, key: string, fact: FactDefinition): FactsDictionary {
  return { ...dictionary, facts: { ...dictionary.facts, [key]: fact } };
}

/** The dictionary without a fact. */
export function withoutFact(dictionary: FactsDictionary, key: string): FactsDictionary {
  const kept = Object.entries(dictionary.facts).filter(([name]) => name !== key);
  return { ...dictionary, facts: Object.fromEntries(kept) };
}

/** A list of records has at least one field. */
const FIRST_FIELD: FactDefinition = { type: "string", label: PLACEHOLDER_TEXTS.field, source: "input" };

/** Another type of the same fact: what only the former type had is dropped, what the new one needs is begun. */
export function asType(fact: FactDefinition, type: FactType): FactDefinition {
  const { unit, values, fields, items, minimum, maximum, identifier, scale, ...kept } = fact;
  const units = unitsOf(type);
  const [first] = units;
  const fitting = unit !== undefined && units.includes(unit) ? unit : type === "money" ? first : undefined;
  const measures = type === "integer" || type === "decimal" || type === "money" || type === "list";
  return {
    ...kept,
    type,
    ...(fitting !== undefined && { unit: fitting }),
    ...(type === "enum" && { values: values ?? [{ value: "first", label: PLACEHOLDER_TEXTS.choice }] }),
    ...(type === "list" && (items === undefined ? { fields: fields ?? { field: FIRST_FIELD } } : { items })),
    ...(measures && minimum !== undefined && { minimum }),
    ...(measures && maximum !== undefined && { maximum }),
    ...(type === "string" && identifier !== undefined && { identifier }),
    ...(type === "decimal" && scale !== undefined && { scale }),
  };
}

type OptionalKey =
  | "unit"
  | "description"
  | "required"
  | "personal"
  | "identifier"
  | "minimum"
  | "maximum"
  | "formula"
  | "values"
  | "fields"
  | "items";

/** The same definition with an optional key set, or taken away when the value is undefined. */
export function withKey<K extends OptionalKey>(
  fact: FactDefinition,
  key: K,
  value: FactDefinition[K] | undefined,
): FactDefinition {
  const changed = { ...fact };
  if (value === undefined) delete changed[key];
  else changed[key] = value;
  return changed;
}
