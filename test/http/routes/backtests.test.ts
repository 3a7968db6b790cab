import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { countRecorded } from "../../../engine/backtest/count-recorded.ts";
import { openFileJournal } from "../../../engine/store/journal/open-file-journal.ts";
import type { EvaluationJournal } from "../../../engine/store/store.ts";
import { aCase, examplesOf } from "../a-case.ts";
import { PRESENT, startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked } from "../ask.ts";

const POWER = "highway-tendering";
const OVER_CAP = "a-deposit-of-2-01-percent-is-over-the-cap";
const CLEAN = "seven-bidders-and-every-limit-exactly-met-is-clear";
let running: RunningTestService;
let journal: EvaluationJournal;
let folder: string;
let base: string;

// Every backtest starts a thread, which reads the whole engine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sunmap-backtests-"));
  const journalFolder = join(folder, "journal");
  ({ journal } = await openFileJournal(journalFolder, { clock: () => PRESENT, durability: "write" }));
  running = await startTestService({ journal, journalFolder });
  base = `${running.address}/api/v1`;
  for (const day of [1, 2, 3]) await judge(OVER_CAP, `2026-09-0${day}T09:00:00%2B08:00`);
  await judge(CLEAN, "2026-08-01T09:00:00%2B08:00");
  await ask("POST", `${base}/powers/private-college-registration/evaluate`, { json: { facts: {} } });
  await withMilderCap();
});
afterAll(async () => {
  await running.stop();
  await journal.close();
  await rm(folder, { recursive: true });
});

async function judge(example: string, instant: string): Promise<void> {
  const { status } = await ask("POST", `${base}/powers/${POWER}/evaluate?at=${instant}`, {
    json: await aCase(POWER, example),
  });
  if (status !== 200) throw new Error(`the case was not judged: ${status}`);
}

/** Makes a draft in which the cap of the deposit is milder. */
async function withMilderCap(): Promise<void> {
  const address = `${base}/powers/${POWER}/rules/bid-deposit-over-cap`;
  const { headers, json } = await ask("GET", address);
  const conditions = { all: [{ fact: "depositRatio", operator: "greaterThan", value: 0.05 }] };
  const rule = { ...Object.fromEntries(Object.entries(json ?? {})), conditions };
  const { status } = await ask("PUT", address, { headers: { "if-match": headers.get("etag") ?? "" }, json: rule });
  if (status >= 300) throw new Error(`the rule was not changed: ${status}`);
}

async function done(started: Asked): Promise<Asked> {
  expect(started.status).toBe(202);
  await running.service.backtests.settled();
  return ask("GET", `${base}/backtests/${textAt(started.json, "id")}`);
}

function start(json: unknown = {}): Promise<Asked> {
  return ask("POST", `${base}/powers/${POWER}/backtests`, { json });
}

async function send(type: string, body: string, query = ""): Promise<Asked> {
  const address = `${base}/powers/${POWER}/backtests${query}`;
  return done(await ask("POST", address, { headers: { "content-type": type }, body }));
}

describe("a draft on the journal", () => {
  test("the recorded cases of its power are judged again, and what changes is told with its cause", async () => {
    const started = await start();
    const { json } = await done(started);

    expect(started.headers.get("location")).toBe(`/api/v1/backtests/${textAt(json, "id")}`);
    expect(json).toMatchObject({
      state: "done",
      power: POWER,
      against: { kind: "version", version: 1 },
      source: { kind: "journal", through: 5 },
      progress: { read: 5, of: 5, cases: 4 },
      result: {
        totals: { cases: 4, unchanged: 1, loosened: 3 },
        rules: [{ rule: "bid-deposit-over-cap", gone: 3 }],
        conditions: [{ cause: { kind: "testOutcome", rule: "bid-deposit-over-cap", fact: "depositRatio" }, count: 3 }],
        months: [{ name: "2026-08" }, { name: "2026-09", loosened: 3 }],
        unreadable: [],
      },
    });
  });

  test("its samples lead to the evaluations, of one kind if only that is asked for", async () => {
    const { json } = await done(await start());
    const address = `${base}/backtests/${textAt(json, "id")}/samples`;

    expect((await ask("GET", `${address}?kind=loosened`)).json).toMatchObject({
      samples: [{ kind: "loosened", id: "ev-000000000001" }, {}, {}],
    });
    expect((await ask("GET", `${address}?kind=tightened`)).json).toEqual({ samples: [] });
  });

  test("the same one is not done twice", async () => {
    const first = await done(await start());
    const again = await start();

    expect(again.json).toEqual(first.json);
    expect(at((await ask("GET", `${base}/backtests?power=${POWER}`)).json, "backtests", 1)).toBeNull();
  });

  test("only what was judged as of a time counts, and the recorded answers can be the measure", async () => {
    const { json } = await done(
      await start({ against: "recorded", from: "2026-09-02T00:00:00+08:00", to: "2026-09-02T23:59:59+08:00" }),
    );

    expect(json).toMatchObject({ against: { kind: "recorded" }, result: { totals: { cases: 1, loosened: 1 } } });
  });

  test("an organ that sent nothing has no cases", async () => {
    const { json } = await done(await start({ organ: "elsewhere" }));

    expect(json).toMatchObject({ result: { totals: { cases: 0 } } });
  });
});

