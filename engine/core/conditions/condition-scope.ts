import type { FactDefinition, NamedCondition, Parameter } from "../model/formats.generated.ts";

export type FactsByName = Readonly<Record<string, FactDefinition | undefined>>;

/** What a condition may speak of at its place. Inside a record condition the fields of the record come first. */
export type ConditionScope = {
  readonly facts: FactsByName;
  /** The fields of the record at hand; undefined outside of records. */
  readonly fields?: FactsByName;
  readonly parameters: readonly Parameter[];
  readonly conditions: readonly NamedCondition[];
};

/** The dictionary entry that a name means here. */
export function factOf({ facts, fields = {} }: ConditionScope, name: string): FactDefinition | undefined {
  if (Object.hasOwn(fields, name)) return fields[name];
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/** The scope inside the records of a list. */
export function insideRecords(scope: ConditionScope, list: FactDefinition | undefined): ConditionScope {
  return { ...scope, fields: list?.fields ?? {} };
}

/** Every entry that may be named here, fields over facts. */
export function factsInScope({ facts, fields }: ConditionScope): FactsByName {
  return fields === undefined ? facts : { ...facts, ...fields };
}
