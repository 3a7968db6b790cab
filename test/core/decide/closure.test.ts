import { describe, expect, test } from "vitest";

import { aShared } from "../../support/a-policy.ts";
import { outcomeOf } from "../../support/outcome-of.ts";

const facts = { yes: "boolean", no: "boolean", open: "boolean" };
const sent = { yes: true, no: false };
const is = (fact: string): object => ({ fact, operator: "equal", value: true });
const [pass, fail, unknown] = [is("yes"), is("no"), is("open")];

const outcome = (condition: unknown): string => outcomeOf(condition, { facts, case: sent });

describe("all", () => {
  test.each([
    [[pass], "pass"],
    [[fail], "fail"],
    [[unknown], "unknown"],
    [[pass, pass], "pass"],
    [[pass, fail], "fail"],
    [[fail, pass], "fail"],
    [[pass, unknown], "unknown"],
    [[unknown, pass], "unknown"],
    [[fail, unknown], "fail"],
    [[unknown, fail], "fail"],
    [[unknown, unknown], "unknown"],
  ])("of %j comes to %s", (all, expected) => {
    expect(outcome({ all })).toBe(expected);
  });
});

describe("any", () => {
  test.each([
    [[pass], "pass"],
    [[fail], "fail"],
    [[unknown], "unknown"],
    [[fail, fail], "fail"],
    [[pass, fail], "pass"],
    [[fail, pass], "pass"],
    [[pass, unknown], "pass"],
    [[unknown, pass], "pass"],
    [[fail, unknown], "unknown"],
    [[unknown, fail], "unknown"],
    [[unknown, unknown], "unknown"],
  ])("of %j comes to %s", (any, expected) => {
    expect(outcome({ any })).toBe(expected);
  });
});

describe("not", () => {
  test.each([
    [pass, "fail"],
    [fail, "pass"],
    [unknown, "unknown"],
    [{ not: unknown }, "unknown"],
    [{ not: pass }, "pass"],
    [{ all: [pass, unknown] }, "unknown"],
    [{ any: [fail, fail] }, "pass"],
  ])("of %j comes to %s", (not, expected) => {
    expect(outcome({ not })).toBe(expected);
  });
});

describe("a shared condition", () => {
  test.each([
    [{ all: [pass] }, "pass"],
    [fail, "fail"],
    [{ any: [fail, unknown] }, "unknown"],
  ])("comes to what it says: %j", (conditions, expected) => {
    const shared = [aShared("the-shared-one", conditions)];

    expect(outcomeOf({ condition: "the-shared-one" }, { facts, case: sent, shared })).toBe(expected);
  });
});
