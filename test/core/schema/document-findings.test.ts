import { describe, expect, test } from "vitest";

import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import { readDocument } from "../../../engine/core/schema/document-findings.ts";
import { aFact } from "../../support/a-fact.ts";
import { aMeasure, aParameter, aPower } from "../../support/a-policy.ts";
import { anExample } from "../../support/an-example.ts";

type Kind = Parameters<typeof readDocument>[0];

function faults(kind: Kind, value: unknown): string[] {
  return findingsOf(kind, value).map(({ code, pointer, message }) => `${code} ${pointer} ${message.en}`);
}

function zh(kind: Kind, value: unknown): (string | undefined)[] {
  return findingsOf(kind, value).map(({ message }) => message.zh);
}

describe("everything wrong with the form of a document is told", () => {
  test("each fault at its place", () => {
    const { title: _title, ...measure } = aMeasure("halt");

    expect(faults("Measure", { ...measure, colour: "red", type: "gift", due: { amount: -1, unit: "week" } })).toEqual([
      "KEY_MISSING  `title` is missing",
      "KEY_UNKNOWN /colour `colour` is not known here",
      "FORM_WRONG /type must be one of: checkAndBalance, procedureStandard, institution, technology",
      "FORM_WRONG /due/amount must be >= 0",
      "FORM_WRONG /due/unit must be one of: workday, calendarDay",
    ]);
  });

  test.each([
    [null, "must be object"],
    ["measure", "must be object"],
    [[], "must be object"],
  ])("of a document that is no object: %j", (value, message) => {
    expect(faults("Measure", value)).toEqual([`FORM_WRONG  ${message}`]);
  });

  test("with pointers escaped as JSON pointers are", () => {
    expect(faults("FactsDictionary", { facts: { "a/b~c": 7 } }).map((fault) => fault.split(" ")[1])).toContain(
      "/facts/a~1b~0c",
    );
  });

  test("whatever keys are sent, those of every object included", () => {
    const sent: unknown = JSON.parse('{ "__proto__": {}, "constructor": 1, "toString": 2 }');

    expect(faults("Measure", sent)).toEqual(
      expect.arrayContaining([
        "KEY_UNKNOWN /__proto__ `__proto__` is not known here",
        "KEY_UNKNOWN /constructor `constructor` is not known here",
        "KEY_UNKNOWN /toString `toString` is not known here",
        "KEY_MISSING  `id` is missing",
      ]),
    );
  });
});

describe("in Chinese", () => {
  test.each([
    ["Measure", { ...aMeasure("halt"), id: "Bad Id" }, "格式不对"],
    ["Measure", { ...aMeasure("halt"), title: "halt" }, "类型不对，应为object"],
    ["Power", { ...aPower(), basis: [] }, "至少要有1项"],
    ["Power", { ...aPower(), basis: [{ law: "" }] }, "不能为空"],
    ["Power", { ...aPower(), basis: [{ law: "法".repeat(121) }] }, "超过120个字符"],
    ["FactsDictionary", { facts: { bids: aFact({ scale: 11 }) } }, "不能大于10"],
    ["FactsDictionary", { facts: { bids: aFact({ scale: -1 }) } }, "不能小于0"],
    ["FactsDictionary", { facts: { bids: aFact({ values: [] }) } }, "至少要有1项"],
    ["Rule", { event: { type: "alarm", params: {} } }, "须为finding"],
  ] as const)("a fault of a %s, %j, is told as %s", (kind, value, expected) => {
    expect(zh(kind, value)).toContainEqual(expect.stringContaining(expected));
  });
});

describe("where a value may have several forms", () => {
  test("only that none fits is told", () => {
    expect(faults("ExampleCase", { ...anExample("a-case", {}), openedAt: "yesterday" })).toEqual([
      "FORM_WRONG /openedAt must match a schema in anyOf",
    ]);
    expect(zh("ExampleCase", { ...anExample("a-case", {}), openedAt: 7 })).toEqual(["不符合任何一种允许的写法"]);
  });

  test("the faults beside it are told as well", () => {
    const broken = { ...anExample("a-case", {}), openedAt: "yesterday", title: { zh: "标题" }, why: 7, at: "noon" };

    expect(faults("ExampleCase", broken).map((fault) => fault.split(" ", 2).join(" "))).toEqual(
      expect.arrayContaining(["FORM_WRONG /openedAt", "KEY_MISSING /title", "FORM_WRONG /why", "FORM_WRONG /at"]),
    );
  });
});

describe("a sound document", () => {
  test("is given back as it is, typed", () => {
    const parameter = aParameter("cap", "integer", { "2009-01-01": 3 });

    expect(readDocument("Parameter", parameter, "it")).toEqual({ ok: true, document: parameter });
  });

  test.each([["2026-09-18"], ["2026-09-18T09:30:00+08:00"], ["2026-09-18T09:30Z"]])(
    "may open a case on a day or at an instant: %s",
    (openedAt) => {
      expect(faults("CaseFile", { facts: {}, openedAt })).toEqual([]);
    },
  );

  test("needs no more numbers than JSON can hold", () => {
    expect(faults("FactsDictionary", { facts: { bids: aFact({ maximum: Number.POSITIVE_INFINITY }) } })).not.toEqual(
      [],
    );
  });
});

function findingsOf(kind: Kind, value: unknown): readonly CheckFinding[] {
  const reading = readDocument(kind, value, "it");
  return reading.ok ? [] : reading.findings;
}
