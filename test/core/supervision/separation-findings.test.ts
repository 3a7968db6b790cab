import { describe, expect, test } from "vitest";

import type { CaseEvent } from "../../../engine/core/model/formats.generated.ts";
import { did, graded, planOf, shortly, straightMap, supervised } from "../../support/a-supervision.ts";

const PAIRS = `
  <sunmap:separation first="S1" second="S3" by="person" law="行政处罚法" article="58">
    <sunmap:text language="zh">调查与审核分离</sunmap:text><sunmap:text language="en">Apart</sunmap:text>
  </sunmap:separation>
  <sunmap:separation first="S2" second="S3" by="post"/>`;

const plan = planOf(await straightMap([graded("S1", "B"), graded("S2", "C"), graded("S3", "A")], PAIRS));

const by = (...acts: readonly (readonly [string, Partial<CaseEvent>])[]) =>
  supervised(plan, { events: acts.map(([step, parts], index) => did(step, index, parts)), facts: {} });

describe("two separated steps", () => {
  test("in different hands are as they should be", () => {
    const report = by(
      ["S1", { person: "li", post: "a" }],
      ["S2", { person: "wang", post: "b" }],
      ["S3", { person: "zhao", post: "c" }],
    );

    expect([report.findings, report.undecided]).toEqual([[], []]);
  });

  test("by one person are found, by the stricter grade, with the law of the separation", () => {
    const { findings } = by(
      ["S1", { person: "li", post: "a" }],
      ["S2", { person: "wang", post: "b" }],
      ["S3", { person: " li ", post: "c" }],
    );

    expect(findings).toMatchObject([
      {
        code: "NOT_SEPARATED",
        category: "IRREGULAR",
        grade: "A",
        step: "S3",
        events: ["e1", "e3"],
        basis: [{ law: "行政处罚法", article: "58" }],
        message: {
          zh: "“S1”与“S3”由同一人（li）办理：调查与审核分离",
          en: "“S1” and “S3” were carried out by one person (li): Apart",
        },
      },
    ]);
  });

  test.each(["张 三", "张\u3000三", "张\u200b三", "张\u{E0100}三"])(
    "by one person are found, also when written %j",
    (person) => {
      const { findings } = by(
        ["S1", { person: "张三", post: "a" }],
        ["S2", { person: "wang", post: "b" }],
        ["S3", { person, post: "c" }],
      );

      expect(findings.map(({ code, step }) => [code, step])).toEqual([["NOT_SEPARATED", "S3"]]);
    },
  );

  test("by one post are found where posts are separated, and persons do not count there", () => {
    const { findings } = by(
      ["S1", { person: "li", post: "b" }],
      ["S2", { person: "wang", post: "b" }],
      ["S3", { person: "wang", post: "b" }],
    );

    expect(findings.map(({ step, events, message }) => [step, events, message.en])).toEqual([
      ["S3", ["e2", "e3"], "“S2” and “S3” were carried out by one post (b)"],
    ]);
  });

  test("are found once for a person, however often that person acted", () => {
    const report = by(
      ["S1", { person: "li" }],
      ["S2", { post: "b" }],
      ["S3", { person: "li", post: "c" }],
      ["S3", { person: "li", post: "c" }],
    );

    expect(shortly(report, "NOT_SEPARATED")).toEqual(["NOT_SEPARATED A S3 [e1 e3]"]);
  });

  test("count also when a step was only begun", () => {
    const { findings } = by(
      ["S1", { person: "li" }],
      ["S2", { post: "b" }],
      ["S3", { person: "li", transition: "start" }],
    );

    expect(findings.map(({ code }) => code)).toEqual(["NOT_SEPARATED"]);
  });

  test.each([undefined, "", " "])("leave the case undecided when an event names nobody: %j", (person) => {
    const nobody = person === undefined ? {} : { person };
    const report = by(["S1", nobody], ["S2", { post: "b" }], ["S3", { person: "li", post: "c" }]);

    expect(report.findings).toEqual([]);
    expect(report.undecided).toMatchObject([{ code: "PERSON_MISSING", step: "S3" }]);
  });

  test("of which only one was done need no names", () => {
    expect(by(["S1", {}], ["S2", {}]).undecided).toEqual([]);
  });
});

/** The function of a step. */
const duty = (name: string): string => `<sunmap:duty function="${name}"/>`;

describe("the three functions of one case", async () => {
  const functions = planOf(
    await straightMap([
      graded("S1", "C", duty("operate")),
      graded("S2", "B", duty("manage")),
      graded("S3", "A", duty("supervise")),
      graded("S4", "C"),
    ]),
  );
  const held = (...acts: readonly Partial<CaseEvent>[]) =>
    supervised(functions, { events: acts.map((parts, index) => did(`S${index + 1}`, index, parts)), facts: {} });

  test("in three hands are separated, and a step without a function is nobody's", () => {
    const report = held({ person: "li" }, { person: "wang" }, { person: "zhao" }, { person: "li" });

    expect([report.findings, report.undecided]).toEqual([[], []]);
  });

  test("two in one hand are found once the second is taken up", () => {
    const report = held({ person: "li", post: "a" }, { person: "wang", post: "b" }, { person: "li", post: "c" });

    expect(report.findings).toMatchObject([
      {
        code: "NOT_SEPARATED",
        grade: "A",
        step: "S3",
        events: ["e1", "e3"],
        basis: [{ mechanism: "M063" }],
        message: { en: "one person, li, holds the functions supervise and operate in one case" },
      },
    ]);
  });

  test("two in one hand are found, also when its name is written in full width", () => {
    expect(held({ person: "u1" }, { person: "ｕ１" }).findings.map(({ code }) => code)).toEqual(["NOT_SEPARATED"]);
  });

  test("two at one post are found, though by different people", () => {
    const report = held({ person: "li", post: "a" }, { person: "wang", post: "a" });

    expect(report.findings.map(({ message }) => message.zh)).toEqual([
      "“a”一个岗位在同一案件中兼有管（管理）、办（经办）的职能",
    ]);
  });

  test("leave the case undecided when an event names neither person nor post", () => {
    expect(held({ person: "li" }, {}).undecided).toMatchObject([{ code: "PERSON_MISSING", step: "S2", event: "e2" }]);
    expect(held({ person: "li" }, { post: "b" }).undecided).toEqual([]);
    expect(held({}).undecided).toEqual([]);
  });
});
