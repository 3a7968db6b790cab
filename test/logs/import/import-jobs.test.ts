import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { sortOutEvents } from "../../../engine/cases/case-events.ts";
import { SunmapError } from "../../../engine/core/errors.ts";
import type { LogImport } from "../../../engine/core/model/formats.generated.ts";
import { ImportJobs } from "../../../engine/logs/import/import-jobs.ts";
import type { ImportedCase, ImportSink } from "../../../engine/logs/import/import-sink.ts";
import { aFolder } from "../../store/a-folder.ts";
import { aLog } from "../a-log.ts";

const HEADER = "case,activity,time";
const REQUEST = { power: "school-building", mapping: {}, finished: true };

/** A register that remembers the events of each case by their ids, and dies before it takes the case after so many. */
class Shelf implements ImportSink {
  readonly cases = new Map<string, Map<string, string>>();
  readonly taken: ImportedCase[] = [];
  readonly #diesAfter: number;

  constructor(diesAfter = Number.POSITIVE_INFINITY) {
    this.#diesAfter = diesAfter;
  }

  readonly take: ImportSink["take"] = async (found) => {
    await new Promise(setImmediate);
    if (this.taken.length >= this.#diesAfter) return new Promise(() => undefined);
    if (found.id === "refused") throw new SunmapError("CASE_CLOSED", {});
    if (found.id === "broken") throw new SunmapError("STORE_FULL", {});
    this.taken.push(found);
    const known = this.cases.get(found.id) ?? new Map<string, string>();
    this.cases.set(found.id, known);
    const before = known.size;
    const { fresh } = sortOutEvents([], found.events, { masked: (event) => event, repetition: "another" });
    for (const { id, activity = "" } of fresh) known.set(id, activity);
    return { accepted: known.size - before, repeated: found.events.length - (known.size - before) };
  };

  readonly refusal = (fault: unknown): string | undefined =>
    fault instanceof SunmapError && fault.code === "CASE_CLOSED" ? fault.code : undefined;
}

type Opened = { readonly jobs: ImportJobs; readonly faults: unknown[] };

async function openJobs(folder: string, sink: ImportSink): Promise<Opened> {
  const faults: unknown[] = [];
  let count = readdirSync(folder).length;
  const jobs = await ImportJobs.open({
    folder,
    sink,
    now: () => "2026-09-18T09:30:00Z",
    newId: () => `import-${(count += 1)}`,
    failed: (fault) => void faults.push(fault),
  });
  return { jobs, faults };
}

async function imported(jobs: ImportJobs, content: string): Promise<LogImport | undefined> {
  const { id } = await jobs.receive(REQUEST, aLog(content).read());
  await jobs.settled();
  return jobs.find(id);
}

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield* aLog(HEADER).read();
  throw new Error("gone");
}

const rowsOf = (id: string, ...activities: string[]): string[] =>
  activities.map((activity) => `${id},${activity},2026-03-02 09:30:00`);

test("every case is taken with its events, and what was not understood is told", async () => {
  const shelf = new Shelf();
  const folder = await aFolder();
  const { jobs } = await openJobs(folder, shelf);
  const view = await imported(jobs, [HEADER, ...rowsOf("1", "a", "b"), ...rowsOf("2", "a"), "2,b,soon"].join("\n"));

  expect(view).toMatchObject({
    state: "done",
    format: "csv",
    cases: 2,
    events: 3,
    accepted: 3,
    repeated: 0,
    refused: [],
    notUnderstood: [{ code: "TIME_UNREADABLE", count: 1, places: [5] }],
  });
  expect(view?.bytesRead).toBe(view?.bytes);
  expect(shelf.taken.map(({ id, power, finished }) => [id, power, finished])).toEqual([
    ["1", "school-building", true],
    ["2", "school-building", true],
  ]);
  expect(readdirSync(folder)).toEqual(["import-1.json"]);
});

test("the same log again changes nothing, a longer one adds what is new; equal events of one case are each an event", async () => {
  const shelf = new Shelf();
  const { jobs } = await openJobs(await aFolder(), shelf);
  const log = [HEADER, ...rowsOf("1", "a", "a", "b")];
  const first = await imported(jobs, log.join("\n"));
  const again = await imported(jobs, log.join("\n"));
  const longer = await imported(jobs, [HEADER, ...rowsOf("1", "z", "a", "a", "a", "b")].join("\n"));

  expect([first, again, longer].map((view) => [view?.accepted, view?.repeated])).toEqual([
    [3, 0],
    [0, 3],
    [2, 3],
  ]);
  expect([...(shelf.cases.get("1")?.values() ?? [])].toSorted()).toEqual(["a", "a", "a", "b", "z"]);
});

