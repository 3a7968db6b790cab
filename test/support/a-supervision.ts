import type { Calendar } from "../../engine/core/calendar/calendar.ts";
import { createCalendar } from "../../engine/core/calendar/calendar.ts";
import type { PowerMap } from "../../engine/core/map/power-map.ts";
import { readMap } from "../../engine/core/map/read-map.ts";
import type { CaseEvent, CaseReport, SupervisionCode } from "../../engine/core/model/formats.generated.ts";
import type { CaseTrace } from "../../engine/core/supervision/case-trace.ts";
import { superviseCase } from "../../engine/core/supervision/supervise-case.ts";
import {
  planSupervision,
  type SupervisionPlan,
  type SupervisionSource,
} from "../../engine/core/supervision/supervision-plan.ts";
import { aMapXml, extensions } from "./a-map-xml.ts";
import { calendarYears } from "./calendar-years.ts";
import { supervisionSettings } from "./supervision-settings.ts";

export const CALENDAR: Calendar = createCalendar(calendarYears());

/** Reads a map that must be sound. */
export async function soundMap(xml: string): Promise<PowerMap> {
  const reading = await readMap(xml);
  if (!reading.ok) throw new Error(reading.findings.map(({ message }) => message.en).join("\n"));
  return reading.map;
}

/** One step of a straight map: its id and what stands on it. */
export type StraightStep = { readonly id: string; readonly name?: string; readonly content?: string };

/** A map whose steps follow each other from `start` to `end`; `process` stands on the process. */
export function straightMap(steps: readonly StraightStep[], process = ""): Promise<PowerMap> {
  const tasks = steps.map(
    ({ id, name = id, content = "" }) =>
      `<bpmn:userTask id="${id}" name="${name}">${extensions(content)}</bpmn:userTask>`,
  );
  const nodes = ["start", ...steps.map(({ id }) => id), "end"];
  const flows = nodes
    .slice(1)
    .map((to, index) => `<bpmn:sequenceFlow id="f${index}" sourceRef="${nodes[index]}" targetRef="${to}"/>`);
  const ends = `<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>`;
  return soundMap(aMapXml(`${extensions(process)}${ends}${tasks.join("")}${flows.join("")}`));
}

/** A step that is a control point of a grade. */
export function graded(id: string, grade: string, content = ""): StraightStep {
  return { id, content: `<sunmap:controlPoint kind="control" internal="false" grade="${grade}"/>${content}` };
}

export function planOf(map: PowerMap, parts: Partial<SupervisionSource> = {}): SupervisionPlan {
  return planSupervision({ map, calendar: CALENDAR, settings: supervisionSettings(), duties: [], ...parts });
}

/** A finished step, an hour after the one with the number before it; ten on a working day. */
export function did(step: string, hour: number, parts: Partial<CaseEvent> = {}): CaseEvent {
  const at = new Date(Date.parse("2026-03-02T09:00:00Z") + hour * 3_600_000).toISOString().slice(0, 19);
  return { step, at: `${at}+08:00`, ...parts };
}

/** The steps of a case, one an hour. */
export function trace(steps: readonly string[], parts: Partial<CaseTrace> = {}): CaseTrace {
  return { events: steps.map((step, index) => did(step, index)), facts: {}, ...parts };
}

export const CLOSED = "2026-03-03T17:00:00+08:00";
export const NOW = "2026-03-04T09:00:00+08:00";

/** Supervises a case that its system has closed, unless the test says otherwise. */
export function supervised(plan: SupervisionPlan, given: CaseTrace, now = NOW): CaseReport {
  return superviseCase(plan, given, now);
}

/** The findings of a report in short: code, place and events. */
export function shortly({ findings }: Pick<CaseReport, "findings">, ...codes: readonly SupervisionCode[]): string[] {
  return findings
    .filter(({ code }) => codes.length === 0 || codes.includes(code))
    .map(({ code, grade, step, events }) => `${code} ${grade} ${step ?? "-"} [${events.join(" ")}]`);
}
