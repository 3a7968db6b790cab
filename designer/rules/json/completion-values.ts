import type { FactDefinition, Law, LocalizedText, Measure } from "../../../engine/core/model/formats.generated.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import { EFFECT_LABELS, GRADE_LABELS } from "../../../engine/core/model/labels.ts";
import type { Path } from "../condition/condition-path.ts";
import {
  factOf,
  factsInScope,
  insideRecords,
  type ConditionScope,
} from "../../../engine/core/conditions/condition-scope.ts";
import { fittingOperators } from "../condition/fitting-operators.ts";

/** Everything that a rule may name. */
export type CompletionWords = {
  readonly scope: ConditionScope;
  readonly measures: readonly Measure[];
  readonly laws: readonly Law[];
};

/** A value that may stand at a place, with its words, and the name by which one of several parts is found. */
export type KnownValue = { readonly value: unknown; readonly name?: string; readonly label?: LocalizedText };

/** The values that may stand at a place; `valueAt` reads what stands elsewhere in the document. */
export function valuesAt(path: Path, valueAt: (place: Path) => unknown, words: CompletionWords): KnownValue[] {
  const last = path.at(-1);
  if (path[0] === "conditions") return conditionValues(path, valueAt, words.scope);
  const named = path.findLast((step) => typeof step === "string");
  switch (named) {
    case "grade":
      return labelled(GRADE_LABELS);
    case "effect":
      return labelled(EFFECT_LABELS);
    case "measures":
      return typeof last === "number" ? words.measures.map(({ id, title }) => ({ value: id, label: title })) : [];
    case "law":
      return words.laws.map(({ name, title }) => ({ value: name, label: title }));
    case "type":
      return [{ value: "finding" }];
    default:
      return [];
  }
}

function conditionValues(path: Path, valueAt: (place: Path) => unknown, outer: ConditionScope): KnownValue[] {
  const scope = scopeAt(path, valueAt, outer);
  const test = valueAt(path.slice(0, -1));
  const name = isObject(test) && typeof test["fact"] === "string" ? test["fact"] : "";
  const fact = factOf(scope, name);
  switch (path.at(-1)) {
    case "fact":
      return Object.entries(factsInScope(scope)).flatMap(([value, entry]) =>
        entry === undefined ? [] : [{ value, label: entry.label }],
      );
    case "operator":
      return fact === undefined
        ? []
        : fittingOperators(fact).map((operator) => ({ value: operator.name, label: operator.label }));
    case "parameter":
      return scope.parameters.map((parameter) => ({ value: parameter.name, label: parameter.title }));
    case "condition":
      return scope.conditions.map((shared) => ({ value: shared.name, label: shared.title }));
    case "value":
      return constantsOf(fact);
    default:
      return [];
  }
}

function constantsOf(fact: FactDefinition | undefined): KnownValue[] {
  if (fact?.type === "boolean") return [{ value: true }, { value: false }];
  return fact?.values?.map(({ value, label }) => ({ value, label })) ?? fact?.items?.values ?? [];
}

/** The fields of the records inside which a place lies can be named there too. */
function scopeAt(path: Path, valueAt: (place: Path) => unknown, outer: ConditionScope): ConditionScope {
  return path.reduce((scope, step, index) => {
    const test = step === "value" ? valueAt(path.slice(0, index)) : undefined;
    const name = isObject(test) && typeof test["fact"] === "string" ? test["fact"] : "";
    const list = factOf(scope, name);
    return index < path.length - 1 && list?.fields !== undefined ? insideRecords(scope, list) : scope;
  }, outer);
}

function labelled<K extends string>(labels: Readonly<Record<K, LocalizedText>>): KnownValue[] {
  return Object.entries<LocalizedText>(labels).map(([value, label]) => ({ value, label }));
}
