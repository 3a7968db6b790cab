const COLUMNS = 50;
const LANE_HEIGHT = 140;
const PITCH = 160;

/** A map of this many steps in lanes of fifty, all connected in one sequence, each a control point with four rules. */
export function aLargeMap(steps: number): string {
  const indexes = Array.from({ length: steps }, (_, index) => index);
  const lanes = Array.from({ length: Math.ceil(steps / COLUMNS) }, (_, lane) => lane);
  const width = COLUMNS * PITCH + 60;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:sunmap="urn:sunmap:bpmn:1"
  id="d" targetNamespace="t">
  <bpmn:collaboration id="c"><bpmn:participant id="pool" name="机关" processRef="p"/></bpmn:collaboration>
  <bpmn:process id="p" isExecutable="false">
    <bpmn:laneSet id="lanes">${lanes.map((lane) => laneOf(lane, steps)).join("")}</bpmn:laneSet>
    ${indexes.map((index) => stepOf(index, steps)).join("")}
    ${indexes
      .slice(1)
      .map((index) => `<bpmn:sequenceFlow id="F${index}" sourceRef="S${index - 1}" targetRef="S${index}"/>`)
      .join("")}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="c">
    ${band("pool", { x: 0, y: 0, width: width + 30, height: lanes.length * LANE_HEIGHT })}
    ${lanes.map((lane) => band(`lane${lane}`, { x: 30, y: lane * LANE_HEIGHT, width, height: LANE_HEIGHT })).join("")}
    ${indexes.map(shapeOf).join("")}
    ${indexes.slice(1).map(edgeOf).join("")}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

function laneOf(lane: number, steps: number): string {
  const first = lane * COLUMNS;
  const members = Array.from({ length: Math.min(COLUMNS, steps - first) }, (_, index) => first + index);
  const references = members.map((index) => `<bpmn:flowNodeRef>S${index}</bpmn:flowNodeRef>`).join("");
  return `<bpmn:lane id="lane${lane}" name="岗位${lane}">${references}</bpmn:lane>`;
}

function stepOf(index: number, steps: number): string {
  const rules = [0, 1, 2, 3].map((rule) => `<sunmap:ruleReference rule="rule-${4 * index + rule}"/>`).join("");
  const incoming = index === 0 ? "" : `<bpmn:incoming>F${index}</bpmn:incoming>`;
  const outgoing = index === steps - 1 ? "" : `<bpmn:outgoing>F${index + 1}</bpmn:outgoing>`;
  return `<bpmn:userTask id="S${index}" name="办理环节${index}"><bpmn:extensionElements>
    <sunmap:translation language="en" name="Step ${index}"/>
    <sunmap:controlPoint kind="control" internal="true" grade="${["A", "B", "C"][index % 3]}"/>${rules}
    <sunmap:timeLimit id="T${index}" amount="5" unit="workday" bound="atMost"/>
  </bpmn:extensionElements>${incoming}${outgoing}</bpmn:userTask>`;
}

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function placeOf(index: number): { readonly x: number; readonly y: number } {
  return { x: 60 + (index % COLUMNS) * PITCH, y: Math.floor(index / COLUMNS) * LANE_HEIGHT + 30 };
}

function band(id: string, { x, y, width, height }: Rect): string {
  const bounds = `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>`;
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" isHorizontal="true">${bounds}</bpmndi:BPMNShape>`;
}

function shapeOf(index: number): string {
  const { x, y } = placeOf(index);
  const bounds = `<dc:Bounds x="${x}" y="${y}" width="100" height="80"/>`;
  return `<bpmndi:BPMNShape id="S${index}_di" bpmnElement="S${index}">${bounds}</bpmndi:BPMNShape>`;
}

function edgeOf(index: number): string {
  const [from, to] = [placeOf(index - 1), placeOf(index)];
  const points = [
    { x: from.x + 100, y: from.y + 40 },
    { x: to.x, y: to.y + 40 },
  ].map(({ x, y }) => `<di:waypoint x="${x}" y="${y}"/>`);
  return `<bpmndi:BPMNEdge id="F${index}_di" bpmnElement="F${index}">${points.join("")}</bpmndi:BPMNEdge>`;
}
