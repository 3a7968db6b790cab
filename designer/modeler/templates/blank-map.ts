import type { LocalizedText, Power } from "../../../engine/core/model/formats.generated.ts";

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:sunmap="urn:sunmap:bpmn:1"',
].join(" ");

const NAMES = {
  handler: { zh: "承办岗位", en: "Handling post" },
  approver: { zh: "审批岗位", en: "Approving post" },
  start: { zh: "受理", en: "Accepted" },
  step: { zh: "审查", en: "Review" },
  end: { zh: "办结", en: "Closed" },
} as const;

/** The map with which a power begins: its organ as a pool with two posts, and one step between start and end. */
export function blankMap({ id, title, organ }: Power): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="Definitions_${id}" targetNamespace="urn:sunmap:map:${id}" exporter="Sunmap" exporterVersion="1">
  <bpmn:collaboration id="Collaboration">
    <bpmn:participant id="Participant_Organ"${nameOf(organ.title)} processRef="Process">${extensions(organ.title)}</bpmn:participant>
  </bpmn:collaboration>
  <bpmn:process id="Process"${nameOf(title)} isExecutable="false">
    ${extensions(title, `<sunmap:power power="${id}" />`)}
    <bpmn:laneSet id="LaneSet_Organ">
      <bpmn:lane id="Lane_Handler"${nameOf(NAMES.handler)}>${extensions(NAMES.handler)}
        <bpmn:flowNodeRef>Start</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>S1</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>End</bpmn:flowNodeRef>
      </bpmn:lane>
      <bpmn:lane id="Lane_Approver"${nameOf(NAMES.approver)}>${extensions(NAMES.approver)}</bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="Start"${nameOf(NAMES.start)}>${extensions(NAMES.start)}<bpmn:outgoing>Flow_Start_S1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="S1"${nameOf(NAMES.step)}>${extensions(NAMES.step)}
      <bpmn:incoming>Flow_Start_S1</bpmn:incoming>
      <bpmn:outgoing>Flow_S1_End</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:endEvent id="End"${nameOf(NAMES.end)}>${extensions(NAMES.end)}<bpmn:incoming>Flow_S1_End</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="Flow_Start_S1" sourceRef="Start" targetRef="S1" />
    <bpmn:sequenceFlow id="Flow_S1_End" sourceRef="S1" targetRef="End" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="Collaboration">
      ${band("Participant_Organ", { x: 160, y: 80, width: 700, height: 320 })}
      ${band("Lane_Handler", { x: 190, y: 80, width: 670, height: 160 })}
      ${band("Lane_Approver", { x: 190, y: 240, width: 670, height: 160 })}
      ${shape("Start", { x: 242, y: 142, width: 36, height: 36 }, { x: 249, y: 185, width: 22, height: 14 })}
      ${shape("S1", { x: 330, y: 120, width: 100, height: 80 })}
      ${shape("End", { x: 482, y: 142, width: 36, height: 36 }, { x: 489, y: 185, width: 22, height: 14 })}
      ${flow("Flow_Start_S1", 278, 330)}
      ${flow("Flow_S1_End", 430, 482)}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The height at which everything stands in a row. */
const MIDDLE = 160;

function nameOf({ zh }: LocalizedText): string {
  return ` name="${escaped(zh)}"`;
}

function extensions({ en }: LocalizedText, others = ""): string {
  const translation = `<sunmap:translation language="en" name="${escaped(en)}" />`;
  return `<bpmn:extensionElements>${others}${translation}</bpmn:extensionElements>`;
}

function band(element: string, rect: Rect): string {
  const content = bounds(rect);
  return `<bpmndi:BPMNShape id="${element}_di" bpmnElement="${element}" isHorizontal="true">${content}</bpmndi:BPMNShape>`;
}

function shape(element: string, rect: Rect, label?: Rect): string {
  const named = label === undefined ? "" : `<bpmndi:BPMNLabel>${bounds(label)}</bpmndi:BPMNLabel>`;
  return `<bpmndi:BPMNShape id="${element}_di" bpmnElement="${element}">${bounds(rect)}${named}</bpmndi:BPMNShape>`;
}

function bounds({ x, y, width, height }: Rect): string {
  return `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`;
}

function flow(element: string, from: number, to: number): string {
  const points = [from, to].map((x) => `<di:waypoint x="${x}" y="${MIDDLE}" />`).join("");
  return `<bpmndi:BPMNEdge id="${element}_di" bpmnElement="${element}">${points}</bpmndi:BPMNEdge>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
