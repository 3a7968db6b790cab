import { describe, expect, test } from "vitest";

import { documentFromText } from "../../../../designer/rules/json/document-from-text.ts";
import { aRule } from "../../../support/a-policy.ts";

const RULE = aRule("one", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] });

test("a rule is read with whatever stands in its conditions", () => {
  const marked = { ...RULE, conditions: { all: [], odd: [1] } };
  expect(documentFromText("Rule", JSON.stringify(marked))).toEqual({ kind: "document", document: marked, unknown: [] });
});

describe("keys that no rule has", () => {
  const { event } = RULE;
  const marked = {
    ...RULE,
    remark: [1],
    basis: [{ ...RULE.basis[0], "a/b": 1 }],
    event: { ...event, params: { ...event.params, colour: "red" } },
  };
  const text = JSON.stringify(marked).replace("{", '{"__proto__":{"polluted":true},');

  test("are left out of the rule, and each is told at its place", () => {
    const reading = documentFromText("Rule", text);
    const unknown = reading.kind === "document" ? reading.unknown : [];

    expect(reading).toMatchObject({ kind: "document", document: RULE });
    expect(reading.kind === "document" && Object.keys(reading.document)).toEqual(Object.keys(RULE));
    expect(unknown.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
      expect.arrayContaining([
        "KEY_UNKNOWN /__proto__",
        "KEY_UNKNOWN /remark",
        "KEY_UNKNOWN /basis/0/a~1b",
        "KEY_UNKNOWN /event/params/colour",
      ]),
    );
    expect(unknown).toHaveLength(4);
  });

  test("do not make a rule of what is wrong beside them", () => {
    expect(documentFromText("Rule", JSON.stringify({ ...marked, priority: "first" }))).toMatchObject({ kind: "other" });
  });
});

describe("what has not the form of a rule is none yet", () => {
  test.each([
    ["no name", { ...RULE, name: "" }],
    ["no event", { ...RULE, event: undefined }],
    ["no such grade", { ...RULE, event: { type: "finding", params: { ...RULE.event.params, grade: "D" } } }],
    ["a title in one language", { ...RULE, title: { zh: "文" } }],
    ["a basis without a law", { ...RULE, basis: [{}] }],
    ["a list", [RULE]],
    ["conditions that are a text", { ...RULE, conditions: "all" }],
    [
      "measures that are numbers",
      { ...RULE, event: { type: "finding", params: { ...RULE.event.params, measures: [1] } } },
    ],
  ])("%s", (_case, value) => {
    expect(documentFromText("Rule", JSON.stringify(value))).toMatchObject({ kind: "other" });
  });
});

describe("a text that is no JSON tells where and why", () => {
  test.each([
    ['{ "a": }', 7, "a value is missing here"],
    ['{ "a" 1 }', 6, "a colon is missing here"],
    ["[1 2]", 3, "a comma is missing here"],
    ['{ "a": 1', 8, "a closing brace } is missing"],
    ['{} "x"', 3, "there is something after the end"],
    ["// no", 0, "JSON has no comments"],
    ['{ "a": 1, "b": { "a": 1, "a": 2 } }', 25, "this key stands twice; only the last one counts"],
    ["{ a: 1 }", 2, "this word lacks its quotation marks, or is misspelt"],
    ["[".repeat(20_000), 0, "it nests more than 64 levels deep"],
  ])("%j", (text, from, en) => {
    expect(documentFromText("Rule", text)).toMatchObject({
      kind: "broken",
      problems: expect.arrayContaining([expect.objectContaining({ from, message: expect.objectContaining({ en }) })]),
    });
  });

  test.each(["", "[1,]", "{'a':1}", "nul"])("%j is broken", (text) => {
    expect(documentFromText("Rule", text)).toMatchObject({ kind: "broken" });
  });
});

test("what stands in texts does not count as nesting", () => {
  expect(documentFromText("Rule", JSON.stringify({ a: `\\"${"[".repeat(100)}` }))).toMatchObject({ kind: "other" });
});
