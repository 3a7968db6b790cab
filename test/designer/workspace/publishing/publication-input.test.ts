import { expect, test } from "vitest";

import { EMPTY_INPUT, faultOf, publicationOf } from "../../../../designer/workspace/publishing/publication-input.ts";

const NOW = "2026-09-18T01:30:00.000Z";

test("nothing written is a publication at once that leaves open cases alone", () => {
  expect([faultOf(EMPTY_INPUT, NOW), publicationOf(EMPTY_INPUT, NOW)]).toEqual([undefined, {}]);
});

test("what was written is sent in the time of Shanghai, without blanks around it", () => {
  const input = {
    ...EMPTY_INPUT,
    effectiveFrom: "2027-01-01T00:00",
    effectiveTo: "2027-07-01T00:00",
    rule: "move",
    moveReason: " 新法 ",
    note: " 修订 ",
  } as const;

  expect(publicationOf(input, NOW)).toEqual({
    effectiveFrom: "2027-01-01T00:00:00+08:00",
    effectiveTo: "2027-07-01T00:00:00+08:00",
    openCases: { rule: "move", reason: "新法" },
    note: "修订",
  });
});

test("the reason for the past is sent only where the version holds for the past", () => {
  const retroactive = "法律有溯及力";

  expect(publicationOf({ ...EMPTY_INPUT, retroactive, effectiveFrom: "2026-09-18T09:29" }, NOW)).toEqual({
    effectiveFrom: "2026-09-18T09:29:00+08:00",
    retroactive: { reason: retroactive },
  });
  expect(publicationOf({ ...EMPTY_INPUT, retroactive, effectiveFrom: "2026-09-18T09:31" }, NOW)).toEqual({
    effectiveFrom: "2026-09-18T09:31:00+08:00",
  });
});

test.each([
  ["for the past without a reason", { effectiveFrom: "2026-09-18T09:29" }, "reason"],
  ["that ends before it begins", { effectiveFrom: "2027-01-02T00:00", effectiveTo: "2027-01-01T00:00" }, "end after"],
  ["that has ended", { effectiveTo: "2026-09-18T09:30" }, "end after"],
  ["that takes over cases without a reason", { rule: "move", moveReason: " " }, "Say why"],
] as const)("a publication %s is not sent", (_, change, words) => {
  expect(faultOf({ ...EMPTY_INPUT, ...change }, NOW)?.en).toContain(words);
});
