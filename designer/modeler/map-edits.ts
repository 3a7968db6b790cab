import type {
  DutyFunction,
  RiskPoint,
  Separation,
  StepActivity,
  StepDisclosure,
  StepEvidence,
  StepTimeLimit,
} from "../../engine/core/map/power-map.ts";
import type { ControlPointKind, Grade, LocalizedText } from "../../engine/core/model/formats.generated.ts";

/** What people change on a map without drawing. Where several elements are named, what they have in common is written. */
export type MapEdits = {
  /** The names of any element; an empty text takes the name away. */
  readonly setNames: (id: string, names: LocalizedText) => void;
  /** What else is written about an element: the documents that a step needs, remarks. An empty text takes it away. */
  readonly setDocumentation: (id: string, text: string) => void;
  /** Gives steps to a post: they move into its lane. */
  readonly setLane: (ids: readonly string[], lane: string) => void;
  /** Marks steps as control points and changes what is given; undefined unmarks them. */
  readonly setControlPoint: (ids: readonly string[], change: ControlPointChange | undefined) => void;
  readonly setRiskPoints: (id: string, riskPoints: readonly RiskPoint[]) => void;
  readonly setTimeLimits: (id: string, limits: readonly StepTimeLimit[]) => void;
  readonly setEvidence: (ids: readonly string[], evidence: readonly StepEvidence[]) => void;
  readonly setDisclosures: (ids: readonly string[], disclosures: readonly StepDisclosure[]) => void;
  readonly setRules: (id: string, rules: readonly string[]) => void;
  /** Which of the three functions a step belongs to; undefined for none of them. */
  readonly setDuty: (id: string, duty: DutyFunction | undefined) => void;
  /** What sending systems call a step. */
  readonly setActivities: (id: string, activities: readonly StepActivity[]) => void;
  /** Which steps of the map are separated from each other. */
  readonly setSeparations: (separations: readonly Separation[]) => void;
  /** When a flow is taken, in words; an empty text takes it away. */
  readonly setConditionExpression: (flow: string, condition: string) => void;
  /** Puts a new step behind a node, on its outgoing flow if it has one; answers its id. */
  readonly addStep: (after: string, step: NewStep) => string | undefined;
  /** Answers the id of the new flow, or undefined where BPMN does not allow one. */
  readonly connect: (from: string, to: string) => string | undefined;
  /** Moves a step to another place in the sequence: out of its flow and into the one before or after another node. */
  readonly moveStep: (id: string, to: StepDestination) => void;
  readonly remove: (ids: readonly string[]) => void;
  /** Makes another kind of element of it, e.g. `bpmn:UserTask`; answers its id, under which it stays known. */
  readonly changeType: (id: string, type: string) => string | undefined;
};

/** `grade: null` leaves the point without a grade of its own. */
export type ControlPointChange = {
  readonly kind?: ControlPointKind;
  readonly internal?: boolean;
  readonly grade?: Grade | null;
};

export type NewStep = {
  readonly title: LocalizedText;
  /** The lane of the node before it, unless another is named. */
  readonly lane?: string;
};

export type StepDestination = { readonly before: string } | { readonly after: string } | { readonly lane: string };
