import { expect, test } from "vitest";

import { newsOf, NOTHING_ANALYSED, withNews, type Analysed } from "../../../../designer/workspace/analysis/analysed.ts";

const [first, second, third] = [{ name: "first" }, { name: "second" }, { name: "third" }];
const POWER = { id: "some-power" };
const BEFORE: Analysed = {
  ...NOTHING_ANALYSED,
  input: { ...NOTHING_ANALYSED.input, power: POWER, rules: [first, second, third] },
};

test("what is told arrives, whatever was there before", () => {
  const news = structuredClone(newsOf(NOTHING_ANALYSED, BEFORE));

  expect(withNews(NOTHING_ANALYSED, news)).toEqual(BEFORE);
});

test("of a change of one rule only that rule is told", () => {
  const changed = { name: "second", title: "another" };
  const after = { ...BEFORE, input: { ...BEFORE.input, rules: [third, changed, first] } };

  const news = newsOf(BEFORE, after);

  expect(news).toEqual({ parts: {}, rules: [2, { item: changed }, 0], cases: [] });
  expect(withNews(structuredClone(BEFORE), structuredClone(news))).toEqual(after);
});

test("the other side keeps what did not change as the same objects", () => {
  const theirs = structuredClone(BEFORE);
  const news = newsOf(BEFORE, { ...BEFORE, input: { ...BEFORE.input, power: { id: "other" }, rules: [second] } });

  const after = withNews(theirs, structuredClone(news));

  expect(after.input.power).toEqual({ id: "other" });
  expect(after.input.rules[0]).toBe(theirs.input.rules[1]);
  expect(after.input.library).toBe(theirs.input.library);
});

test("news of another state than the one that was told are refused", () => {
  expect(() => withNews(NOTHING_ANALYSED, { parts: {}, rules: [5], cases: [] })).toThrow(RangeError);
});
