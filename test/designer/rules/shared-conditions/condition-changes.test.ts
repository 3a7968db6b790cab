import { describe, expect, test } from "vitest";

import {
  blankCondition,
  withChangedCondition,
  withNewCondition,
  withoutCondition,
} from "../../../../designer/rules/shared-conditions/condition-changes.ts";
import { usesOfCondition } from "../../../../designer/dictionary/uses.ts";
import { readDocument } from "../../../../engine/core/schema/document-findings.ts";
import { TEXT } from "../../../support/a-fact.ts";
import { aRule } from "../../../support/a-policy.ts";
import { documentsOf } from "../../trial/documents-of.ts";

const few = { name: "few", title: TEXT, conditions: { all: [{ fact: "bids", operator: "lessThan", value: 3 }] } };
const outer = { name: "outer", title: TEXT, conditions: { any: [{ not: { condition: "few" } }] } };
const inRecords = { fact: "bidders", operator: "someRecord", value: { all: [{ condition: "few" }] } };
const other = aRule("other", { all: [{ fact: "few", operator: "equal", value: "few" }] });
const documents = documentsOf({
  conditions: [few, outer],
  rules: [aRule("direct", { condition: "few" }), aRule("deep", { all: [inRecords] }), other],
});

test("a new condition has the form of one, and asks nothing yet", () => {
  const condition = blankCondition("new-condition");
  expect(readDocument("NamedCondition", condition, "it").ok).toBe(true);
  expect(withNewCondition(documents, condition).conditions.map(({ name }) => name)).toEqual([
    "few",
    "outer",
    "new-condition",
  ]);
});

test("what uses a condition is found in rules and in other conditions, however deep", () => {
  expect(usesOfCondition("few", documents).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "rule direct",
    "rule deep",
    "condition outer",
  ]);
  expect(usesOfCondition("outer", documents)).toEqual([]);
});

describe("a changed condition", () => {
  test("takes the place of the one before, and leaves all else as it is", () => {
    const changed = { ...few, title: { zh: "少", en: "few" } };
    const after = withChangedCondition(documents, "few", changed);
    expect(after.conditions).toEqual([changed, outer]);
    expect(after.rules).toBe(documents.rules);
  });

  test("of another name is followed by all that refer to it, and by nothing that only reads the same", () => {
    const after = withChangedCondition(documents, "few", { ...few, name: "too-few" });
    expect(usesOfCondition("too-few", after)).toHaveLength(3);
    expect(usesOfCondition("few", after)).toEqual([]);
    expect(after.rules[2]).toBe(other);
    expect(after.conditions[0]).toEqual({ ...few, name: "too-few" });
  });

  test("that is none changes nothing", () => {
    expect(withChangedCondition(documents, "gone", few)).toBe(documents);
    expect(withChangedCondition(documents, "few", few)).toBe(documents);
  });
});

test("a condition that goes leaves the others", () => {
  expect(withoutCondition(documents, "outer").conditions).toEqual([few]);
});
