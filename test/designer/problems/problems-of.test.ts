import { expect, test } from "vitest";

import { countProblems, groupProblems, isNews, problemNews } from "../../../designer/problems/problem-groups.ts";
import { PROBLEM_KINDS, type Problem } from "../../../designer/problems/problem.ts";
import { problemsOf } from "../../../designer/problems/problems-of.ts";
import { newsWords } from "../../../designer/problems/words.ts";
import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import { TEXT } from "../../support/a-fact.ts";

function aFinding(document: string, parts: Partial<CheckFinding> = {}): CheckFinding {
  return { code: "FORM_WRONG", severity: "error", document, pointer: "", message: TEXT, nextStep: TEXT, ...parts };
}

const CASE = aFinding("cases/c");
const WARNING = aFinding("facts", { severity: "warning", pointer: "/facts/f" });
const HINT = { rule: "superfluous-gateway", element: "g", level: "hint" } as const;

function problems(...findings: readonly CheckFinding[]): readonly Problem[] {
  return problemsOf(findings, []);
}

test("errors come first, then failing cases, warnings, and hints of drawing", () => {
  const kinds = problemsOf([WARNING, CASE, aFinding("power")], [HINT]).map(({ kind }) => kind);

  expect(kinds).toEqual(["error", "case", "warning", "hint"]);
});

test("the same finding said twice is one problem", () => {
  expect(problems(aFinding("power"), aFinding("power"))).toHaveLength(1);
  expect(problems(aFinding("power"), aFinding("power", { pointer: "/effective" }))).toHaveLength(2);
});

test("the kernel and the rules of drawing say why a problem matters; of an unknown code nobody knows", () => {
  const [known, hint] = problemsOf([aFinding("power")], [HINT]);
  const [unknown] = problems(aFinding("power", { code: "NO_SUCH_CODE" }));

  expect(known?.why?.zh).toMatch(/./);
  expect(hint?.why?.zh).toContain("不分支也不汇合");
  expect(unknown?.why).toBeUndefined();
});

test("problems stand in groups of their places; only the wanted kinds are shown, and of thousands only some", () => {
  const many = Array.from({ length: 250 }, (_, index) => aFinding(`rules/r${index}`));
  const groups = groupProblems(problemsOf([...many, WARNING], [HINT]), new Set(["error", "hint"]), 200);

  expect(groups.map(({ kind, problems: shown, more }) => [kind, shown.length, more])).toEqual([
    ["map", 1, 0],
    ["rule", 200, 50],
  ]);
});

test("each kind is counted", () => {
  expect(countProblems(problemsOf([WARNING, CASE, CASE], [HINT]))).toEqual({
    error: 0,
    case: 1,
    warning: 1,
    hint: 1,
  });
});

test("only what was not there before is news", () => {
  const news = problemNews(problems(WARNING), problems(WARNING, aFinding("power")));

  expect(isNews(news)).toBe(true);
  expect(newsWords(news)).toEqual({ zh: "新发现1个错误", en: "New: 1 error" });
  expect(isNews(problemNews(problems(WARNING), problems(WARNING)))).toBe(false);
  expect(isNews(problemNews(problems(WARNING), []))).toBe(false);
});

test("that the last error is gone is news", () => {
  const news = problemNews(problems(aFinding("power"), WARNING), problems(WARNING));

  expect(newsWords(news)).toEqual({ zh: "错误已全部消除", en: "All errors are gone" });
  expect(PROBLEM_KINDS.every((kind) => news.added[kind] === 0)).toBe(true);
});
