import type { Basis, DatedValue, LocalizedText, Parameter } from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { WORDS } from "./words.ts";

/** A value of a parameter, with the days between which it holds (ISO). */
export type Period = {
  readonly value: DatedValue;
  readonly from: string;
  /** The first day on which the next value holds; undefined for the last one. */
  readonly until: string | undefined;
  readonly inForce: boolean;
};

/** The values of a parameter in the order of their days, and which of them holds on a day. */
export function periodsOf({ values }: Pick<Parameter, "values">, today: string): Period[] {
  const sorted = values.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return sorted.map((value, position) => {
    const until = sorted[position + 1]?.from;
    return { value, from: value.from, until, inForce: value.from <= today && (until === undefined || today < until) };
  });
}

/** The documents with another form of a parameter, in its place or at the end. */
export function withParameter<D extends Pick<PolicyDocuments, "parameters">>(documents: D, parameter: Parameter): D {
  const known = documents.parameters.some(({ name }) => name === parameter.name);
  const parameters = known
    ? documents.parameters.map((other) => (other.name === parameter.name ? parameter : other))
    : [...documents.parameters, parameter];
  return { ...documents, parameters };
}

/** The documents without a parameter. */
export function withoutParameter<D extends Pick<PolicyDocuments, "parameters">>(documents: D, name: string): D {
  return { ...documents, parameters: documents.parameters.filter((parameter) => parameter.name !== name) };
}

/** The parameter with one of its values changed; its values stay in the order of their days. */
export function withValue(parameter: Parameter, from: string, change: Partial<DatedValue>): Parameter {
  return inOrder(
    parameter,
    parameter.values.map((value) => (value.from === from ? { ...value, ...change } : value)),
  );
}

/** The parameter with a new value from a day on, which begins as the one that held then. */
export function withNewValue(parameter: Parameter, from: string): Parameter {
  const before = periodsOf(parameter, from).find(({ inForce }) => inForce) ?? periodsOf(parameter, from)[0];
  const value = before?.value.value ?? 0;
  const basis: Basis[] = before?.value.basis ?? [];
  return inOrder(parameter, [...parameter.values, { from, value, basis }]);
}

/** The parameter without its value of a day; the last one that is left stays. */
export function withoutValue(parameter: Parameter, from: string): Parameter {
  const kept = parameter.values.filter((value) => value.from !== from);
  return kept.length === 0 ? parameter : inOrder(parameter, kept);
}

/** Why a day cannot be that of another value; undefined when it can. */
export function dayFault(parameter: Parameter, day: string, own: string): LocalizedText | undefined {
  const taken = day !== own && parameter.values.some(({ from }) => from === day);
  return taken ? WORDS.dateTaken : undefined;
}

/** Reads what was typed as a value of the parameter; undefined when it is none. */
export function readValue(type: Parameter["type"], text: string): DatedValue["value"] | undefined {
  switch (type) {
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "integer":
      return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
    case "decimal":
    case "money":
      return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
    case "string":
      return text === "" ? undefined : text;
    default:
      return type satisfies never;
  }
}

function inOrder(parameter: Parameter, values: readonly DatedValue[]): Parameter {
  return { ...parameter, values: values.toSorted((one, other) => (one.from < other.from ? -1 : 1)) };
}
