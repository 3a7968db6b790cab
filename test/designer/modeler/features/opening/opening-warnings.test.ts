import { BpmnModdle } from "bpmn-moddle";
import { expect, test } from "vitest";

import { openingWarning } from "../../../../../designer/modeler/features/opening/opening-warnings.ts";
import { DRAWN_MAP } from "../../support/drawn-map.ts";

test.each([
  [
    "an element that BPMN does not have",
    DRAWN_MAP.replace("<bpmn:laneSet", "<bpmn:novelty/><bpmn:laneSet"),
    /^BPMN没有元素<bpmn:novelty>（第\d+行），已略过$/,
    /^BPMN has no element <bpmn:novelty> \(line \d+\); it was left out$/,
  ],
  [
    "a reference to nothing",
    DRAWN_MAP.replace('targetRef="S2"', 'targetRef="nowhere"'),
    /^文件引用了不存在的<nowhere>$/,
    /^the file refers to <nowhere>, which it does not have$/,
  ],
])("%s is told in words, as a warning", async (_what, xml, zh, en) => {
  const { warnings } = await new BpmnModdle().fromXML(xml);
  const told = warnings.map(({ message }) => openingWarning(message));

  expect(told).toContainEqual(
    expect.objectContaining({
      severity: "warning",
      message: { zh: expect.stringMatching(zh), en: expect.stringMatching(en) },
    }),
  );
});

test.each([
  ['failed to import <bpmn:UserTask id="S2" />', '<bpmn:UserTask id="S2" />没有画出来：位置或大小不对'],
  ['no bpmnElement referenced in <bpmndi:BPMNShape id="x" />', '图形<bpmndi:BPMNShape id="x" />没有对应的元素，已略过'],
  ["something new", "文件中有内容没有读懂：something new"],
])("%j does not call a map unreadable that was read", (message, zh) => {
  expect(openingWarning(message).message.zh).toBe(zh);
});
