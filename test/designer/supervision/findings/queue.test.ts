import { expect, test } from "vitest";

import { isLate, mergeLists } from "../../../../designer/supervision/findings/queue.ts";
import type { FindingRecord, Grade } from "../../../../engine/core/model/formats.generated.ts";
import { aFindingRecord } from "../a-finding-record.ts";

const { alert } = aFindingRecord("any");
const due = (day: number): string => `2026-09-${String(day).padStart(2, "0")}T09:00:00+08:00`;
const one = (id: string, grade: Grade, day: number): FindingRecord =>
  aFindingRecord(id, { finding: { grade }, alert: { ...alert, dueAt: due(day) } });
const shown = (...lists: Parameters<typeof mergeLists>[0]): readonly string[] =>
  mergeLists(lists).findings.map(({ id }) => id);

test("grade A comes first, and of one grade what is due first", () => {
  const open = { findings: [one("a2", "A", 2), one("b1", "B", 1)], cursor: undefined };
  const acknowledged = { findings: [one("a1", "A", 1), one("c1", "C", 1)], cursor: undefined };

  expect(shown(open, acknowledged)).toEqual(["a1", "a2", "b1", "c1"]);
  expect(mergeLists([open, acknowledged]).more).toBe(false);
});

test("nothing is shown before which something unread may belong", () => {
  const partlyRead = { findings: [one("a1", "A", 1), one("a3", "A", 3)], cursor: "next" };
  const allRead = { findings: [one("a2", "A", 2), one("b1", "B", 1)], cursor: undefined };

  expect(shown(partlyRead, allRead)).toEqual(["a1", "a2", "a3"]);
  expect(mergeLists([partlyRead, allRead]).more).toBe(true);
});

test("a finding whose due time cannot be told stands where it was opened", () => {
  const { dueAt: _dueAt, ...undue } = alert;
  const unknown = aFindingRecord("unknown", { alert: undue, openedAt: due(2) });

  expect(shown({ findings: [one("a3", "A", 3), unknown, one("a1", "A", 1)], cursor: undefined })).toEqual([
    "a1",
    "unknown",
    "a3",
  ]);
});

test("an answer is late after its due time, while somebody still has to give it", () => {
  const record = one("one", "A", 5);

  expect(isLate(record, due(5))).toBe(false);
  expect(isLate(record, due(6))).toBe(true);
  for (const state of ["verified", "closed", "dismissed", "withdrawn"] as const)
    expect(isLate({ ...record, state }, due(6))).toBe(false);
});

test("where no due time can be told nothing is called late", () => {
  const { dueAt: _dueAt, ...undue } = alert;

  expect(isLate(aFindingRecord("one", { alert: undue }), due(30))).toBe(false);
});
