import { isObject } from "../../model/is-object.ts";
import { OPERATORS } from "../../operators/index.ts";
import type { CheckFinding } from "../check-finding.ts";
import { documentAt } from "./document-at.ts";
import type { FixContext } from "./fix.ts";
import { stepsOf, valueAt } from "./json-edit.ts";

/** The names that may stand where a finding tells an unknown one. */
export function knownNames(found: CheckFinding, { documents, library }: FixContext): readonly string[] {
  switch (found.code) {
    case "FACT_UNKNOWN":
      return Object.keys(documents.facts.facts);
    case "FIELD_UNKNOWN":
      return [...fieldsAround(found, documents), ...Object.keys(documents.facts.facts)];
    case "OPERATOR_UNKNOWN":
      return [...OPERATORS.keys()];
    case "PARAMETER_UNKNOWN":
      return documents.parameters.map(({ name }) => name);
    case "CONDITION_UNKNOWN":
      return documents.conditions.map(({ name }) => name);
    case "MEASURE_UNKNOWN":
      return library.measures.map(({ id }) => id);
    case "LAW_UNKNOWN":
      return library.laws.map(({ name }) => name);
    default:
      return [];
  }
}

/** The fields of the records on which the condition stands that holds the pointer. */
function fieldsAround({ document, pointer }: CheckFinding, documents: FixContext["documents"]): string[] {
  const steps = stepsOf(pointer);
  const whole = documentAt(documents, document);
  for (let length = steps.length - 1; length > 0; length -= 1) {
    if (steps[length] !== "value") continue;
    const test = valueAt(
      whole,
      pointer
        .split("/")
        .slice(0, length + 1)
        .join("/"),
    );
    const list = isObject(test) && typeof test["fact"] === "string" ? documents.facts.facts[test["fact"]] : undefined;
    if (list?.fields !== undefined) return Object.keys(list.fields);
  }
  return [];
}
