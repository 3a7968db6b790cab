import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import type { CaseFile, Evaluation } from "../../../engine/core/model/formats.generated.ts";
import { aParameter, aPolicy, aPower, aRule, compiled } from "../../support/a-policy.ts";

const fewerThanSet = { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "fewest-bids" } }] };
const policy = compiled(
  aPolicy({
    power: aPower({ effective: { from: "2010-01-01", to: "2030-12-31" } }),
    parameters: [aParameter("fewest-bids", "integer", { "2000-01-01": 3, "2012-02-01": 5 })],
    rules: [aRule("too-few-bids", fewerThanSet)],
  }),
);

function judge(openedAt: string | undefined, at: string, bids = 4): Evaluation {
  const opened: Partial<CaseFile> = openedAt === undefined ? {} : { openedAt };
  return evaluate(policy, { facts: { bids }, ...opened }, at);
}

function codes({ notices }: Evaluation): string[] {
  return notices.map(({ code }) => code);
}

describe("the law of the day on which a case was opened judges it", () => {
  test.each([
    ["2012-01-31", "2012-01-31", "clear"],
    ["2012-02-01", "2012-02-01", "stop"],
    ["2012-01-31T23:59:59.999+08:00", "2012-01-31", "clear"],
    ["2012-01-31T23:59+08:00", "2012-01-31", "clear"],
    ["2012-02-01T00:00:00+08:00", "2012-02-01", "stop"],
    ["2012-01-31T15:59:59Z", "2012-01-31", "clear"],
    ["2012-01-31T16:00:00Z", "2012-02-01", "stop"],
    ["2012-02-01T00:30:00+09:00", "2012-01-31", "clear"],
  ])("opened %s: the law of %s, %s", (openedAt, lawDate, verdict) => {
    expect(judge(openedAt, "2026-09-18T09:30:00+08:00")).toMatchObject({ lawDate, verdict, notices: [] });
  });

  test.each([
    ["2012-01-31T23:59:59+08:00", "2012-01-31", "clear"],
    ["2012-02-01T00:00:00+08:00", "2012-02-01", "stop"],
    ["2012-01-31T16:00:00Z", "2012-02-01", "stop"],
  ])("or of the day of judgment, if it does not say: at %s the law of %s, %s", (at, lawDate, verdict) => {
    expect(judge(undefined, at)).toMatchObject({ lawDate, verdict, at });
  });
});

describe("a case is never clear", () => {
  test.each([
    ["2009-12-31", "2026-09-18T09:30:00+08:00"],
    ["2031-01-01", "2031-06-01T09:30:00+08:00"],
  ])("opened on %s, when the policy was not in force", (openedAt, at) => {
    const evaluation = judge(openedAt, at, 9);

    expect(evaluation.verdict).toBe("incomplete");
    expect(evaluation.notices).toEqual([
      {
        code: "POLICY_NOT_IN_FORCE",
        message: {
          zh: `本事项的规则在${openedAt}尚未施行或已失效，不能据以判断`,
          en: `the policy of this power was not in force on ${openedAt} and cannot judge the case`,
        },
      },
    ]);
  });

  test.each([["2010-01-01"], ["2030-12-31"]])("but opened on %s, a first or last day, it is", (openedAt) => {
    expect(judge(openedAt, "2030-12-31T09:30:00+08:00", 9)).toMatchObject({ verdict: "clear", notices: [] });
  });

  test("opened on a day after its judgment", () => {
    expect(judge("2026-09-18", "2026-09-18T00:00:00+08:00", 9).verdict).toBe("clear");
    expect(judge("2026-09-19", "2026-09-18T23:59:59+08:00", 9)).toMatchObject({
      verdict: "incomplete",
      lawDate: "2026-09-19",
      notices: [{ code: "CASE_OPENED_AFTER_JUDGMENT" }],
    });
  });

  test.each([
    ["2012-02-30"],
    ["2012-13-01"],
    ["0000-01-01"],
    ["2012-02-30T09:30:00+08:00"],
    ["2012-04-31T09:30:00+08:00"],
    ["2012-02-01T24:30:00+08:00"],
    ["2012-02-01T09:30:00"],
    ["2012-02-01T"],
    ["T"],
    ["9999-12-31T23:59:59-12:00"],
    [""],
    ["tomorrow"],
  ])("opened on a day that does not exist: %j", (openedAt) => {
    const evaluation = judge(openedAt, "2026-09-18T09:30:00+08:00", 9);

    expect(codes(evaluation)).toEqual(["INVALID_OPENING_DATE"]);
    expect(evaluation).toMatchObject({ verdict: "incomplete", lawDate: "2026-09-18" });
  });

  test("when no rule was in force on its day", () => {
    const later = [aRule("too-few-bids", fewerThanSet, { effective: { from: "2012-02-01" } })];
    const parameters = [aParameter("fewest-bids", "integer", { "2000-01-01": 3 })];
    const young = compiled(aPolicy({ parameters, rules: later }));

    expect(evaluate(young, { facts: { bids: 9 }, openedAt: "2012-01-31" }, "2026-09-18T09:30:00+08:00")).toMatchObject({
      verdict: "incomplete",
      notices: [{ code: "POLICY_NOT_IN_FORCE" }],
    });
  });

  test("but what stops it still stops it", () => {
    expect(judge("2026-09-19", "2026-09-18T09:30:00+08:00", 2)).toMatchObject({
      verdict: "stop",
      notices: [{ code: "CASE_OPENED_AFTER_JUDGMENT" }],
    });
  });
});

test("a law date on a leap day is a day like any other", () => {
  expect(judge("2012-02-29", "2026-09-18T09:30:00+08:00").lawDate).toBe("2012-02-29");
});
