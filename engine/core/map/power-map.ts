import type { Grade, LocalizedText, PlacedControlPoint, TimeUnit } from "../model/formats.generated.ts";

/** What a BPMN map says, as the engine uses it: its steps with our data, and the flow between its nodes. */
export type PowerMap = {
  readonly power: string | undefined;
  readonly separations: readonly Separation[];
  readonly steps: readonly Step[];
  readonly nodes: readonly MapNode[];
  readonly flows: readonly MapFlow[];
  /** Messages between nodes that are both drawn; those to or from a pool of which nothing is drawn are none. */
  readonly messages?: readonly MapMessage[];
};

/** A node that a post or role carries out (环节). */
export type Step = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly lane: { readonly id: string; readonly title: LocalizedText } | undefined;
  readonly controlPoint: PlacedControlPoint | undefined;
  readonly riskPoints: readonly RiskPoint[];
  readonly rules: readonly string[];
  readonly timeLimits: readonly StepTimeLimit[];
  readonly evidence: readonly StepEvidence[];
  readonly disclosures: readonly StepDisclosure[];
  readonly duty: DutyFunction | undefined;
  readonly activities: readonly StepActivity[];
};

/** Two steps that one person, or one post, may not both carry out in a case (不相容岗位分离). */
export type Separation = {
  readonly first: string;
  readonly second: string;
  readonly by: "person" | "post";
  readonly law: string | undefined;
  readonly article: string | undefined;
  /** Why they are separated. */
  readonly text: LocalizedText;
};

/** The three functions that are kept separated (监、管、办三分离, M063), in the order in which they are named. */
export const DUTY_FUNCTIONS = ["supervise", "manage", "operate"] as const;

export type DutyFunction = (typeof DUTY_FUNCTIONS)[number];

/** What sending systems call a step: exactly so, or by a pattern in RE2 syntax that the whole name matches. */
export type StepActivity = { readonly match: "alias" | "pattern"; readonly name: string };

/** What may go wrong at a step (廉政风险点): likelihood x harm gives its grade (M029). */
export type RiskPoint = {
  readonly id: string;
  readonly text: LocalizedText;
  readonly likelihood: number;
  readonly harm: number;
  readonly grade: Grade | undefined;
  readonly gradeReason: string | undefined;
};

/** How long a step, or the way from one event to another, may take; a pause (中止) does not count. */
export type StepTimeLimit = {
  readonly id: string | undefined;
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly bound: "atMost" | "atLeast";
  /** By how much it may be extended in all, in its unit; undefined where nothing sets a bound. */
  readonly extension: number | undefined;
  readonly startEvent: string | undefined;
  readonly endEvent: string | undefined;
  readonly law: string | undefined;
  readonly article: string | undefined;
  readonly pauses: readonly StepPause[];
};

export type StepPause = {
  readonly reason: string;
  readonly law: string | undefined;
  readonly article: string | undefined;
};

export type StepEvidence = {
  readonly id: string | undefined;
  readonly kind: string;
  readonly text: LocalizedText;
  readonly due: { readonly amount: number; readonly unit: TimeUnit } | undefined;
};

export type StepDisclosure = { readonly field: string; readonly audience: string; readonly text: LocalizedText };

/** Any flow node: its BPMN type without prefix, e.g. `ExclusiveGateway`. What is absent does not hold for it. */
export type MapNode = { readonly id: string; readonly type: string; readonly title: LocalizedText } & NodeBehaviour;

/** What BPMN says of how a node runs, beside its type and its flows. */
export type NodeBehaviour = {
  /** The process that holds it; every pool of which something is drawn has its own. */
  readonly process?: string;
  /** The subprocess that holds it directly. */
  readonly parent?: string;
  readonly events?: readonly EventDefinition[];
  /** All of its events must happen, not one of them. */
  readonly needsAllEvents?: true;
  /** Of a boundary event: the step it sits on. */
  readonly attachedTo?: string;
  /** Of a boundary event, or of the start of an event subprocess: what it interrupts goes on. */
  readonly nonInterrupting?: true;
  readonly repetition?: Repetition;
  /** A subprocess that an event starts, not the flow. */
  readonly triggeredByEvent?: true;
  /** It undoes something, and is no part of the normal flow. */
  readonly isForCompensation?: true;
  /** Of a boundary event: the node that undoes the step it sits on. */
  readonly compensatedBy?: string;
  /** Of an ad-hoc subprocess: its steps are done one after the other. */
  readonly isSequential?: true;
};

export type EventDefinition = {
  readonly kind: EventKind;
  /** The message, error, signal or escalation, the name of a link, or the step to compensate. */
  readonly reference?: string;
};

export type EventKind =
  | "timer"
  | "message"
  | "error"
  | "escalation"
  | "compensation"
  | "signal"
  | "conditional"
  | "link"
  | "terminate"
  | "cancel";

/** How a step repeats: `testedBefore` when it may not be done at all. */
export type Repetition = "sequential" | "parallel" | "loop" | "loopTestedBefore";

export type MapMessage = { readonly id: string; readonly from: string; readonly to: string };

/** A way from one node to another; `isDefault` when it is taken if no other way out of its node is. */
export type MapFlow = {
  readonly id: string;
  /** Undefined where nobody named it. */
  readonly title: LocalizedText | undefined;
  readonly from: string;
  readonly to: string;
  readonly condition: string | undefined;
  readonly isDefault: boolean;
};
