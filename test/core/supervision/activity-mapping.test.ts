import { describe, expect, test } from "vitest";

import { activityMapping } from "../../../engine/core/supervision/activity-mapping.ts";
import { aMapXml, extensions } from "../../support/a-map-xml.ts";
import { soundMap } from "../../support/a-supervision.ts";

const map = await soundMap(
  aMapXml(`
    <bpmn:startEvent id="start" name="收到申请"/>
    <bpmn:userTask id="S1" name="受理">${extensions(`
      <sunmap:translation language="en" name="Accept"/>
      <sunmap:activity match="alias" name="接件"/>
      <sunmap:activity match="pattern" name="受理（.+）"/>`)}</bpmn:userTask>
    <bpmn:userTask id="S2" name="审查">${extensions(`
      <sunmap:activity match="pattern" name="(初|复)审"/><sunmap:activity match="pattern" name="("/>`)}</bpmn:userTask>
    <bpmn:userTask id="S3" name="审查">${extensions('<sunmap:activity match="pattern" name="复审.*"/>')}</bpmn:userTask>
    <bpmn:exclusiveGateway id="gate" name="齐全？"/>`),
);
const mapping = activityMapping(map);
const of = (activity: string): unknown => mapping({ activity });

describe("an event is about", () => {
  test.each([
    ["the step that it names, whatever its activity says", { step: "S1", activity: "审查" }, "S1"],
    ["an element of the map by its id", { activity: "S2" }, "S2"],
    ["an element by its Chinese title", { activity: "受理" }, "S1"],
    ["an element by its English title", { activity: "Accept" }, "S1"],
    ["an event of the map by its title", { activity: "收到申请" }, "start"],
    ["a step by its alias", { activity: "接件" }, "S1"],
    ["a step by a pattern that the whole name matches", { activity: "受理（二次）" }, "S1"],
    ["a step by its name with spaces around it", { activity: " 接件 " }, "S1"],
    ["its activity, where the map has no such step", { step: "old-7", activity: "接件" }, "S1"],
  ])("%s", (_sentence, event, node) => {
    expect(mapping(event)).toEqual({ kind: "node", node });
  });

  test("nothing on the map, when only a part of its name matches a pattern", () => {
    expect(of("关于受理（二次）")).toEqual({ kind: "unknown", name: "关于受理（二次）" });
  });

  test("nothing on the map, by a step that it does not have", () => {
    expect(mapping({ step: "S9" })).toEqual({ kind: "unknown", name: "S9" });
  });

  test("one of two steps of the same title, and nobody can tell which", () => {
    expect(of("审查")).toEqual({ kind: "ambiguous", name: "审查", nodes: ["S2", "S3"] });
  });

  test("one of two steps whose patterns both match", () => {
    expect(of("复审")).toEqual({ kind: "ambiguous", name: "复审", nodes: ["S2", "S3"] });
  });

  test("no activity, when it only changes the clock or passes a gateway", () => {
    expect([mapping({}), mapping({ step: "gate" }), of("gate")]).toEqual([
      { kind: "none" },
      { kind: "none" },
      { kind: "none" },
    ]);
  });
});

test("the same name gives the same answer after ten thousand others", () => {
  for (let index = 0; index < 10_050; index += 1) of(`x${index}`);

  expect([of("接件"), of("x1")]).toEqual([
    { kind: "node", node: "S1" },
    { kind: "unknown", name: "x1" },
  ]);
});
