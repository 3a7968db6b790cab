import type { PowerMap } from "../map/power-map.ts";
import type {
  CalendarYear,
  EffectiveTime,
  FactsDictionary,
  Law,
  Measure,
  NamedCondition,
  Parameter,
  Power,
  Rule,
  TierPack,
} from "../model/formats.generated.ts";

/** What all powers share: the sources a basis may cite, the measures, the tiers of M091, the working-day calendar. */
export type PolicyLibrary = {
  readonly laws: readonly Law[];
  readonly measures: readonly Measure[];
  readonly tiers: TierPack;
  readonly calendar: readonly CalendarYear[];
};

/** Everything that judges the cases of one power. */
export type PolicySource = {
  readonly power: Power;
  readonly facts: FactsDictionary;
  readonly parameters: readonly Parameter[];
  readonly conditions: readonly NamedCondition[];
  readonly rules: readonly Rule[];
  /** Without a map, findings name no step. */
  readonly map?: PowerMap;
  readonly library: PolicyLibrary;
  /** `published` is the version as which it was published. */
  readonly versions?: {
    readonly map: number | null;
    readonly rulePack: number | null;
    readonly published?: { readonly version: number; readonly effective: EffectiveTime };
  };
};

/** The documents of a policy before they were read: each may be anything, and everything wrong with them is told. */
export type PolicyInput = {
  readonly power: unknown;
  readonly facts: unknown;
  readonly parameters: readonly unknown[];
  readonly conditions: readonly unknown[];
  readonly rules: readonly unknown[];
  readonly map?: PowerMap;
  readonly library: {
    readonly laws: readonly unknown[];
    readonly measures: readonly unknown[];
    readonly tiers: unknown;
    readonly calendar: readonly unknown[];
  };
  readonly versions?: NonNullable<PolicySource["versions"]>;
};
