import { BpmnModdle } from "bpmn-moddle";
import { expect, test } from "vitest";

import { readMapContents, type MapContents } from "../../../designer/outline/map-contents.ts";
import { sunmapModdle } from "../../../engine/core/map/sunmap-moddle.ts";
import { aMapXml, RICH_MAP } from "../../support/a-map-xml.ts";

async function contentsOf(xml: string): Promise<MapContents> {
  const { rootElement } = await new BpmnModdle({ sunmap: sunmapModdle }).fromXML(xml);
  return readMapContents(rootElement);
}

test("the posts are the innermost lanes, in both languages, empty ones too", async () => {
  const { lanes } = await contentsOf(RICH_MAP.replace("<bpmn:flowNodeRef>s2</bpmn:flowNodeRef>", ""));

  expect(lanes).toEqual([
    { id: "office", title: { zh: "处室", en: "Office" } },
    { id: "deputy", title: { zh: "副职", en: "副职" } },
  ]);
});

test("a node knows its post and the sub-process around it", async () => {
  const { parts } = await contentsOf(RICH_MAP);

  expect(parts.get("s1")).toMatchObject({ type: "UserTask", lane: "office", inside: undefined });
  expect(parts.get("s2")).toMatchObject({ lane: "deputy" });
  expect(parts.get("s3")).toMatchObject({ lane: undefined, inside: "s2" });
});

test("flows, posts and the process itself have names; what has none says so", async () => {
  const { parts } = await contentsOf(RICH_MAP);

  expect(parts.get("f2")).toMatchObject({ type: "SequenceFlow", title: { zh: "是", en: "是" } });
  expect(parts.get("f1")?.title).toBeUndefined();
  expect(parts.get("leaders")?.type).toBe("Lane");
  expect(parts.get("p")?.type).toBe("Process");
});

test("an event on the edge of a step knows the step and what it waits for", async () => {
  const { parts } = await contentsOf(
    aMapXml(`<bpmn:task id="s"/><bpmn:boundaryEvent id="late" attachedToRef="s"><bpmn:timerEventDefinition/></bpmn:boundaryEvent>
      <bpmn:startEvent id="start"/>`),
  );

  expect(parts.get("late")).toMatchObject({ attachedTo: "s", event: "timer" });
  expect(parts.get("start")?.event).toBeUndefined();
});

test("the remarks of a step are read", async () => {
  const { parts } = await contentsOf(
    aMapXml(`<bpmn:task id="s"><bpmn:documentation>申请表</bpmn:documentation></bpmn:task><bpmn:task id="t"/>`),
  );

  expect(parts.get("s")?.documentation).toBe("申请表");
  expect(parts.get("t")?.documentation).toBe("");
});
