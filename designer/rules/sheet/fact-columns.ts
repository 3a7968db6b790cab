import { FACT_SOURCE_LABELS, FACT_TYPE_LABELS, UNIT_LABELS } from "../../../engine/core/model/fact-labels.ts";
import type { EnumValue, FactDefinition, LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { faulty, jsonObject, number, oneOf, sound, yesNo } from "./cells.ts";
import { NAME_KEY, type CellReading, type SheetColumn } from "./sheet.ts";
import { WORDS } from "./words.ts";

/** An entry of the dictionary with its name. */
export type NamedFact = { readonly name: string; readonly fact: FactDefinition };

type FactColumn = SheetColumn<NamedFact>;
type OptionalKey =
  | "unit"
  | "required"
  | "personal"
  | "identifier"
  | "values"
  | "minimum"
  | "maximum"
  | "scale"
  | "mechanism"
  | "formula"
  | "items"
  | "fields";

/** The columns of the sheet of the facts dictionary. */
export const FACT_COLUMNS: readonly FactColumn[] = [
  { key: NAME_KEY, title: WORDS.name, write: ({ name }) => name, read: (named) => sound(named) },
  label("zh", WORDS.labelZh),
  label("en", WORDS.labelEn),
  whole("type", WORDS.type, (text) => oneOf(text, FACT_TYPE_LABELS)),
  option("unit", WORDS.unit, (text) => oneOf(text, UNIT_LABELS)),
  whole("source", WORDS.source, (text) => oneOf(text, FACT_SOURCE_LABELS)),
  flag("required", WORDS.required),
  flag("personal", WORDS.personal),
  flag("identifier", WORDS.identifier),
  description("zh", WORDS.descriptionZh),
  description("en", WORDS.descriptionEn),
  option("values", WORDS.values, readValues, ({ values = [] }) =>
    values.map(({ value, label: { zh, en } }) => `${value}=${zh}|${en}`).join("; "),
  ),
  option("minimum", WORDS.minimum, number),
  option("maximum", WORDS.maximum, number),
  option("scale", WORDS.scale, number),
  option("mechanism", WORDS.mechanism, sound),
  json("formula", WORDS.formula),
  json("items", WORDS.items),
  json("fields", WORDS.fields),
];

/** A fact that says nothing yet. */
export function blankFact(name: string): NamedFact {
  return { name, fact: { type: "string", label: { zh: "", en: "" }, source: "input" } };
}

function label(language: "zh" | "en", title: LocalizedText): FactColumn {
  return {
    key: `label.${language}`,
    title,
    write: ({ fact }) => fact.label[language],
    read: (named, text) => sound(withFact(named, { label: { ...named.fact.label, [language]: text } })),
  };
}

function description(language: "zh" | "en", title: LocalizedText): FactColumn {
  return {
    key: `description.${language}`,
    title,
    write: ({ fact }) => fact.description?.[language] ?? "",
    read: (named, text) => {
      const changed = { zh: "", en: "", ...named.fact.description, [language]: text };
      const { description: _before, ...rest } = named.fact;
      return sound(
        changed.zh === "" && changed.en === "" ? { ...named, fact: rest } : withFact(named, { description: changed }),
      );
    },
  };
}

function whole<K extends "type" | "source">(
  key: K,
  title: LocalizedText,
  read: (text: string) => CellReading<FactDefinition[K]>,
): FactColumn {
  return {
    key,
    title,
    write: ({ fact }) => fact[key],
    read: (named, text) => {
      const reading = read(text);
      return reading.ok ? sound({ ...named, fact: { ...named.fact, [key]: reading.value } }) : reading;
    },
  };
}

/** A part that need not be there: an empty cell takes it away. */
function option(
  key: OptionalKey,
  title: LocalizedText,
  read: (text: string) => CellReading<unknown>,
  write: (fact: FactDefinition) => string = (fact) => plainText(fact[key]),
): FactColumn {
  return {
    key,
    title,
    write: ({ fact }) => write(fact),
    read: (named, text) => {
      const { [key]: _gone, ...rest } = named.fact;
      if (text === "") return sound({ ...named, fact: rest });
      const reading = read(text);
      return reading.ok ? sound({ ...named, fact: { ...named.fact, [key]: reading.value } }) : reading;
    },
  };
}

function flag(key: "required" | "personal" | "identifier", title: LocalizedText): FactColumn {
  return option(key, title, yesNo, (fact) => (fact[key] === undefined ? "" : fact[key] ? "yes" : "no"));
}

/** A part that has a form of its own: it is written as JSON, and what is wrong inside is told by the checks. */
function json(key: "formula" | "items" | "fields", title: LocalizedText): FactColumn {
  return option(key, title, jsonObject, (fact) => (fact[key] === undefined ? "" : JSON.stringify(fact[key])));
}

function plainText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function readValues(text: string): CellReading<EnumValue[]> {
  const values: EnumValue[] = [];
  for (const part of text.split(/[;；]/).filter((one) => one.trim() !== "")) {
    const [, value, zh, en] = /^\s*([^=]+?)\s*=\s*([^|]*?)\s*\|\s*(.*?)\s*$/.exec(part) ?? [];
    if (value === undefined || zh === undefined || en === undefined) return faulty(WORDS.valuesWrong);
    values.push({ value, label: { zh, en } });
  }
  return sound(values);
}

function withFact(named: NamedFact, change: Partial<FactDefinition>): NamedFact {
  return { ...named, fact: { ...named.fact, ...change } };
}
