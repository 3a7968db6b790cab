import { kindWords, partWords } from "../../map/kind-words.ts";
import type { MapNode } from "../../map/power-map.ts";
import { stricterGrade } from "../../model/grade.ts";
import type { Grade, LocalizedText } from "../../model/formats.generated.ts";
import { both, plain } from "../../model/localized-text.ts";
import { riskGrade } from "../../model/risk-grade.ts";
import type { RiskPoint, Step } from "../../map/power-map.ts";
import type { PolicyVersion } from "../policy-version.ts";

/** An element of the map as people speak of it: by its name, or by its kind where it has none. */
export function elementName({ diagram }: PolicyVersion, id: string): LocalizedText {
  const node = diagram.map.nodes.find((one) => one.id === id);
  if (node !== undefined) return nodeName(node);
  const lane = diagram.lanes.find((one) => one.id === id);
  if (lane !== undefined) return lane.title;
  const other = diagram.others.find((one) => one.id === id);
  return other === undefined ? plain(id) : partWords({ type: other.type, event: undefined, title: other.title });
}

/** The key of the thing that an element of the map is. */
export function thingOfElement({ diagram: { map, lanes } }: PolicyVersion, id: string): string {
  const node = map.nodes.find((one) => one.id === id);
  if (node !== undefined) return `${kindOfNode(node)}/${id}`;
  if (map.flows.some((flow) => flow.id === id)) return `flow/${id}`;
  return lanes.some((lane) => lane.id === id) ? `lane/${id}` : `element/${id}`;
}

function kindOfNode({ type }: MapNode): "gateway" | "event" | "step" {
  if (type.endsWith("Gateway")) return "gateway";
  return type.endsWith("Event") ? "event" : "step";
}

/** A node that nobody named has its id for a title. */
export function nodeName({ id, type, title, events = [] }: MapNode): LocalizedText {
  const kind = kindWords({ type, event: events[0]?.kind });
  return title.zh === id ? kind : title;
}

/** A title in quotation marks behind the word for what it is: 环节“公告”. */
export function quoted(kind: LocalizedText, title: LocalizedText): LocalizedText {
  return { zh: `${kind.zh}“${title.zh}”`, en: `${kind.en} “${title.en}”` };
}

/** Something of a step: 环节“公告”的时限. */
export function ofStep({ title }: Pick<Step, "title">, what: LocalizedText): LocalizedText {
  return { zh: `环节“${title.zh}”的${what.zh}`, en: `${what.en} of the step “${title.en}”` };
}

/** The grade of a step: of its control point or its gravest risk point, whichever is stricter. */
export function gradeOfStep({ controlPoint, riskPoints }: Step): Grade | undefined {
  const grades = riskPoints.map(gradeOfRisk).filter((grade) => grade !== undefined);
  const strictest = [...grades, controlPoint?.grade ?? null].reduce<Grade | null>(
    (first, second) => stricterGrade(first, second),
    null,
  );
  return strictest ?? undefined;
}

/** What people graded, or what the matrix says. */
export function gradeOfRisk({ grade, likelihood, harm }: RiskPoint): Grade | undefined {
  return grade ?? riskGrade(likelihood, harm);
}

/** 0 without a grade, 3 for A. */
export function strictnessOf(grade: Grade | undefined): number {
  return grade === undefined ? 0 : { A: 3, B: 2, C: 1 }[grade];
}

export function joined(texts: readonly LocalizedText[]): LocalizedText {
  return both((language) => texts.map((text) => text[language]).join(language === "zh" ? "；" : "; "));
}