test("a case that is refused is counted with its reason, and the import goes on", async () => {
  const shelf = new Shelf();
  const { jobs } = await openJobs(await aFolder(), shelf);
  const view = await imported(jobs, [HEADER, ...rowsOf("refused", "a"), ...rowsOf("2", "a")].join("\n"));

  expect(view).toMatchObject({
    state: "done",
    cases: 1,
    refused: [{ code: "CASE_CLOSED", count: 1, cases: ["refused"] }],
  });
});

describe("an import that cannot be finished", () => {
  test("a file that cannot be read takes nothing and says why", async () => {
    const shelf = new Shelf();
    const { jobs, faults } = await openJobs(await aFolder(), shelf);
    const view = await imported(jobs, `${[HEADER, ...rowsOf("1", "a")].join("\n")}\n2,"${"x".repeat(1_100_000)}`);

    expect(view).toMatchObject({
      state: "failed",
      cases: 0,
      fault: { en: expect.stringContaining("a row has more than") },
    });
    expect(shelf.taken).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("a fault of the register ends it, and is told to the operator", async () => {
    const { jobs, faults } = await openJobs(await aFolder(), new Shelf());
    const view = await imported(jobs, [HEADER, ...rowsOf("broken", "a")].join("\n"));

    expect(view).toMatchObject({ state: "failed", fault: { en: expect.stringContaining("a fault of the service") } });
    expect(faults).toEqual([expect.objectContaining({ code: "STORE_FULL" })]);
  });

  test("a body that breaks off is no import, and leaves nothing behind", async () => {
    const folder = await aFolder();
    const { jobs } = await openJobs(folder, new Shelf());

    await expect(jobs.receive(REQUEST, brokenOff())).rejects.toThrow("gone");
    expect(jobs.all()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("an import outlives the process", () => {
  const expected = new Map(
    Array.from({ length: 3_000 }, (_, index): [string, string[]] => [`c${index}`, ["a", "b", String(index % 7)]]),
  );
  const standing = [...expected].flatMap(([id, activities]) => rowsOf(id, ...activities));
  const scattered = [0, 1, 2].flatMap((turn) =>
    [...expected].flatMap(([id, activities]) => rowsOf(id, activities[turn] ?? "")),
  );

  test.each([
    ["whose cases stand together", standing],
    ["whose cases are scattered", scattered],
  ])(
    "a log %s: killed in the middle, it goes on where it was, and no event is lost or taken twice",
    async (_name, rows) => {
      const folder = await aFolder();
      const first = new Shelf(2_000);
      const { jobs: dying } = await openJobs(folder, first);
      const { id } = await dying.receive(REQUEST, aLog([HEADER, ...rows].join("\n"), 4_096).read());
      await expect.poll(() => first.taken.length).toBe(2_000);
      await writeFile(join(folder, "half-received.log"), "case,");

      const second = new Shelf();
      for (const [known, events] of first.cases) second.cases.set(known, new Map(events));
      const { jobs } = await openJobs(folder, second);
      await jobs.settled();

      expect(jobs.find(id)).toMatchObject({ state: "done" });
      expect(second.taken.length).toBeLessThan(2_000);
      const events = [...second.cases].map(([known, own]): [string, string[]] => [known, [...own.values()]]);
      expect(new Map(events)).toEqual(expected);
      expect(readdirSync(folder)).toEqual([`${id}.json`]);
    },
  );

  test("stopped in order, it keeps where it is, and ends after the next start", async () => {
    const folder = await aFolder();
    const shelf = new Shelf();
    const { jobs } = await openJobs(folder, shelf);
    const { id } = await jobs.receive(REQUEST, aLog([HEADER, ...standing].join("\n"), 4_096).read());
    await expect.poll(() => shelf.taken.length).toBeGreaterThan(100);
    await jobs.stop();
    const stoppedAt = shelf.taken.length;
    await new Promise(setImmediate);

    expect(shelf.taken.length).toBe(stoppedAt);
    expect(stoppedAt).toBeLessThan(3_000);
    const { jobs: again } = await openJobs(folder, shelf);
    await again.settled();
    expect(again.find(id)).toMatchObject({ state: "done", cases: 3_000, accepted: 9_000, repeated: 0 });
  });
});
