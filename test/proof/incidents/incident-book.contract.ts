import { describe, expect, test } from "vitest";

import type { DatedIncident, IncidentBook } from "../../../engine/proof/incidents/incident-book.ts";

/** An incident as it is found; `change` says what is different about it. */
export function anIncident(change: Partial<DatedIncident> = {}): DatedIncident {
  return {
    kind: "replayDiffers",
    key: "replayDiffers ev-000000000001",
    at: "2026-11-26T09:30:00+08:00",
    evaluation: "ev-000000000001",
    differences: [{ pointer: "/verdict", recorded: "clear", replayed: "stop" }],
    ...change,
  };
}

type OpenBook = () => Promise<IncidentBook>;

/** What every book of incidents does. `openEmpty` makes an empty one and answers how to open it again. */
export function incidentBookContract(kind: string, openEmpty: () => Promise<OpenBook>): void {
  describe(`incidents (${kind})`, () => {
    test("incidents are counted from 1 and listed newest first, page by page", async () => {
      const book = await (await openEmpty())();
      expect([await book.count(), await book.before(Number.MAX_SAFE_INTEGER, 10)]).toEqual([0, []]);
      for (const key of ["a", "b", "c"]) await book.keep(anIncident({ key }));

      const first = await book.before(Number.MAX_SAFE_INTEGER, 2);
      const second = await book.before(2, 2);

      expect(first).toEqual([anIncident({ key: "c" }), anIncident({ key: "b" })].map(numbered([3, 2])));
      expect(second).toEqual([anIncident({ key: "a" })].map(numbered([1])));
      expect(await book.count()).toBe(3);
    });

    test("what is found again under its key is the first one, and is not new", async () => {
      const book = await (await openEmpty())();
      const first = await book.keep(anIncident());
      const again = await book.keep(anIncident({ at: "2026-11-27T09:30:00+08:00" }));

      expect(first).toEqual({ incident: { ...anIncident(), seq: 1 }, isNew: true });
      expect(again).toEqual({ incident: first.incident, isNew: false });
      expect(await book.count()).toBe(1);
    });

    test("whoever opens it later finds all that was kept, and counts on", async () => {
      const open = await openEmpty();
      await (await open()).keep(anIncident({ key: "a" }));
      const later = await open();

      expect(await later.before(Number.MAX_SAFE_INTEGER, 10)).toMatchObject([{ seq: 1, key: "a" }]);
      expect(await later.keep(anIncident({ key: "a" }))).toMatchObject({ isNew: false });
      expect(await later.keep(anIncident({ key: "b" }))).toMatchObject({ isNew: true, incident: { seq: 2 } });
    });
  });
}

function numbered(numbers: readonly number[]): (incident: DatedIncident, index: number) => object {
  return (incident, index) => ({ ...incident, seq: numbers[index] });
}
