import { describe, expect, test } from "vitest";

import { outcomeOf } from "../../support/outcome-of.ts";

const facts = { permit: "string" };

function outcome(operator: string, sent: Readonly<Record<string, unknown>>): string {
  return outcomeOf({ fact: "permit", operator, value: true }, { facts, case: sent });
}

describe("exists and missing", () => {
  test.each([
    ["sent", { permit: "冀建1" }, "pass", "fail"],
    ["sent empty", { permit: "" }, "pass", "fail"],
    ["not sent", {}, "fail", "pass"],
    ["sent as null", { permit: null }, "fail", "pass"],
    ["sent unusable, which is neither", { permit: 7 }, "unknown", "unknown"],
  ])("a fact %s", (_how, sent, exists, missing) => {
    expect(outcome("exists", sent)).toBe(exists);
    expect(outcome("missing", sent)).toBe(missing);
  });
});
