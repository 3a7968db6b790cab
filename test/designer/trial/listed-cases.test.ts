import { expect, test } from "vitest";

import { coverageOf, filteredCases, listedCases, type CaseFilter } from "../../../designer/trial/listed-cases.ts";
import type { CaseOutcome } from "../../../designer/workspace/analysis/analysis.ts";
import { finding } from "../../../engine/core/check/finding-catalog.ts";
import { TEXT } from "../../support/a-fact.ts";
import { aRule } from "../../support/a-policy.ts";
import { anExample, stopped } from "../../support/an-example.ts";

const few = anExample("few-bids", {}, { kind: "violating", expect: stopped("few"), title: { zh: "两家", en: "Two" } });
const three = anExample("three-bids", {}, { kind: "boundary", boundaryOf: ["few"] });
const unrun = anExample("not-yet-run", {});
const differing = [finding("CASE_EXPECTATION_DIFFERS", { document: "cases/few-bids", pointer: "/expect" }, TEXT)];

const outcome = (name: string, parts: Partial<CaseOutcome>): CaseOutcome => ({
  name,
  verdict: "clear",
  caseGrade: null,
  fired: [],
  findings: [],
  ...parts,
});
const listed = listedCases(
  [few, three, unrun],
  [outcome("few-bids", { findings: differing }), outcome("three-bids", {})],
);
const ALL: CaseFilter = { failing: false, kind: undefined, rule: undefined, text: "" };
const found = (filter: Partial<CaseFilter>): (string | undefined)[] =>
  filteredCases(listed, { ...ALL, ...filter }).map(({ example }) => example.name);

test("a case is as expected, differs, or was not run", () => {
  expect(listed.map(({ state }) => state)).toEqual(["differs", "asExpected", "notRun"]);
});

test("cases are found by state, kind, text in either language, and rule", () => {
  expect(found({})).toEqual(["few-bids", "three-bids", "not-yet-run"]);
  expect(found({ failing: true })).toEqual(["few-bids"]);
  expect(found({ kind: "boundary" })).toEqual(["three-bids"]);
  expect(found({ text: "两家" })).toEqual(["few-bids"]);
  expect(found({ text: " TWO " })).toEqual(["few-bids"]);
});

test("a rule finds cases that should fire it though they do not, and those at its boundary", () => {
  expect(found({ rule: "few" })).toEqual(["few-bids", "three-bids"]);
});

test("a rule is covered by what fires, not by what should; a boundary case that fires it is none", () => {
  const rules = [aRule("few", { all: [] }), aRule("other", { all: [] })];
  const fires = listedCases(
    [few, three],
    [outcome("few-bids", { fired: ["few"] }), outcome("three-bids", { fired: ["few"] })],
  );

  expect(coverageOf(rules, fires).map(({ firing, boundary }) => [firing, boundary])).toEqual([
    [["few-bids", "three-bids"], []],
    [[], []],
  ]);
  expect(coverageOf(rules, listed)[0]).toMatchObject({ firing: [], boundary: ["three-bids"] });
});
