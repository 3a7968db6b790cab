const COLUMNS = 50;

/** Something about a map of many steps in which two versions may differ. */
export type LongMapChange = "none" | "a tenth of the steps" | "every id" | "every place";

/**
 * The BPMN XML of a map of so many steps in ten posts: a line of steps with a way around every tenth, each with a control
 * point, a risk, a limit and evidence, and drawn.
 */
export function longMap(steps: number, change: LongMapChange): string {
  const prefix = change === "every id" ? "n" : "s";
  const ids = Array.from({ length: steps }, (_, index) => `${prefix}${index}`);
  const nodes = ["start", ...ids, "end"];
  const ways = nodes.slice(1).map((to, index) => [nodes[index] ?? "", to] as const);
  const around = ids.flatMap((id, index) => (index % 10 === 5 ? [[id, ids[index + 2] ?? "end"] as const] : []));
  const flows = [...ways, ...around];
  const lane = (number: number): string =>
    `<bpmn:lane id="post${number}" name="岗位${number}">${ids
      .filter((_, index) => index % 10 === number)
      .map((id) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`)
      .join("")}</bpmn:lane>`;
  const shift = change === "every place" ? 10 : 0;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:sunmap="urn:sunmap:bpmn:1" id="d" targetNamespace="t">
<bpmn:process id="process"><bpmn:laneSet id="posts">${Array.from({ length: 10 }, (_, number) => lane(number)).join("")}</bpmn:laneSet>
<bpmn:startEvent id="start" name="受理"/><bpmn:endEvent id="end" name="办结"/>
${ids.map((id, index) => stepXml(id, index, change === "a tenth of the steps" && index % 10 === 0)).join("\n")}
${flows.map(([from, to]) => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`).join("\n")}</bpmn:process>
<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="process">
${nodes.map((id, index) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${(index % COLUMNS) * 150 + shift}" y="${Math.floor(index / COLUMNS) * 120}" width="100" height="80"/></bpmndi:BPMNShape>`).join("\n")}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}

function stepXml(id: string, index: number, isChanged: boolean): string {
  return `<bpmn:userTask id="${id}" name="环节${index}"><bpmn:extensionElements>
<sunmap:controlPoint kind="control" internal="${index % 2 === 0}" grade="${isChanged ? "C" : "A"}"/>
<sunmap:riskPoint id="r${index}" likelihood="3" harm="4"><sunmap:text language="zh">风险${index}</sunmap:text></sunmap:riskPoint>
<sunmap:timeLimit id="t${index}" amount="${isChanged ? 20 : 10}" unit="workday" bound="atMost"/>
<sunmap:evidence id="e${index}" kind="form"><sunmap:text language="zh">表单${index}</sunmap:text></sunmap:evidence>
</bpmn:extensionElements></bpmn:userTask>`;
}
