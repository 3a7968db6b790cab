import type { FactDefinition, Parameter } from "../../../../engine/core/model/formats.generated.ts";
import { PARAMETER_SOURCE_LABELS } from "../../../../engine/core/model/document-labels.ts";
import { FACT_SOURCE_LABELS, FACT_TYPE_LABELS, UNIT_LABELS } from "../../../../engine/core/model/fact-labels.ts";
import { formulaSentence } from "../../../../engine/core/formula/formula-sentence.ts";
import { scopeOf } from "../../../rules/condition/scope-of.ts";
import { showParameter } from "../../../../engine/core/value/show-parameter.ts";
import { WORDS } from "../../../dictionary/words.ts";
import { WORDS as DIFFERENCE_WORDS } from "./words.ts";
import { basisWords } from "../../../../engine/core/model/basis-words.ts";
import { both, listed, noted, plain, yesOrNo } from "../../../../engine/core/model/localized-text.ts";
import type { SharedWords, Side } from "./side.ts";
import { told, toldText, type ToldPart } from "./told-part.ts";

/** An entry of the facts dictionary, part by part. */
export function factParts(fact: FactDefinition, { documents }: Side): ToldPart[] {
  const words = scopeOf(documents);
  const { type, unit, source, values, fields, items, minimum, maximum, formula, scale } = fact;
  const fieldWords = Object.values(fields ?? {}).flatMap((field) =>
    field === undefined ? [] : [noted(field.label, FACT_TYPE_LABELS[field.type])],
  );
  return [
    ...toldText("label", WORDS.label, fact.label),
    ...toldText("description", WORDS.description, fact.description),
    ...told("type", WORDS.type, type, FACT_TYPE_LABELS[type]),
    ...told("unit", WORDS.unit, unit, unit && UNIT_LABELS[unit]),
    ...told("source", WORDS.source, source, FACT_SOURCE_LABELS[source]),
    ...told("required", WORDS.required, fact.required, yesOrNo(fact.required)),
    ...told("personal", WORDS.personal, fact.personal, yesOrNo(fact.personal)),
    ...told("identifier", WORDS.identifier, fact.identifier, yesOrNo(fact.identifier)),
    ...told("values", WORDS.choices, values, listed((values ?? []).map(({ label }) => label))),
    ...told("fields", WORDS.fields, fields, listed(fieldWords)),
    ...told("items", WORDS.items, items, items && FACT_TYPE_LABELS[items.type]),
    ...told(
      "formula",
      WORDS.formula,
      formula,
      both((language) => formulaSentence(formula, words, language)),
    ),
    ...told("scale", DIFFERENCE_WORDS.scale, scale, plain(scale ?? "")),
    ...told("minimum", WORDS.minimum, minimum, plain(minimum ?? "")),
    ...told("maximum", WORDS.maximum, maximum, plain(maximum ?? "")),
  ];
}

/** A parameter, part by part: each of its dated values by its first day. */
export function parameterParts(parameter: Parameter, { library }: SharedWords): ToldPart[] {
  const { title, type, unit, source, values } = parameter;
  return [
    ...toldText("title", WORDS.title, title),
    ...told("type", WORDS.type, type, FACT_TYPE_LABELS[type]),
    ...told("unit", WORDS.unit, unit, unit && UNIT_LABELS[unit]),
    ...told("source", WORDS.source, source, PARAMETER_SOURCE_LABELS[source]),
    ...values.flatMap((dated) => [
      ...told(
        `value/${dated.from}`,
        DIFFERENCE_WORDS.valueFrom(dated.from),
        dated.value,
        both((language) => showParameter(parameter, dated, language)),
      ),
      ...told(
        `basis/${dated.from}`,
        DIFFERENCE_WORDS.basisFrom(dated.from),
        dated.basis,
        basisWords(dated.basis, library.laws),
      ),
    ]),
  ];
}
