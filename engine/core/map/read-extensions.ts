import type { ModdleElement } from "bpmn-moddle";

import type { Grade, LocalizedText, PlacedControlPoint, TimeUnit } from "../model/formats.generated.ts";
import { elementOf, elementsOf, numberOf, textOf } from "./moddle-values.ts";
import {
  DUTY_FUNCTIONS,
  type DutyFunction,
  type PowerMap,
  type RiskPoint,
  type Separation,
  type Step,
  type StepActivity,
  type StepDisclosure,
  type StepEvidence,
  type StepPause,
  type StepTimeLimit,
} from "./power-map.ts";

type Extensions = Pick<PowerMap, "power" | "separations"> & Omit<Step, "id" | "title" | "lane">;

/** Reads our data from an element's `extensionElements`. */
export function readExtensions(element: ModdleElement): Extensions {
  const values = elementsOf(elementOf(element, "extensionElements"), "values");
  const of = (type: string): readonly ModdleElement[] => values.filter(({ $type }) => $type === `sunmap:${type}`);
  return {
    power: textOf(of("Power")[0], "power"),
    separations: of("Separation").map(toSeparation),
    controlPoint: of("ControlPoint").map(toControlPoint)[0],
    riskPoints: of("RiskPoint").map(toRiskPoint),
    rules: of("RuleReference").flatMap((reference) => textOf(reference, "rule") ?? []),
    timeLimits: of("TimeLimit").map(toTimeLimit),
    evidence: of("Evidence").map(toEvidence),
    disclosures: of("Disclosure").map(toDisclosure),
    duty: of("Duty").flatMap((duty) => dutyFunctionOf(duty) ?? [])[0],
    activities: of("Activity").map(toActivity),
  };
}

/** The name of an element in both languages: BPMN's own is Chinese, our translation English. */
export function titleOf(element: ModdleElement): LocalizedText {
  const zh = textOf(element, "name") ?? textOf(element, "id") ?? "";
  return { zh, en: englishNameOf(element) ?? zh };
}

/** Our English name of an element, where it has one. */
export function englishNameOf(element: ModdleElement): string | undefined {
  const translations = elementsOf(elementOf(element, "extensionElements"), "values").filter(
    ({ $type }) => $type === "sunmap:Translation",
  );
  return textOf(
    translations.find((translation) => textOf(translation, "language") === "en"),
    "name",
  );
}

function toControlPoint(point: ModdleElement): PlacedControlPoint {
  const grade = gradeOf(point);
  const kind = textOf(point, "kind");
  return {
    kind: kind === "cross" || kind === "obstacle" ? kind : "control",
    internal: point.get("internal") === true,
    ...(grade === undefined ? {} : { grade }),
  };
}

function toRiskPoint(point: ModdleElement): RiskPoint {
  return {
    id: textOf(point, "id") ?? "",
    text: localized(point),
    likelihood: numberOf(point, "likelihood"),
    harm: numberOf(point, "harm"),
    grade: gradeOf(point),
    gradeReason: textOf(point, "gradeReason"),
  };
}

function toTimeLimit(limit: ModdleElement): StepTimeLimit {
  return {
    id: textOf(limit, "id"),
    amount: numberOf(limit, "amount"),
    unit: unitOf(textOf(limit, "unit")),
    bound: textOf(limit, "bound") === "atLeast" ? "atLeast" : "atMost",
    extension: typeof limit.get("extension") === "number" ? Math.max(0, numberOf(limit, "extension")) : undefined,
    startEvent: textOf(limit, "startEvent"),
    endEvent: textOf(limit, "endEvent"),
    law: textOf(limit, "law"),
    article: textOf(limit, "article"),
    pauses: elementsOf(limit, "pause").map(toPause),
  };
}

function toPause(pause: ModdleElement): StepPause {
  return { reason: textOf(pause, "reason") ?? "", law: textOf(pause, "law"), article: textOf(pause, "article") };
}

function toEvidence(evidence: ModdleElement): StepEvidence {
  const isDated = typeof evidence.get("dueAmount") === "number";
  return {
    id: textOf(evidence, "id"),
    kind: textOf(evidence, "kind") ?? "document",
    text: localized(evidence),
    due: isDated ? { amount: numberOf(evidence, "dueAmount"), unit: unitOf(textOf(evidence, "dueUnit")) } : undefined,
  };
}

function toDisclosure(disclosure: ModdleElement): StepDisclosure {
  return {
    field: textOf(disclosure, "field") ?? "",
    audience: textOf(disclosure, "audience") ?? "internal",
    text: localized(disclosure),
  };
}

function toSeparation(separation: ModdleElement): Separation {
  return {
    first: textOf(separation, "first") ?? "",
    second: textOf(separation, "second") ?? "",
    by: textOf(separation, "by") === "post" ? "post" : "person",
    law: textOf(separation, "law"),
    article: textOf(separation, "article"),
    text: localized(separation),
  };
}

function dutyFunctionOf(duty: ModdleElement): DutyFunction | undefined {
  const written = textOf(duty, "function");
  return DUTY_FUNCTIONS.find((known) => known === written);
}

function toActivity(activity: ModdleElement): StepActivity {
  return {
    match: textOf(activity, "match") === "pattern" ? "pattern" : "alias",
    name: textOf(activity, "name") ?? "",
  };
}

function localized(element: ModdleElement): LocalizedText {
  const texts = elementsOf(element, "text");
  const of = (language: string): string | undefined =>
    textOf(
      texts.find((text) => textOf(text, "language") === language),
      "content",
    );
  const zh = of("zh") ?? of("en") ?? "";
  return { zh, en: of("en") ?? zh };
}

function gradeOf(element: ModdleElement): Grade | undefined {
  const grade = textOf(element, "grade");
  return grade === "A" || grade === "B" || grade === "C" ? grade : undefined;
}

function unitOf(unit: string | undefined): TimeUnit {
  return unit === "calendarDay" || unit === "month" || unit === "year" ? unit : "workday";
}
