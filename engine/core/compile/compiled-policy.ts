import type { Calendar } from "../calendar/calendar.ts";
import type { DatedPolicy } from "../decide/dated-policy.ts";
import type { FindConsequences } from "../evaluate/consequences.ts";
import type { LawOfDay } from "../evaluate/law-date.ts";
import type { MessageTemplate } from "../evaluate/message.ts";
import type { SharedAnswer } from "../evaluate/shared-answer.ts";
import type { Derivation } from "../facts/derive-facts.ts";
import type { ReadFacts } from "../facts/read-facts.ts";
import type {
  CitedBasis,
  FindingPlace,
  Measure,
  Parameter,
  PolicyReference,
  Power,
  Rule,
} from "../model/formats.generated.ts";
import type { PersonalFacts } from "../personal/personal-facts.ts";
import type { PlanNode, Source } from "./plan.ts";

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
  /** What every answer says of the policy that judged it. */
  readonly reference: PolicyReference;
  /** By slot. */
  readonly sources: readonly Source[];
  /** The date fact that says when a case was opened. */
  readonly openedBy: Source | undefined;
  /** The facts that every case must have. */
  readonly required: readonly Source[];
  /** What of its cases is personal; undefined when nothing is. */
  readonly personal: PersonalFacts | undefined;
  readonly readFacts: ReadFacts;
  readonly derivations: readonly Derivation[];
  /** The highest priority first, then by name: the order in which findings are told. */
  readonly rules: readonly CompiledRule[];
  readonly parameters: readonly Parameter[];
  readonly calendar: Calendar;
  /** The rules and parameter values in force on a day. */
  readonly on: (date: string) => DatedPolicy;
  /** As `on`, with the notices of that day. */
  readonly lawOn: (date: string) => LawOfDay;
  /** What follows from the rules that fired. */
  readonly consequencesOf: FindConsequences;
  /** What cases are answered about which there is nothing to tell. */
  readonly sharedAnswer: SharedAnswer;
};
