import { FACT_TYPE_LABELS, UNIT_LABELS } from "../../../engine/core/model/fact-labels.ts";
import type { FactDefinition, LocalizedText, Parameter } from "../../../engine/core/model/formats.generated.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import type { Choice } from "../../elements/matching-choices.ts";
import {
  factsInScope,
  type ConditionScope,
  type FactsByName,
} from "../../../engine/core/conditions/condition-scope.ts";
import { WORDS } from "./words.ts";

/** The facts that can be named here, as they are picked: fields of the record first, then what is sent, then what is derived. */
export function factChoices(scope: ConditionScope, language: Language): Choice[] {
  const { facts, fields = {} } = scope;
  const groups = [
    choicesOf(fields, () => true, WORDS.fieldsOfRecord, language),
    choicesOf(
      facts,
      (name, { source }) => source === "input" && !Object.hasOwn(fields, name),
      WORDS.inputFacts,
      language,
    ),
    choicesOf(
      facts,
      (name, { source }) => source === "derived" && !Object.hasOwn(fields, name),
      WORDS.derivedFacts,
      language,
    ),
  ];
  return groups.flat();
}

/** Some facts of the scope by name, as they are picked. */
export function factChoicesOf(names: readonly string[], scope: ConditionScope, language: Language): Choice[] {
  const facts = factsInScope(scope);
  return names.flatMap((name) => {
    const definition = facts[name];
    return definition === undefined ? [] : [factChoice(name, definition, undefined, language)];
  });
}

/** Parameters as they are picked. */
export function parameterChoices(parameters: readonly Parameter[], language: Language): Choice[] {
  return parameters.map(({ name, title, unit, type }) => ({
    value: name,
    label: title[language],
    tag: unit === undefined ? FACT_TYPE_LABELS[type][language] : UNIT_LABELS[unit][language],
    keywords: `${title.zh} ${title.en}`,
  }));
}

function choicesOf(
  facts: FactsByName,
  isMeant: (name: string, definition: FactDefinition) => boolean,
  group: LocalizedText,
  language: Language,
): Choice[] {
  return Object.entries(facts).flatMap(([name, definition]) =>
    definition === undefined || !isMeant(name, definition)
      ? []
      : [factChoice(name, definition, group[language], language)],
  );
}

function factChoice(
  name: string,
  { type, unit, label, description, source }: FactDefinition,
  group: string | undefined,
  language: Language,
): Choice {
  const kind = unit === undefined ? FACT_TYPE_LABELS[type] : UNIT_LABELS[unit];
  const marks = [kind[language], ...(source === "derived" ? [WORDS.derived[language]] : [])];
  return {
    value: name,
    label: label[language],
    tag: marks.join(" · "),
    keywords: `${label.zh} ${label.en} ${description?.zh ?? ""} ${description?.en ?? ""}`,
    ...(description === undefined ? {} : { description: description[language] }),
    ...(group === undefined ? {} : { group }),
  };
}
