import type { Power } from "../../engine/core/model/formats.generated.ts";

/** The map that a new power begins with: its organ as the pool, two posts as lanes, a start, one step and an end. */
export function blankMap({ id, title, organ }: Pick<Power, "id" | "title" | "organ">): string {
  const step = { zh: "办理", en: "Handle the case" };
  const named = (attributes: string, { zh, en }: { readonly zh: string; readonly en: string }): string =>
    `${attributes} name="${escaped(zh)}"><bpmn:extensionElements><sunmap:translation language="en" name="${escaped(en)}" /></bpmn:extensionElements>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:sunmap="urn:sunmap:bpmn:1" id="Definitions_1" targetNamespace="urn:sunmap:map" exporter="Sunmap">
  <bpmn:collaboration id="Collaboration_1">
    ${named(`<bpmn:participant id="Participant_Organ" processRef="Process_1"`, organ.title)}</bpmn:participant>
  </bpmn:collaboration>
  <bpmn:process id="Process_1" isExecutable="false" name="${escaped(title.zh)}">
    <bpmn:extensionElements>
      <sunmap:power power="${escaped(id)}" />
      <sunmap:translation language="en" name="${escaped(title.en)}" />
    </bpmn:extensionElements>
    <bpmn:laneSet id="LaneSet_1">
      ${named(`<bpmn:lane id="Lane_Handling"`, { zh: "承办岗", en: "Handling post" })}<bpmn:flowNodeRef>Start_1</bpmn:flowNodeRef><bpmn:flowNodeRef>Step_1</bpmn:flowNodeRef><bpmn:flowNodeRef>End_1</bpmn:flowNodeRef></bpmn:lane>
      ${named(`<bpmn:lane id="Lane_Approving"`, { zh: "审批岗", en: "Approving post" })}</bpmn:lane>
    </bpmn:laneSet>
    ${named(`<bpmn:startEvent id="Start_1"`, { zh: "开始", en: "Start" })}<bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
    ${named(`<bpmn:userTask id="Step_1"`, step)}<bpmn:incoming>Flow_1</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing></bpmn:userTask>
    ${named(`<bpmn:endEvent id="End_1"`, { zh: "办结", en: "Done" })}<bpmn:incoming>Flow_2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="Step_1" />
    <bpmn:sequenceFlow id="Flow_2" sourceRef="Step_1" targetRef="End_1" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Collaboration_1">
      ${shape("Participant_Organ", 160, 80, 760, 320, true)}
      ${shape("Lane_Handling", 190, 80, 730, 160, true)}
      ${shape("Lane_Approving", 190, 240, 730, 160, true)}
      ${shape("Start_1", 262, 142, 36, 36)}
      ${shape("Step_1", 380, 120, 120, 80)}
      ${shape("End_1", 582, 142, 36, 36)}
      ${edge("Flow_1", 298, 380)}
      ${edge("Flow_2", 500, 582)}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

// oxlint-disable-next-line max-params -- an element and its bounds, as BPMN DI writes them
function shape(element: string, x: number, y: number, width: number, height: number, horizontal = false): string {
  const direction = horizontal ? ` isHorizontal="true"` : "";
  return `<bpmndi:BPMNShape id="${element}_di" bpmnElement="${element}"${direction}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
}

function edge(element: string, from: number, to: number): string {
  return `<bpmndi:BPMNEdge id="${element}_di" bpmnElement="${element}"><di:waypoint x="${from}" y="160" /><di:waypoint x="${to}" y="160" /></bpmndi:BPMNEdge>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
