import { describe, expect, test } from "vitest";

import { FACTS, PARAMETERS } from "../../support/formula-names.ts";
import { findingsOf } from "../../support/formula-run.ts";

function found(formula: unknown): readonly (readonly [string, string])[] {
  return findingsOf(formula, FACTS, PARAMETERS).map(({ code, pointer }) => [code, pointer]);
}

describe("money and plain numbers", () => {
  test.each([
    [{ "+": [{ var: "deposit" }, 1] }, [["MONEY_MIXED", "/+/1"]]],
    [{ "-": [{ var: "people" }, { var: "deposit" }] }, [["MONEY_MIXED", "/-/1"]]],
    [{ "<": [{ var: "deposit" }, 500_000] }, [["MONEY_MIXED", "/</1"]]],
    [{ ">": [{ var: "share" }, { var: "deposit" }] }, [["MONEY_MIXED", "/>/1"]]],
    [{ "==": [{ var: "deposit" }, 0] }, [["MONEY_MIXED", "/==/1"]]],
    [
      { in: [{ var: "deposit" }, [1, 2]] },
      [
        ["MONEY_MIXED", "/in/1/0"],
        ["MONEY_MIXED", "/in/1/1"],
      ],
    ],
    [{ "*": [{ var: "deposit" }, { var: "estimate" }] }, [["MONEY_MIXED", "/*/1"]]],
    [{ "/": [{ var: "people" }, { var: "deposit" }] }, [["MONEY_MIXED", "/~1/0"]]],
    [{ max: [{ var: "deposit" }, 0] }, [["MONEY_MIXED", "/max/1"]]],
    [{ if: [{ var: "granted" }, { var: "deposit" }, 0] }, [["MONEY_MIXED", "/if/2"]]],
    [{ floor: [{ var: "deposit" }] }, [["TYPE_MISMATCH", "/floor/0"]]],
    [{ addDays: [{ var: "issuedOn" }, { var: "deposit" }] }, [["TYPE_MISMATCH", "/addDays/1"]]],
  ])("are never mixed: %j", (formula, findings) => {
    expect(found(formula)).toEqual(findings);
  });

  test("the finding says what to do", () => {
    expect(findingsOf({ "<": [{ var: "deposit" }, 50] }, FACTS)).toEqual([
      {
        code: "MONEY_MIXED",
        pointer: "/</1",
        message: { zh: "“<”不能把金额与普通数字混在一起", en: "`<` cannot mix money with plain numbers" },
        nextStep: {
          zh: "数额须写成金额类型的参数（带单位），不能写成裸数字",
          en: "write the amount as a parameter of type money, with its unit",
        },
      },
    ]);
  });
});

describe("types that do not fit", () => {
  test.each([
    [{ daysBetween: [{ var: "people" }, { var: "issuedOn" }] }, [["TYPE_MISMATCH", "/daysBetween/0"]]],
    [{ daysBetween: [{ var: "issuedOn" }, "2026-02-30"] }, [["TYPE_MISMATCH", "/daysBetween/1"]]],
    [{ daysBetween: [{ var: "issuedOn" }, { var: "receivedAt" }] }, [["TYPE_MISMATCH", "/daysBetween/1"]]],
    [{ "+": [{ var: "issuedOn" }, 5] }, [["TYPE_MISMATCH", "/+/0"]]],
    [{ "<": [{ var: "issuedOn" }, 5] }, [["TYPES_DIFFER", "/</1"]]],
    [
      { "<": [{ var: "user" }, { var: "user" }] },
      [
        ["TYPE_MISMATCH", "/</0"],
        ["TYPE_MISMATCH", "/</1"],
      ],
    ],
    [
      { "<": [{ var: "granted" }, true] },
      [
        ["TYPE_MISMATCH", "/</0"],
        ["TYPE_MISMATCH", "/</1"],
      ],
    ],
    [{ "==": [{ var: "people" }, "5"] }, [["TYPES_DIFFER", "/==/1"]]],
    [{ "==": [{ var: "granted" }, 1] }, [["TYPES_DIFFER", "/==/1"]]],
    [
      { "==": [{ var: "bids" }, { var: "bids" }] },
      [
        ["TYPE_MISMATCH", "/==/0"],
        ["TYPE_MISMATCH", "/==/1"],
      ],
    ],
    [{ and: [{ var: "granted" }, { var: "people" }] }, [["TYPE_MISMATCH", "/and/1"]]],
    [{ "!": [{ var: "user" }] }, [["TYPE_MISMATCH", "/!/0"]]],
    [{ if: [{ var: "people" }, 1, 2] }, [["TYPE_MISMATCH", "/if/0"]]],
    [{ if: [{ var: "granted" }, 1, "none"] }, [["TYPES_DIFFER", "/if/2"]]],
    [{ count: [{ var: "people" }] }, [["TYPE_MISMATCH", "/count/0"]]],
    [{ sum: [{ var: "people" }, { var: "price" }] }, [["TYPE_MISMATCH", "/sum/0"]]],
    [{ sum: [{ var: "tags" }, 1] }, [["TYPE_MISMATCH", "/sum/0"]]],
    [{ sum: [{ var: "bids" }, { var: "lot" }] }, [["TYPE_MISMATCH", "/sum/1"]]],
    [{ filter: [{ var: "bids" }, { var: "price" }] }, [["TYPE_MISMATCH", "/filter/1"]]],
    [{ in: ["pe", { var: "user" }] }, [["TYPE_MISMATCH", "/in/1"]]],
    [{ in: [{ var: "people" }, ["1"]] }, [["TYPES_DIFFER", "/in/1/0"]]],
    [{ in: [{ var: "user" }, { var: "bids" }] }, [["TYPE_MISMATCH", "/in/1"]]],
    [
      { workdaysBetween: [{ var: "issuedOn" }, { var: "issuedOn" }, { var: "bids" }] },
      [
        ["FIELD_UNKNOWN", "/workdaysBetween/2"],
        ["FIELD_UNKNOWN", "/workdaysBetween/2"],
        ["FIELD_UNKNOWN", "/workdaysBetween/2"],
      ],
    ],
    [
      { pairsSharing: [{ var: "bids" }, "lot", "prise", 5] },
      [
        ["FIELD_UNKNOWN", "/pairsSharing/2"],
        ["NAME_EXPECTED", "/pairsSharing/3"],
      ],
    ],
    [{ regularSpacing: [{ var: "bids" }, "lot", "valid"] }, [["TYPE_MISMATCH", "/regularSpacing/2"]]],
    [{ maxSimilarity: [{ var: "bids" }, "lot", "lot", "price"] }, [["TYPE_MISMATCH", "/maxSimilarity/3"]]],
    [
      { affiliatedInGroup: [{ var: "bids" }, { var: "tags" }, "0.5"] },
      [
        ["FIELD_UNKNOWN", "/affiliatedInGroup/0"],
        ["FIELD_UNKNOWN", "/affiliatedInGroup/0"],
        ["TYPE_MISMATCH", "/affiliatedInGroup/1"],
        ["TYPE_MISMATCH", "/affiliatedInGroup/2"],
      ],
    ],
  ])("%j", (formula, findings) => {
    expect(found(formula)).toEqual(findings);
  });

  test("the finding names both types in the user's words", () => {
    expect(findingsOf({ daysBetween: [{ var: "people" }, { var: "issuedOn" }] }, FACTS)[0]?.message).toEqual({
      zh: "“daysBetween”这里须为日期，而不是整数",
      en: "`daysBetween` needs a date here, not a whole number",
    });
  });
});
