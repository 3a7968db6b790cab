import { expect, test } from "vitest";

import { isWanted, withNews } from "../../../../designer/supervision/wall/ticker.ts";
import { aFindingRecord } from "../a-finding-record.ts";

const at = (day: number): string => `2026-09-${String(day).padStart(2, "0")}T09:00:00+08:00`;

test("the latest finding stands first, whenever it was heard of", () => {
  const shown = [aFindingRecord("old", { openedAt: at(1) })];
  const news = [
    aFindingRecord("older", { openedAt: "2026-08-30T09:00:00+08:00" }),
    aFindingRecord("new", { openedAt: at(2) }),
  ];

  expect(withNews(shown, news).map(({ id }) => id)).toEqual(["new", "old", "older"]);
});

test("a finding stands once, in its latest revision, even when an older answer comes late", () => {
  const second = aFindingRecord("one", { revision: 2, state: "acknowledged" });

  expect(withNews([aFindingRecord("one")], [second])).toEqual([second]);
  expect(withNews([second], [aFindingRecord("one")])).toEqual([second]);
});

test("what turned out not to be so leaves the ticker", () => {
  const withdrawn = aFindingRecord("one", { revision: 2, state: "withdrawn" });

  expect(withNews([aFindingRecord("one")], [withdrawn])).toEqual([]);
});

test("of a flood only the latest forty are kept", () => {
  const flood = Array.from({ length: 50 }, (_, index) =>
    aFindingRecord(`f${index}`, { openedAt: new Date(Date.parse(at(1)) + index * 1000).toISOString() }),
  );
  const kept = withNews([], flood);

  expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([40, "f49", "f10"]);
});

test("a finding is wanted when it agrees with every filter that is set", () => {
  const record = aFindingRecord("one");

  expect(isWanted(record, {})).toBe(true);
  expect(
    isWanted(record, { power: "school-building", organ: "education-bureau", grade: "A", code: "SKIPPED_STEP" }),
  ).toBe(true);
  expect(isWanted(record, { from: record.openedAt, to: record.openedAt })).toBe(true);
  for (const other of [
    { power: "x" },
    { organ: "x" },
    { grade: "B" },
    { code: "BATCH" },
    { from: "2099-01-01T00:00:00+08:00" },
    { to: "1999-12-31T23:59:59+08:00" },
  ])
    expect(isWanted(record, other)).toBe(false);
});
