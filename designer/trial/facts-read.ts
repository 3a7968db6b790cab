import type { TrialAnswer } from "../workspace/analysis/analysis.ts";
import type { FactsRead } from "./sm-facts-form.ts";

/** What a judgment said of the facts, for the form in which they stand. */
export function factsRead(answer: TrialAnswer | undefined): FactsRead {
  if (answer === undefined) return { known: {}, invalid: [], missing: new Set() };
  const { evaluation, known } = answer;
  return {
    known,
    invalid: evaluation.invalidFacts,
    missing: new Set(evaluation.missingFacts.map(({ fact }) => fact)),
  };
}
