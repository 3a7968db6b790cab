import type BaseModeler from "bpmn-js/lib/BaseModeler";
import type { ModdleElement } from "bpmn-moddle";

import { elementOf, elementsOf } from "../../../../engine/core/map/moddle-values.ts";
import { refused, refusedUnread, unreadable } from "../../../../engine/core/map/read-map.ts";
import type { MapOpening } from "../../map-modeler.ts";
import type { Services } from "../../diagram.ts";
import { openingWarning } from "./opening-warnings.ts";
import type { MapAside } from "../whole-map/whole-map.ts";

/** The map that stood on the canvas before is off it, and can come back. */
type Opening = Exclude<MapOpening, { ok: true }> | (Extract<MapOpening, { ok: true }> & { readonly before: MapAside });

/**
 * Opens a map on the canvas. What must not be parsed, is not BPMN or has nothing to draw is refused with the map before
 * still in place; what others put in it that BPMN does not know is told as warnings.
 */
export async function openMap(modeler: BaseModeler<Services>, xml: string): Promise<Opening> {
  const refusals = refusedUnread(xml);
  if (refusals.length > 0) return { ok: false, findings: refusals };
  const parsed = await parse(modeler, xml);
  if ("fault" in parsed) return { ok: false, findings: [unreadable(parsed.fault)] };
  if (!isDrawn(parsed.rootElement)) return { ok: false, findings: [refused(UNDRAWN.zh, UNDRAWN.en)] };

  const wholeMap = modeler.get("wholeMap");
  const before = wholeMap.takeDown();
  try {
    const drawing = await draw(modeler, parsed);
    const warnings = [...parsed.warnings.map(({ message }) => message), ...drawing.warnings.map(messageOf)];
    return { ok: true, findings: warnings.map(openingWarning), before };
  } catch (fault) {
    wholeMap.takeDown();
    wholeMap.putUp(before);
    return { ok: false, findings: [unreadable(messageOf(fault))] };
  }
}

const UNDRAWN = {
  zh: "文件中没有图形（BPMNDI），无法显示",
  en: "the file has no drawing (BPMNDI) that could be shown",
};

type Parsed = Awaited<ReturnType<Services["moddle"]["fromXML"]>>;

async function parse(modeler: BaseModeler<Services>, xml: string): Promise<Parsed | { readonly fault: string }> {
  try {
    return await modeler.get("moddle").fromXML(xml, "bpmn:Definitions");
  } catch (fault) {
    return { fault: messageOf(fault) };
  }
}

function isDrawn(definitions: ModdleElement): boolean {
  return elementsOf(definitions, "diagrams").some(
    (diagram) => elementOf(elementOf(diagram, "plane"), "bpmnElement") !== undefined,
  );
}

/** As `importXML` goes on after parsing: bpmn-js collects the ids in use when it hears of it. */
function draw(modeler: BaseModeler<Services>, parsed: Parsed): Promise<{ readonly warnings: readonly unknown[] }> {
  const { rootElement: definitions, elementsById, warnings } = parsed;
  modeler.get("eventBus").fire("import.parse.complete", { definitions, elementsById, warnings });
  return modeler.importDefinitions(definitions);
}

function messageOf(fault: unknown): string {
  return typeof fault === "object" && fault !== null && "message" in fault ? String(fault.message) : String(fault);
}
