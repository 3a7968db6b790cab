import type { Calendar } from "../calendar/calendar.ts";
import type { DatedPolicy } from "../decide/dated-policy.ts";
import type { MessageTemplate } from "../evaluate/message.ts";
import type { Derivation } from "../facts/derive-facts.ts";
import type { ReadFacts } from "../facts/read-facts.ts";
import type {
  CitedBasis,
  FindingPlace,
  Grade,
  Measure,
  Parameter,
  Power,
  Rule,
  TierPack,
} from "../model/formats.generated.ts";
import type { PlanNode, Source } from "./plan.ts";
import type { PolicySource } from "./policy-source.ts";

/** A rule made ready: its plan, its message cut at the placeholders, its sources and its places on the map. */
export type CompiledRule = {
  readonly rule: Rule;
  readonly plan: PlanNode;
  /** The facts it reads. */
  readonly facts: readonly Source[];
  readonly message: MessageTemplate;
  readonly basis: CitedBasis[];
  readonly places: FindingPlace[];
  readonly measures: readonly Measure[];
};

/** A policy compiled once, from which any number of cases are judged. Immutable. */
export type CompiledPolicy = {
  readonly power: Power;
  readonly digest: string;
  readonly versions: NonNullable<PolicySource["versions"]>;
  /** By slot. */
  readonly sources: readonly Source[];
  /** The date fact that says when a case was opened. */
  readonly openedBy: Source | undefined;
  /** The facts that every case must have. */
  readonly required: readonly Source[];
  readonly readFacts: ReadFacts;
  readonly derivations: readonly Derivation[];
  /** The highest priority first, then by name: the order in which findings are told. */
  readonly rules: readonly CompiledRule[];
  readonly parameters: readonly Parameter[];
  readonly tiers: TierPack;
  /** The measures that the tier of a grade always requires. */
  readonly tierMeasures: Readonly<Record<Grade, readonly Measure[]>>;
  readonly calendar: Calendar;
  /** The rules and parameter values in force on a day. */
  readonly on: (date: string) => DatedPolicy;
};
