import { expect, test } from "vitest";

import { elementOptions } from "../../../designer/inspector/element-options.ts";
import { withElement, withWords } from "../../../designer/inspector/power/limit-changes.ts";
import { aCommitment, aFlow } from "../../support/a-flow.ts";

test("one language alone stands for both ends of a limit, and none takes the words away", () => {
  const limit = withWords(aCommitment(5), "start", { zh: "受理", en: "" });

  expect(limit).toEqual(aCommitment(5, { start: { zh: "受理", en: "受理" } }));
  expect(withWords(limit, "start", { zh: "", en: "" })).toEqual(aCommitment(5));
});

test("a limit starts or ends at an element of the map, until its words place it again", () => {
  const limit = withElement(aCommitment(5), "endElement", "s2");

  expect(limit).toEqual(aCommitment(5, { endElement: "s2" }));
  expect(withElement(limit, "endElement", undefined)).toEqual(aCommitment(5));
  expect(Object.keys(withElement(limit, "endElement", undefined))).not.toContain("endElement");
});

test("every element but a gateway can be chosen, and whatever is chosen stays", () => {
  expect(options()).toEqual(["s1", "s2"]);
  expect(options("g")).toEqual(["s1", "g", "s2"]);
  expect(options("gone")).toEqual(["gone", "s1", "s2"]);
});

function options(chosen?: string): string[] {
  return elementOptions(aFlow(["s1 > g > s2"]), chosen, (id) => ({ zh: id, en: id })).map(({ value }) => value);
}
