import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import type { Designer } from "./a-designer.ts";
import { changeDraft } from "./drafts.ts";

/** Drafts a power in which something of everything is changed, most of it for the worse. */
export async function changedPower({ address }: Designer, power: string): Promise<void> {
  await changeDraft(address, power, ({ map, rules: [, second, ...rules] }) => ({
    map: changedMap(map),
    // One rule goes, and one does less.
    rules: [...(second === undefined ? [] : [milder(second)]), ...rules],
  }));
}

function milder(rule: PolicyDocuments["rules"][number]): PolicyDocuments["rules"][number] {
  const { params } = rule.event;
  return { ...rule, event: { ...rule.event, params: { ...params, grade: "C", effect: "remind" } } };
}

/** Another post for S2, no control point at one step, an end called otherwise, and a start that is drawn elsewhere. */
function changedMap(map: string): string {
  const lanes = [...map.matchAll(/<bpmn:lane id="([^"]+)"[\s\S]*?<\/bpmn:lane>/g)];
  const own = lanes.find(([lane]) => lane.includes("<bpmn:flowNodeRef>S2<"))?.[0] ?? "";
  const other = lanes.find(([lane]) => !lane.includes("<bpmn:flowNodeRef>S2<"))?.[0] ?? "";
  return map
    .replace(own, own.replace(/\s*<bpmn:flowNodeRef>S2<\/bpmn:flowNodeRef>/, ""))
    .replace(other, other.replace("</bpmn:lane>", "<bpmn:flowNodeRef>S2</bpmn:flowNodeRef></bpmn:lane>"))
    .replace(/<sunmap:controlPoint[^>]*\/>/, "")
    .replace(/(<bpmn:endEvent id="[^"]+" name=")/, "$1已")
    .replace(
      /(<bpmndi:BPMNShape id="[^"]*Start[^"]*"[^>]*>\s*<dc:Bounds x=")(\d+)/,
      (_shape, before: string, x: string) => `${before}${Number(x) + 7}`,
    );
}
