import { expect, test } from "vitest";

import { ERROR_CODES, SunmapError } from "../../engine/core/errors.ts";
import { isErrorCode } from "../../engine/http/describe-pages.ts";
import { problemOf } from "../../engine/http/problem.ts";
import { PROBLEMS } from "../../engine/http/problem-catalog.ts";

test("every error code has a status and words in both languages", () => {
  expect(Object.keys(PROBLEMS).toSorted()).toEqual(Object.keys(ERROR_CODES).toSorted());
  for (const { status, title, detail } of Object.values(PROBLEMS)) {
    expect(status).toBeGreaterThanOrEqual(400);
    for (const text of [title.zh, title.en, detail.zh, detail.en]) expect(text).not.toBe("");
    expect(title.zh + detail.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(title.en + detail.en).not.toMatch(/[\u4e00-\u9fff]/);
  }
});

test.each(Object.keys(ERROR_CODES).filter(isErrorCode))(
  "%s is told without a gap for a detail it does not have",
  (code) => {
    for (const language of ["zh", "en"] as const)
      expect(problemOf(new SunmapError(code), language).detail).not.toContain("{");
  },
);

test("of a fault that is not ours nothing is told", () => {
  const problem = problemOf(new TypeError("secret at /srv/app.js"), "en");

  expect(problem).toMatchObject({ status: 500, code: "INTERNAL" });
  expect(JSON.stringify(problem)).not.toContain("secret");
});

test("where a damaged file lies is not told to callers", () => {
  const problem = problemOf(new SunmapError("STORE_DAMAGED", { path: "/srv/data/x.json", lastGood: null }), "zh");

  expect(JSON.stringify(problem)).not.toContain("/srv");
});
