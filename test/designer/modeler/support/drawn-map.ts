const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:sunmap="urn:sunmap:bpmn:1"',
].join(" ");

const translated = (name: string): string => `<sunmap:translation language="en" name="${name}"/>`;
const shape = (id: string, x: number, y: number, size: string): string =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" ${size}/></bpmndi:BPMNShape>`;
const flow = (id: string, from: number, to: number): string =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from}" y="140"/><di:waypoint x="${to}" y="140"/></bpmndi:BPMNEdge>`;

/** A small drawn map: two steps between start and end in two lanes, a control point of grade A on the first. */
export const DRAWN_MAP = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="d" targetNamespace="t">
  <bpmn:collaboration id="c"><bpmn:participant id="pool" name="教育局" processRef="p"/></bpmn:collaboration>
  <bpmn:process id="p" isExecutable="false">
    <bpmn:laneSet id="lanes">
      <bpmn:lane id="office" name="处室"><bpmn:extensionElements>${translated("Office")}</bpmn:extensionElements>
        <bpmn:flowNodeRef>start</bpmn:flowNodeRef><bpmn:flowNodeRef>S1</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>S2</bpmn:flowNodeRef><bpmn:flowNodeRef>end</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="leaders" name="领导"/>
    </bpmn:laneSet>
    <bpmn:startEvent id="start" name="受理"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="S1" name="审查">
      <bpmn:extensionElements>
        ${translated("Review")}
        <sunmap:controlPoint kind="cross" internal="true" grade="A"/>
        <sunmap:riskPoint id="r1" likelihood="4" harm="5" grade="A">
          <sunmap:text language="zh">泄露标底</sunmap:text><sunmap:text language="en">The base price leaks</sunmap:text>
        </sunmap:riskPoint>
        <sunmap:ruleReference rule="too-few-bids"/><sunmap:ruleReference rule="deposit-over-cap"/>
        <sunmap:timeLimit id="t1" amount="20" unit="workday" bound="atMost" startEvent="S1" endEvent="S2"/>
      </bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:userTask id="S2" name="决定"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="end" name="办结"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="S1"/>
    <bpmn:sequenceFlow id="f2" sourceRef="S1" targetRef="S2"/>
    <bpmn:sequenceFlow id="f3" sourceRef="S2" targetRef="end"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="c">
    <bpmndi:BPMNShape id="pool_di" bpmnElement="pool" isHorizontal="true"><dc:Bounds x="20" y="40" width="760" height="320"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="office_di" bpmnElement="office" isHorizontal="true"><dc:Bounds x="50" y="40" width="730" height="200"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="leaders_di" bpmnElement="leaders" isHorizontal="true"><dc:Bounds x="50" y="240" width="730" height="120"/></bpmndi:BPMNShape>
    ${shape("start", 102, 122, 'width="36" height="36"')}
    ${shape("S1", 220, 100, 'width="100" height="80"')}
    ${shape("S2", 440, 100, 'width="100" height="80"')}
    ${shape("end", 652, 122, 'width="36" height="36"')}
    ${flow("f1", 138, 220)}
    ${flow("f2", 320, 440)}
    ${flow("f3", 540, 652)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
