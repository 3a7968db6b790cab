import type {
  ExampleCase,
  FactsDictionary,
  NamedCondition,
  Parameter,
  Power,
  Rule,
} from "../../engine/core/model/formats.generated.ts";

/** The documents of one power that change together with its map, in the same undo steps. Never changed in place. */
export type PolicyDocuments = {
  readonly power: Power;
  readonly facts: FactsDictionary;
  readonly parameters: readonly Parameter[];
  readonly conditions: readonly NamedCondition[];
  readonly rules: readonly Rule[];
  readonly cases: readonly ExampleCase[];
};
