import { expect, test } from "vitest";

import {
  possibleBases,
  withBase,
  withCopy,
  withDates,
  withFacts,
  withoutCase,
} from "../../../designer/trial/case-edits.ts";
import { wholeFacts } from "../../../designer/trial/over-base.ts";
import type { ExampleCase } from "../../../engine/core/model/formats.generated.ts";
import { anExample } from "../../support/an-example.ts";
import { documentsOf } from "./documents-of.ts";

const ground = anExample("ground", { bids: 7, paid: true, lots: [{ name: "一" }] });
const few = anExample("few", { bids: 2, paid: null }, { base: "ground" });
const fewer = anExample("fewer", { bids: 1 }, { base: "few" });
const cases = [ground, few, fewer];

test("over a base only what differs is written, and what is not known is taken out", () => {
  expect(withFacts(few, { bids: 2, lots: [{ name: "一" }] }, cases).facts).toEqual({ bids: 2, paid: null });
  expect(withFacts(few, { bids: 7, paid: true, lots: [] }, cases).facts).toEqual({ lots: [] });
});

test("a case without a base has all its facts for its own", () => {
  expect(withFacts(ground, { bids: 3 }, cases).facts).toEqual({ bids: 3 });
});

test("a case keeps its facts as a whole when it is put on another base, or on none", () => {
  const alone = withBase(fewer, undefined, cases);
  const onGround = withBase(fewer, "ground", cases);

  expect(alone).toMatchObject({ facts: { bids: 1, lots: [{ name: "一" }] } });
  expect(alone.base).toBeUndefined();
  expect(onGround).toMatchObject({ base: "ground", facts: { bids: 1, paid: null } });
  for (const changed of [alone, onGround]) expect(wholeFacts(changed, cases)).toEqual(wholeFacts(fewer, cases));
});

function baseNames(example: ExampleCase): (string | undefined)[] {
  return possibleBases(example, cases).map(({ name }) => name);
}

test("a case cannot start from itself or from one that starts from it", () => {
  expect(baseNames(ground)).toEqual([]);
  expect(baseNames(few)).toEqual(["ground"]);
  expect(baseNames(fewer)).toEqual(["ground", "few"]);
});

test("cases whose bases already go in a circle do not hang the list of bases", () => {
  const [first, second] = [anExample("first", {}, { base: "second" }), anExample("second", {}, { base: "first" })];

  expect(possibleBases(ground, [first, second]).map(({ name }) => name)).toEqual(["first", "second"]);
});

test("when a case is deleted, those that started from it keep their facts", () => {
  const after = withoutCase(documentsOf({ cases }), "few").cases;

  expect(after.map(({ name, base }) => [name, base])).toEqual([
    ["ground", undefined],
    ["fewer", "ground"],
  ]);
  expect(after.map((example) => wholeFacts(example, after))).toEqual([
    wholeFacts(ground, cases),
    wholeFacts(fewer, cases),
  ]);
});

test("a copy stands behind its original under a name of its own, without its row of the study", () => {
  const original = anExample("few", {}, { ref: "EX01-C3", title: { zh: "两家", en: "Two bidders" } });
  const taken = anExample("two-bidders-copy", {});
  const copied = withCopy(documentsOf({ cases: [original, taken] }), "few");

  expect(copied?.documents.cases.map(({ name, ref }) => [name, ref])).toEqual([
    ["few", "EX01-C3"],
    ["two-bidders-copy-2", undefined],
    ["two-bidders-copy", undefined],
  ]);
});

test("a day that is emptied is taken out of the case", () => {
  const dated = withDates(ground, { openedAt: "2026-03-01", at: "2026-09-18T09:30:00+08:00" });

  expect(withDates(dated, { openedAt: undefined })).toEqual({ ...ground, at: "2026-09-18T09:30:00+08:00" });
});