describe("a draft on a file", () => {
  test("NDJSON: each line a case; one that is none is told by its line", async () => {
    const caseFile = JSON.stringify(await aCase(POWER, OVER_CAP));
    const { json } = await send("application/x-ndjson", `${caseFile}\nrubbish\n${caseFile}\n`);

    expect(json).toMatchObject({
      source: { kind: "file", format: "ndjson" },
      result: { totals: { cases: 2, loosened: 2 }, unreadable: [{ code: "caseUnreadable", count: 1, places: [2] }] },
    });
    const { json: found } = await ask("GET", `${base}/backtests/${textAt(json, "id")}/samples`);
    expect(at(found, "samples", 0, "case", "facts")).toEqual((await aCase(POWER, OVER_CAP)).facts);
  });

  test("CSV: a column a fact; cells that are no value of it are all told", async () => {
    const rows = ["bidBondAmount,bidderCount,organ,nothing", "soon,5,east,x", "12,many,east,x", "12,5,,x"];
    const { json } = await send("text/csv", rows.join("\n"));

    expect(json).toMatchObject({ state: "done", source: { format: "csv" } });
    expect(at(json, "result", "unreadable")).toContainEqual({
      code: "columnUnknown",
      name: "nothing",
      count: 1,
      places: [1],
    });
  });

  test("CSV without a column that is a fact fails with the reason", async () => {
    const { json } = await send("text/csv", "a,b\n1,2\n");

    expect(json).toMatchObject({ state: "failed", fault: { en: expect.stringContaining("no column is a fact") } });
  });
});

test("a draft on its example cases, as often as there are any, where nothing else is asked for", async () => {
  const examples = await examplesOf(POWER);
  const { json } = await done(await start({ cases: "examples" }));

  expect(json).toMatchObject({
    source: { kind: "examples" },
    result: { totals: { cases: examples.size, loosened: expect.any(Number), notComparable: 0 }, unreadable: [] },
  });
  expect(at(json, "result", "totals", "loosened")).toBeGreaterThan(0);
});

test("the recorded evaluations of a power are counted no further than is asked", async () => {
  const counted = [2, 4, 9].map((most) => countRecorded(journal, POWER, most));
  expect(await Promise.all(counted)).toEqual([2, 4, 4]);
});

describe("cancelling", () => {
  test("one that waits or runs ends at once and can be begun anew", async () => {
    const wanted = { from: "2026-01-01T00:00:00+08:00" };
    const id = textAt((await start(wanted)).json, "id");
    const cancelled = await ask("DELETE", `${base}/backtests/${id}`);

    expect(cancelled.json).toMatchObject({ id, state: "cancelled" });
    await running.service.backtests.settled();
    expect((await ask("GET", `${base}/backtests/${id}`)).json).toMatchObject({ state: "cancelled" });
    expect((await done(await start(wanted))).json).toMatchObject({ state: "done" });
  });

  test("one that has ended stays as it is", async () => {
    const { json } = await done(await start());

    expect((await ask("DELETE", `${base}/backtests/${textAt(json, "id")}`)).json).toEqual(json);
  });
});

describe("what is wrong is a problem", () => {
  test.each([
    ["an unknown power", "POST", "/powers/none/backtests", 404, "POWER_NOT_FOUND"],
    ["an unknown version", "POST", `/powers/${POWER}/backtests?against=9`, 404, "VERSION_NOT_FOUND"],
    ["a baseline that is none", "POST", `/powers/${POWER}/backtests?against=yesterday`, 400, "QUERY_INVALID"],
    ["an unknown backtest", "GET", "/backtests/none", 404, "BACKTEST_NOT_FOUND"],
    ["samples of an unknown backtest", "GET", "/backtests/none/samples", 404, "BACKTEST_NOT_FOUND"],
    ["an unknown kind of samples", "GET", "/backtests/none/samples?kind=odd", 400, "QUERY_INVALID"],
    ["cancelling an unknown one", "DELETE", "/backtests/none", 404, "BACKTEST_NOT_FOUND"],
  ])("%s", async (_name, method, ...[path, status, code]) => {
    expect(await ask(method, `${base}${path}`)).toMatchObject({ status, json: { code } });
  });

  test("a request with unknown keys", async () => {
    expect(await start({ since: "yesterday" })).toMatchObject({ status: 422, json: { code: "DOCUMENT_INVALID" } });
  });
});
