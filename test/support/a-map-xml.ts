const NAMESPACES =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sunmap="urn:sunmap:bpmn:1" id="d" targetNamespace="t"';

/** A small BPMN map around the content of its one process. */
export function aMapXml(process: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES}><bpmn:process id="p" isExecutable="false">${process}</bpmn:process></bpmn:definitions>`;
}

/** Our data on an element. */
export function extensions(content: string): string {
  return `<bpmn:extensionElements>${content}</bpmn:extensionElements>`;
}

/** A map with a bit of everything: two lanes, a decision, a subprocess and all our extensions on one step. */
export const RICH_MAP = aMapXml(`
  ${extensions(`<sunmap:power power="school-building" ref="EX01"/>
    <sunmap:separation first="s1" second="s2" by="post" law="招标投标法" article="27">
      <sunmap:text language="zh">审查与决定分离</sunmap:text>
    </sunmap:separation>`)}
  <bpmn:laneSet id="lanes">
    <bpmn:lane id="office" name="处室">${extensions('<sunmap:translation language="en" name="Office"/>')}
      <bpmn:flowNodeRef>start</bpmn:flowNodeRef><bpmn:flowNodeRef>s1</bpmn:flowNodeRef><bpmn:flowNodeRef>choice</bpmn:flowNodeRef>
    </bpmn:lane>
    <bpmn:lane id="leaders" name="领导">
      <bpmn:childLaneSet id="inner"><bpmn:lane id="deputy" name="副职"><bpmn:flowNodeRef>s2</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet>
    </bpmn:lane>
  </bpmn:laneSet>
  <bpmn:startEvent id="start" name="受理"/>
  <bpmn:userTask id="s1" name="审查">${extensions(`
    <sunmap:translation language="en" name="Review"/>
    <sunmap:controlPoint kind="cross" internal="true" grade="A"/>
    <sunmap:riskPoint id="r1" likelihood="4" harm="5" grade="A" gradeReason="涉及资金">
      <sunmap:text language="zh">泄露标底</sunmap:text><sunmap:text language="en">The base price leaks</sunmap:text>
    </sunmap:riskPoint>
    <sunmap:ruleReference rule="too-few-bids"/><sunmap:ruleReference rule="deposit-over-cap"/>
    <sunmap:timeLimit id="t1" amount="20" unit="workday" bound="atMost" extension="10" startEvent="start" endEvent="s2" law="行政许可法" article="42">
      <sunmap:pause reason="检验" law="行政许可法" article="45"/>
    </sunmap:timeLimit>
    <sunmap:evidence id="e1" kind="minutes" dueAmount="2" dueUnit="workday"><sunmap:text language="zh">会议纪要</sunmap:text></sunmap:evidence>
    <sunmap:disclosure field="result" audience="public"><sunmap:text language="zh">结果</sunmap:text></sunmap:disclosure>
    <sunmap:duty function="manage"/>
    <sunmap:activity match="alias" name="初审"/><sunmap:activity match="pattern" name="审查.*"/>`)}
  </bpmn:userTask>
  <bpmn:exclusiveGateway id="choice" name="合格？"/>
  <bpmn:subProcess id="s2" name="决定"><bpmn:task id="s3" name="盖章"/></bpmn:subProcess>
  <bpmn:dataObjectReference id="data" name="档案"/>
  <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="s1"/>
  <bpmn:sequenceFlow id="f2" name="是" sourceRef="choice" targetRef="s2">
    <bpmn:conditionExpression>合格</bpmn:conditionExpression>
  </bpmn:sequenceFlow>`);
