import { beforeEach, describe, expect, test } from "vitest";

import type { EvaluationJournal, EvaluationQuery } from "../../engine/store/store.ts";
import { anEntry, numberedEntry } from "./an-entry.ts";
import { NOON, type TestClock } from "./test-clock.ts";

/** The part of the journal's contract that is about lists. */
export function journalListsContract(name: string, open: (clock: TestClock) => Promise<EvaluationJournal>): void {
  describe(`${name}: lists`, () => {
    let journal: EvaluationJournal;
    beforeEach(async () => {
      journal = await open({ now: NOON });
    });

    test("a list is newest first and ends without a cursor", async () => {
      await journal.appendMany([1, 2, 3].map((number) => numberedEntry(number)));

      const page = await journal.list({ limit: 10 });

      expect(page.evaluations.map(({ caseJson, seq }) => [seq, caseJson.toString()])).toEqual([
        [3, '{"facts":{"number":3}}'],
        [2, '{"facts":{"number":2}}'],
        [1, '{"facts":{"number":1}}'],
      ]);
      expect(page).toMatchObject({ unreadable: 0 });
      expect(page.cursor).toBeUndefined();
    });

    test("a page as long as the list has no cursor and one that is shorter has", async () => {
      await journal.appendMany([1, 2, 3].map((number) => numberedEntry(number)));

      expect((await journal.list({ limit: 3 })).cursor).toBeUndefined();
      expect((await journal.list({ limit: 2 })).cursor).toEqual(expect.any(String));
    });

    test("pages follow each other without gap or repetition while new records arrive", async () => {
      await journal.appendMany(Array.from({ length: 25 }, (_, n) => numberedEntry(n)));
      const seen: number[] = [];

      let cursor: string | undefined;
      do {
        const page = await journal.list({ limit: 10, ...(cursor !== undefined && { cursor }) });
        seen.push(...page.evaluations.map((evaluation) => evaluation.seq));
        cursor = page.cursor;
        await journal.append(anEntry());
      } while (cursor !== undefined);

      expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => 25 - n));
    });

    test("each filter chooses by its field and all of them together", async () => {
      await journal.appendMany([
        anEntry({ power: "licensing", verdict: "stop", caseGrade: "A", monitoringGrade: "A" }),
        anEntry({ power: "licensing", verdict: "clear", caseGrade: null, monitoringGrade: "B" }),
        anEntry({ power: "tendering", verdict: "clear", caseGrade: null, monitoringGrade: "C" }),
        anEntry({ power: "tendering", verdict: "incomplete", caseGrade: "B", monitoringGrade: "B" }),
      ]);

      expect(await numbers(journal, { power: "licensing" })).toEqual([2, 1]);
      expect(await numbers(journal, { power: "unknown" })).toEqual([]);
      expect(await numbers(journal, { verdict: "clear" })).toEqual([3, 2]);
      expect(await numbers(journal, { grade: "B" })).toEqual([4, 2]);
      expect(await numbers(journal, { power: "tendering", verdict: "clear", grade: "C" })).toEqual([3]);
      expect(await numbers(journal, { power: "tendering", verdict: "stop" })).toEqual([]);
    });

    test("both ends of a span of time are included, in whatever time zone they are given", async () => {
      await journal.appendMany(
        ["08:59:59.999", "09:00:00", "10:00:00", "10:00:00.001"].map((time) =>
          anEntry({ at: `2026-09-18T${time}+08:00` }),
        ),
      );

      expect(await numbers(journal, { from: "2026-09-18T09:00:00+08:00", to: "2026-09-18T02:00:00Z" })).toEqual([3, 2]);
      expect(await numbers(journal, { from: "2026-09-18T09:00:00+08:00" })).toEqual([4, 3, 2]);
      expect(await numbers(journal, { to: "2026-09-18T09:00:00+08:00" })).toEqual([2, 1]);
    });

    test("a filter goes on over pages", async () => {
      await journal.appendMany(
        Array.from({ length: 30 }, (_, n) => anEntry({ verdict: n % 3 === 0 ? "clear" : "stop" })),
      );

      const first = await journal.list({ verdict: "clear", limit: 4 });
      const second = await journal.list({ verdict: "clear", limit: 100, cursor: first.cursor ?? "" });

      const seqs = [...first.evaluations, ...second.evaluations].map((evaluation) => evaluation.seq);
      expect(seqs).toEqual([28, 25, 22, 19, 16, 13, 10, 7, 4, 1]);
    });

    test.each([0, -1, 1001, 1.5, Number.NaN])("a limit of %d is refused", async (limit) => {
      await expect(journal.list({ limit })).rejects.toMatchObject({ code: "QUERY_INVALID" });
    });

    test.each(["", "x", "YmVmb3JlIDA", "YmVmb3JlIDk5", "YmVmb3JlIDE=", "../.."])(
      "%j is no cursor of this journal",
      async (cursor) => {
        await journal.append(anEntry());

        await expect(journal.list({ limit: 1, cursor })).rejects.toMatchObject({ code: "QUERY_INVALID" });
      },
    );

    test("an instant that is none is refused", async () => {
      await expect(journal.list({ limit: 1, from: "soon" })).rejects.toMatchObject({
        code: "QUERY_INVALID",
        details: { parameters: [{ name: "from" }] },
      });
    });
  });
}

async function numbers(journal: EvaluationJournal, query: Partial<EvaluationQuery> = {}): Promise<readonly number[]> {
  return (await journal.list({ limit: 1000, ...query })).evaluations.map((evaluation) => evaluation.seq);
}
