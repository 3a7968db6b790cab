import { expect, test } from "vitest";

import {
  missingOfTen,
  TEN_FIELDS,
  withField,
  withoutField,
} from "../../../designer/inspector/step/disclosure-changes.ts";
import { TEXT } from "../../support/a-fact.ts";

test("the ten are the ten of the report, in its order", () => {
  expect(TEN_FIELDS).toEqual([
    "number",
    "order",
    "level",
    "responsibility",
    "flow",
    "rule",
    "goal",
    "timeLimit",
    "status",
    "result",
  ]);
});

test("what is missing of the ten is told in their order; what is disclosed beside them does not count", () => {
  const disclosures = [...TEN_FIELDS.slice(2), "photo"].map((field) => ({ field, audience: "public", text: TEXT }));

  expect(missingOfTen(disclosures)).toEqual(["number", "order"]);
});

test("a field is disclosed to the first audience that does not have it yet", () => {
  const once = withField([], "rule");
  const twice = withField(once, "rule");

  expect(once.map(({ audience }) => audience)).toEqual(["public"]);
  expect(twice.map(({ audience }) => audience)).toEqual(["public", "applicant"]);
});

test("a field that is disclosed no longer is disclosed to nobody, and the others stay", () => {
  const disclosures = withField(withField(withField([], "rule"), "rule"), "goal");

  expect(withoutField(disclosures, "rule").map(({ field }) => field)).toEqual(["goal"]);
});
