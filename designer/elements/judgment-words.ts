import type { ConditionWords } from "../../engine/core/evaluate/test-sentence.ts";
import type {
  FactsDictionary,
  Law,
  LocalizedText,
  NamedCondition,
  Parameter,
  Rule,
} from "../../engine/core/model/formats.generated.ts";

/** Where the words of an evaluation are found: the labels of facts, the titles of parameters, conditions, rules and laws. */
export type JudgmentWords = Omit<ConditionWords, "parameters"> & {
  readonly parameters: readonly Parameter[];
  readonly ruleTitles: ReadonlyMap<string, LocalizedText>;
  /** By the name with which a basis cites them. */
  readonly lawTitles: ReadonlyMap<string, LocalizedText>;
};

/** The documents of a power, as far as an evaluation takes words from them. */
export type WordedDocuments = {
  readonly facts: FactsDictionary;
  readonly parameters: readonly Parameter[];
  readonly conditions: readonly NamedCondition[];
  readonly rules: readonly Rule[];
};

/** The words in which the evaluations of a power are told. */
export function judgmentWords(documents: WordedDocuments, laws: readonly Law[]): JudgmentWords {
  const { facts, parameters, conditions, rules } = documents;
  return {
    facts: facts.facts,
    parameters,
    conditions,
    ruleTitles: new Map(rules.map(({ name, title }) => [name, title])),
    lawTitles: new Map(laws.map(({ name, title }) => [name, title])),
  };
}
