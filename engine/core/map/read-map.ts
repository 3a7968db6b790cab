import { BpmnModdle } from "bpmn-moddle";

import type { CheckFinding } from "../check/check-finding.ts";
import { finding } from "../check/finding-catalog.ts";
import type { PowerMap } from "./power-map.ts";
import { sunmapModdle } from "./sunmap-moddle.ts";
import { toPowerMap } from "./to-power-map.ts";

const MAXIMUM_CHARACTERS = 5_000_000;

export type MapReading =
  { readonly ok: true; readonly map: PowerMap } | { readonly ok: false; readonly findings: readonly CheckFinding[] };

/**
 * Reads a BPMN 2.0 map: its steps with our extension data, and the flow between its nodes. XML with a DTD or entities is
 * refused unread, and so is what BPMN does not understand: a map is never read in part.
 */
export async function readMap(xml: string): Promise<MapReading> {
  const refusals = refusedUnread(xml);
  if (refusals.length > 0) return { ok: false, findings: refusals };
  try {
    const { rootElement, warnings } = await new BpmnModdle({ sunmap: sunmapModdle }).fromXML(xml);
    if (warnings.length > 0) return { ok: false, findings: warnings.map(({ message }) => unreadable(message)) };
    return { ok: true, map: toPowerMap(rootElement) };
  } catch (fault) {
    return { ok: false, findings: [unreadable(fault instanceof Error ? fault.message : String(fault))] };
  }
}

/** Why XML is not even parsed: it is too large, or declares a DTD or entities. Empty where nothing is against it. */
export function refusedUnread(xml: string): readonly CheckFinding[] {
  if (xml.length > MAXIMUM_CHARACTERS)
    return [refused("文件过大", `the file has more than ${MAXIMUM_CHARACTERS} characters`)];
  if (/<!(DOCTYPE|ENTITY)/i.test(xml))
    return [refused("不接受含 DTD 或实体声明的 XML", "XML with a DTD or entity declarations is not accepted")];
  return [];
}

/** What a reader of BPMN says against a map. */
export function unreadable(message: string): CheckFinding {
  return refused(`不是可读的 BPMN 2.0：${message}`, `not readable as BPMN 2.0: ${message}`);
}

/** A finding against a map as a whole. */
export function refused(zh: string, en: string): CheckFinding {
  return finding("FORM_WRONG", { document: "map", pointer: "" }, { zh, en });
}
