import { expect, test } from "vitest";

import { attachedTo, renamedOnMap, stepsOf } from "../../../../designer/rules/list/attached-rules.ts";
import { aStep } from "../../../support/a-map.ts";

const MAP = {
  power: undefined,
  separations: [],
  steps: [aStep("s1", { rules: ["a", "b"] }), aStep("s2", { rules: ["b"] }), aStep("s3", { rules: [] })],
  nodes: [],
  flows: [],
};

test("a new name takes the place of the old one", () => {
  expect(renamedOnMap(MAP, "a", "c")).toEqual([{ step: "s1", rules: ["c", "b"] }]);
});

test("without a new name the rule is gone from every step", () => {
  expect(renamedOnMap(MAP, "b", undefined)).toEqual([
    { step: "s1", rules: ["a"] },
    { step: "s2", rules: [] },
  ]);
});

test("only steps that change are told when a rule is attached elsewhere", () => {
  expect(attachedTo(MAP, "a", ["s1", "s3"])).toEqual([{ step: "s3", rules: ["a"] }]);
  expect(attachedTo(MAP, "a", ["s2"])).toEqual([
    { step: "s1", rules: ["b"] },
    { step: "s2", rules: ["b", "a"] },
  ]);
  expect(stepsOf(MAP, "b")).toEqual(["s1", "s2"]);
});
