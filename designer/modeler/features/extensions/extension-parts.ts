import type {
  DutyFunction,
  RiskPoint,
  Separation,
  StepActivity,
  StepDisclosure,
  StepEvidence,
  StepTimeLimit,
} from "../../../../engine/core/map/power-map.ts";
import type { LocalizedText, PlacedControlPoint } from "../../../../engine/core/model/formats.generated.ts";

/** One of our extension elements before bpmn-moddle has made it: its type without prefix, attributes and children. */
export type ExtensionPart = {
  readonly type: ExtensionType;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly children?: { readonly property: "text" | "pause"; readonly parts: readonly ExtensionPart[] };
};

export type ExtensionType =
  | "Activity"
  | "ControlPoint"
  | "Disclosure"
  | "Duty"
  | "Evidence"
  | "Pause"
  | "RiskPoint"
  | "RuleReference"
  | "Separation"
  | "Text"
  | "TimeLimit"
  | "Translation";

export function controlPointPart({ kind, internal, grade }: PlacedControlPoint): ExtensionPart {
  return { type: "ControlPoint", attributes: { kind, internal, grade } };
}

export function riskPointPart({ text, ...attributes }: RiskPoint): ExtensionPart {
  return { type: "RiskPoint", attributes, children: texts(text) };
}

export function rulePart(rule: string): ExtensionPart {
  return { type: "RuleReference", attributes: { rule } };
}

export function timeLimitPart({ pauses, ...attributes }: StepTimeLimit): ExtensionPart {
  const parts = pauses.map((pause): ExtensionPart => ({ type: "Pause", attributes: pause }));
  return { type: "TimeLimit", attributes, children: { property: "pause", parts } };
}

export function evidencePart({ id, kind, due, text }: StepEvidence): ExtensionPart {
  const attributes = { id, kind, dueAmount: due?.amount, dueUnit: due?.unit };
  return { type: "Evidence", attributes, children: texts(text) };
}

export function disclosurePart({ field, audience, text }: StepDisclosure): ExtensionPart {
  return { type: "Disclosure", attributes: { field, audience }, children: texts(text) };
}

export function separationPart({ text, ...attributes }: Separation): ExtensionPart {
  return { type: "Separation", attributes, children: texts(text) };
}

export function dutyPart(duty: DutyFunction): ExtensionPart {
  return { type: "Duty", attributes: { function: duty } };
}

export function activityPart(activity: StepActivity): ExtensionPart {
  return { type: "Activity", attributes: activity };
}

/** The English name; none where it says the same as the Chinese one. */
export function translationParts({ zh, en }: LocalizedText): readonly ExtensionPart[] {
  return en === "" || en === zh ? [] : [{ type: "Translation", attributes: { language: "en", name: en } }];
}

function texts({ zh, en }: LocalizedText): NonNullable<ExtensionPart["children"]> {
  const parts = Object.entries({ zh, en }).map(([language, content]): ExtensionPart => ({
    type: "Text",
    attributes: { language, content },
  }));
  return { property: "text", parts };
}
