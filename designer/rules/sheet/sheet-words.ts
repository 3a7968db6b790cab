import type { FactDefinition, Law, Measure } from "../../../engine/core/model/formats.generated.ts";

/** What the cells of a sheet may name. */
export type SheetWords = {
  readonly facts: Readonly<Record<string, FactDefinition | undefined>>;
  readonly measures: readonly Measure[];
  readonly laws: readonly Law[];
};
