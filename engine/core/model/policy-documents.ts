import type { ExampleCase, FactsDictionary, NamedCondition, Parameter, Power, Rule } from "./formats.generated.ts";

/** Everything that is edited and published together as one power. `map` is BPMN 2.0 XML. */
export type PolicyDocuments = {
  readonly power: Power;
  readonly map: string;
  readonly facts: FactsDictionary;
  readonly parameters: readonly Parameter[];
  readonly conditions: readonly NamedCondition[];
  readonly rules: readonly Rule[];
  readonly cases: readonly ExampleCase[];
};
