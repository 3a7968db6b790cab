import type { ModdleElement } from "bpmn-moddle";

import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import { elementOf, elementsOf } from "../../../../engine/core/map/moddle-values.ts";
import { readExtensions } from "../../../../engine/core/map/read-extensions.ts";
import { isLabel, isOf, type MapElement } from "../../elements.ts";
import type { ControlPointChange, MapEdits } from "../../map-edits.ts";
import type { Services } from "../../diagram.ts";
import {
  activityPart,
  controlPointPart,
  disclosurePart,
  dutyPart,
  evidencePart,
  riskPointPart,
  rulePart,
  separationPart,
  timeLimitPart,
  type ExtensionPart,
  type ExtensionType,
} from "../extensions/extension-parts.ts";
import { EDITS } from "./words.ts";

type ContentEdits = Pick<
  MapEdits,
  | "setNames"
  | "setDocumentation"
  | "setControlPoint"
  | "setRiskPoints"
  | "setTimeLimits"
  | "setEvidence"
  | "setDisclosures"
  | "setRules"
  | "setDuty"
  | "setActivities"
  | "setSeparations"
  | "setConditionExpression"
>;

type Parts = Pick<
  Services,
  "bpmnFactory" | "documents" | "elementRegistry" | "modeling" | "renaming" | "sunmapExtensions"
>;

/** What stands on an element: its names, our data, the condition of a flow. */
export function contentEdits(services: Parts): ContentEdits {
  const { bpmnFactory, documents, elementRegistry, modeling, renaming, sunmapExtensions } = services;
  const change = (label: LocalizedText, ids: readonly string[], work: (element: MapElement) => void): void =>
    documents.transact(label, () => ids.flatMap((id) => elementRegistry.get(id) ?? []).forEach(work));
  const replace = (
    label: LocalizedText,
    ids: readonly string[],
    [type, parts]: readonly [ExtensionType, readonly ExtensionPart[]],
  ): void => change(label, ids, (element) => sunmapExtensions.replace(element, type, parts));

  return {
    setNames: (id, texts) => change(EDITS.names, [id], (element) => renaming.rename(element, texts)),
    setDocumentation: (id, text) =>
      change(EDITS.documentation, [id], (element) => {
        const [first, ...others] = elementsOf(element.businessObject, "documentation");
        const written =
          text.trim() === "" ? [] : [bpmnFactory.create("bpmn:Documentation", { ...first?.$attrs, text })];
        modeling.updateProperties(element, { documentation: [...written, ...others] });
      }),
    setControlPoint: (ids, wanted) =>
      change(EDITS.controlPoint, ids, (element) => {
        const parts = wanted === undefined ? [] : [changedControlPoint(element, wanted)];
        sunmapExtensions.replace(element, "ControlPoint", parts);
      }),
    setRiskPoints: (id, riskPoints) => replace(EDITS.riskPoints, [id], ["RiskPoint", riskPoints.map(riskPointPart)]),
    setTimeLimits: (id, limits) => replace(EDITS.timeLimits, [id], ["TimeLimit", limits.map(timeLimitPart)]),
    setEvidence: (ids, evidence) => replace(EDITS.evidence, ids, ["Evidence", evidence.map(evidencePart)]),
    setDisclosures: (ids, disclosures) =>
      replace(EDITS.disclosures, ids, ["Disclosure", disclosures.map(disclosurePart)]),
    setRules: (id, rules) => replace(EDITS.rules, [id], ["RuleReference", rules.map(rulePart)]),
    setDuty: (id, duty) => replace(EDITS.duty, [id], ["Duty", duty === undefined ? [] : [dutyPart(duty)]]),
    setActivities: (id, activities) => replace(EDITS.activities, [id], ["Activity", activities.map(activityPart)]),
    setSeparations: (separations) =>
      documents.transact(EDITS.separations, () => {
        const processes = processesOn(elementRegistry);
        const own = processes.find(({ process }) => readExtensions(process).power !== undefined) ?? processes[0];
        for (const { element, process } of processes) {
          const parts = process === own?.process ? separations.map(separationPart) : [];
          sunmapExtensions.replace(element, "Separation", parts, process);
        }
      }),
    setConditionExpression: (flow, condition) =>
      change(EDITS.condition, [flow], (element) => {
        const body = condition.trim();
        const conditionExpression = body === "" ? undefined : bpmnFactory.create("bpmn:FormalExpression", { body });
        modeling.updateProperties(element, { conditionExpression });
      }),
  };
}

type DrawnProcess = { readonly element: MapElement; readonly process: ModdleElement };

/** The processes of the map, each with the element that shows it: the canvas itself, or the participant whose it is. */
function processesOn(elements: Services["elementRegistry"]): readonly DrawnProcess[] {
  return elements
    .filter((element) => !isLabel(element))
    .flatMap((element) => {
      if (isOf(element, "bpmn:Process")) return [{ element, process: element.businessObject }];
      const process = elementOf(element.businessObject, "processRef");
      return process === undefined ? [] : [{ element, process }];
    });
}

function changedControlPoint(element: MapElement, { grade, ...change }: ControlPointChange): ExtensionPart {
  const { controlPoint } = readExtensions(element.businessObject);
  const { kind, internal } = { kind: "control" as const, internal: false, ...controlPoint, ...change };
  const wanted = grade === undefined ? controlPoint?.grade : grade;
  return controlPointPart({ kind, internal, ...(wanted === undefined || wanted === null ? {} : { grade: wanted }) });
}
