import { BpmnModdle } from "bpmn-moddle";
import { expect, test } from "vitest";

import { readMapContents } from "../../../designer/outline/map-contents.ts";
import { outlineRows, type OutlineRow } from "../../../designer/outline/outline-rows.ts";
import { toPowerMap } from "../../../engine/core/map/to-power-map.ts";
import { sunmapModdle } from "../../../engine/core/map/sunmap-moddle.ts";
import { aMapXml } from "../../support/a-map-xml.ts";

async function rowsOf(nodes: string, ...flows: readonly string[]): Promise<readonly OutlineRow[]> {
  const drawn = flows.map((flow, index) => {
    const [ends = "", name = ""] = flow.split(": ");
    const [from, to] = ends.split(">");
    const named = name === "" ? "" : ` name="${name}"`;
    return `<bpmn:sequenceFlow id="f${index}"${named} sourceRef="${from}" targetRef="${to}"/>`;
  });
  const { rootElement } = await new BpmnModdle({ sunmap: sunmapModdle }).fromXML(aMapXml(nodes + drawn.join("")));
  return outlineRows(toPowerMap(rootElement), readMapContents(rootElement));
}

const NODES = `
  <bpmn:laneSet id="lanes"><bpmn:lane id="window" name="窗口"><bpmn:flowNodeRef>check</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
  <bpmn:startEvent id="start"/>
  <bpmn:userTask id="check" name="审查"/>
  <bpmn:exclusiveGateway id="complete" name="齐全？"/>
  <bpmn:exclusiveGateway id="join"/>
  <bpmn:sendTask id="notice" name="告知补正"/>
  <bpmn:userTask id="decide" name="决定"/>
  <bpmn:endEvent id="end"/>`;
const FLOWS = [
  "start>join",
  "join>check",
  "check>complete",
  "complete>decide: 齐全",
  "complete>notice: 不齐",
  "notice>join",
  "decide>end",
];

test("the steps are counted in the order in which they are told, gateways and events are not", async () => {
  const rows = await rowsOf(NODES, ...FLOWS);

  expect(rows.map(({ part, number }) => `${number ?? "-"} ${part.id}`)).toEqual([
    "- start",
    "- join",
    "1 check",
    "- complete",
    "2 notice",
    "3 decide",
    "- end",
  ]);
});

test("a row has its post", async () => {
  const rows = await rowsOf(NODES, ...FLOWS);

  expect(rows.find(({ part }) => part.id === "check")?.lane).toEqual({ zh: "窗口", en: "窗口" });
  expect(rows.find(({ part }) => part.id === "notice")?.lane).toBeUndefined();
});

test("each way on is told with its condition; where branches only meet, it is told where they lead together", async () => {
  const rows = await rowsOf(NODES, ...FLOWS);
  const told = (id: string): readonly string[] =>
    rows
      .filter(({ part }) => part.id === id)
      .flatMap(({ next }) =>
        next.map(({ condition, to, isBack }) => `${condition?.zh ?? ""}→${to.id}${isBack ? "↑" : ""}`),
      );

  expect(told("complete")).toEqual(["齐全→decide", "不齐→notice"]);
  expect(told("start")).toEqual(["→check"]);
  expect(told("notice")).toEqual(["→check↑"]);
});

test("a gateway with a name is told where it leads, even if only one way leads on", async () => {
  const rows = await rowsOf(
    `<bpmn:startEvent id="start"/><bpmn:exclusiveGateway id="named" name="重新办理"/><bpmn:task id="s"/>`,
    "start>named",
    "named>s",
  );

  expect(rows[0]?.next.map(({ to }) => to.id)).toEqual(["named"]);
});

test("an event on the edge of a step and what is inside a sub-process are told after it", async () => {
  const rows = await rowsOf(
    `<bpmn:startEvent id="start"/><bpmn:subProcess id="sub"><bpmn:startEvent id="in"/><bpmn:task id="inner"/>
      <bpmn:sequenceFlow id="g" sourceRef="in" targetRef="inner"/></bpmn:subProcess>
      <bpmn:boundaryEvent id="late" attachedToRef="sub"/><bpmn:task id="urge"/><bpmn:task id="after"/><bpmn:task id="last"/>`,
    "start>sub",
    "sub>after",
    "after>last",
    "late>urge",
  );

  expect(rows.map(({ part }) => part.id)).toEqual(["start", "sub", "late", "urge", "in", "inner", "after", "last"]);
  expect(rows.every(({ isReachable }) => isReachable)).toBe(true);
});

test("a step to which no way leads is told last and known as such", async () => {
  const rows = await rowsOf(`<bpmn:startEvent id="start"/><bpmn:task id="lost"/><bpmn:task id="s"/>`, "start>s");

  expect(rows.map(({ part, isReachable }) => [part.id, isReachable])).toEqual([
    ["start", true],
    ["s", true],
    ["lost", false],
  ]);
});

test("gateways that lead in a circle to each other are not looked through for ever", async () => {
  const rows = await rowsOf(
    `<bpmn:startEvent id="start"/><bpmn:exclusiveGateway id="a"/><bpmn:exclusiveGateway id="b"/>`,
    "start>a",
    "a>b",
    "b>a",
  );

  expect(rows[0]?.next.map(({ to }) => to.id)).toEqual(["a"]);
});
