import { expect, test } from "vitest";

import { resolveCase } from "../../../engine/core/cases/resolve-case.ts";
import type { CaseFile, ExampleCase } from "../../../engine/core/model/formats.generated.ts";
import { anExample } from "../../support/an-example.ts";

const clean = anExample("clean", { bids: 5, urgent: false, note: "x" });
const hurried = anExample("hurried", { urgent: true }, { base: "clean", openedAt: "2012-02-01" });
const open = anExample("open", { bids: null }, { base: "hurried" });

function resolve(example: ExampleCase, ...others: ExampleCase[]): CaseFile | undefined {
  return resolveCase(example, new Map([clean, hurried, open, ...others].map((one) => [one.name ?? "", one])));
}

test("a case without a base is what it says", () => {
  expect(resolve(clean)).toEqual({ power: "school-building", facts: { bids: 5, urgent: false, note: "x" } });
});

test("a case starts from the facts of its base, and of that one's base", () => {
  expect(resolve(hurried)?.facts).toEqual({ bids: 5, urgent: true, note: "x" });
  expect(resolve(open)?.facts).toEqual({ urgent: true, note: "x" });
});

test("a fact given as null is taken out, in the case itself or in a base", () => {
  expect(resolve(anExample("bare", { note: null }, { base: "open" }), open)?.facts).toEqual({ urgent: true });
});

test("only facts are inherited, not the opening day", () => {
  expect(resolve(hurried)?.openedAt).toBe("2012-02-01");
  expect(resolve(open)).not.toHaveProperty("openedAt");
});

test("a base that does not exist, or bases in a circle, resolve to nothing", () => {
  const chicken = anExample("chicken", {}, { base: "egg" });
  const egg = anExample("egg", {}, { base: "chicken" });

  expect(resolve(anExample("lost", {}, { base: "nowhere" }))).toBeUndefined();
  expect(resolve(chicken, chicken, egg)).toBeUndefined();
  expect(resolve(anExample("own", {}, { base: "own" }), anExample("own", {}, { base: "own" }))).toBeUndefined();
});

test("a base named like a property of every object is no base", () => {
  expect(resolve(anExample("odd", {}, { base: "constructor" }))).toBeUndefined();
});
