import type { ConditionWords } from "../../core/evaluate/test-sentence.ts";
import type { ExplainDepth } from "../../core/evaluate/evaluate.ts";
import type { Evaluation, LocalizedText } from "../../core/model/formats.generated.ts";

/** An answer with the words that explain it: the title of the power and the labels of its facts. */
export type JudgedCase = {
  readonly title: LocalizedText;
  readonly evaluation: Evaluation;
  readonly words: ConditionWords;
};

/** What is to be judged: the document that the person gave, by which power, when, explained how far. */
export type Question = {
  readonly power: string;
  readonly document: unknown;
  readonly at: string;
  readonly explain: ExplainDepth;
  /** The published version that is to judge; the one in force at that instant, if none is named. */
  readonly by?: number;
};
