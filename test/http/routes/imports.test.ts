import { gzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked } from "../ask.ts";

const POWER = "private-college-registration";
let running: RunningTestService;
let base: string;
let number = 0;
beforeAll(async () => {
  running = await startTestService();
  base = `${running.address}/api/v1`;
});
afterAll(() => running.stop());

/** A log of one case of two events, and its id. */
function aLog(extra = ""): { readonly id: string; readonly log: string } {
  number += 1;
  const id = `办件〔2026〕${number}号`;
  const rows = [`${id},受理,2026-03-02 09:30,u-1`, `${id},某事,2026-03-03 10:00,u-2`];
  return { id, log: ["案件编号,环节,办理时间,经办人", ...rows, extra].join("\n") };
}

async function post(log: string | Uint8Array<ArrayBuffer>, query = "", type = "text/csv"): Promise<Asked> {
  const response = await fetch(`${base}/imports?power=${POWER}${query}`, {
    method: "POST",
    headers: { "content-type": type },
    body: log,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

async function imported(...parameters: Parameters<typeof post>): Promise<Asked> {
  const { json } = await post(...parameters);
  await running.service.imports.settled();
  return ask("GET", `${base}/imports/${textAt(json, "id")}`);
}

describe("importing", () => {
  test("the file is taken at once, its cases come into the register, and what was not understood is told", async () => {
    const { id, log } = aLog("other,x,soon,");
    const answer = await post(log);

    expect(answer.status).toBe(202);
    expect(answer.headers.get("location")).toBe(`/api/v1/imports/${textAt(answer.json, "id")}`);
    await running.service.imports.settled();
    const { json } = await ask("GET", `${running.address}${answer.headers.get("location")}`);
    expect(json).toMatchObject({
      state: "done",
      format: "csv",
      accepted: 2,
      repeated: 0,
      refused: [{ code: "NO_EVENTS", count: 1, cases: ["other"] }],
      notUnderstood: [{ code: "TIME_UNREADABLE", places: [4] }],
    });
    const found = await ask("GET", `${base}/cases/${encodeURIComponent(id)}`);
    expect(at(found.json, "case")).toMatchObject({
      power: POWER,
      openedAt: "2026-03-02T09:30:00+08:00",
      state: "running",
      events: 2,
    });
    expect(at(found.json, "events", 1)).toMatchObject({ activity: "某事", person: "u-2" });
    expect(JSON.stringify(at(found.json, "report", "findings"))).toContain("ADDED_STEP");
  });

  test("the same file again changes nothing, packed neither", async () => {
    const { log } = aLog();
    await imported(log);

    expect((await imported(log)).json).toMatchObject({ accepted: 0, repeated: 2 });
    const packed = new Uint8Array(gzipSync(log));
    expect((await imported(packed, "", "application/gzip")).json).toMatchObject({ accepted: 0, repeated: 2 });
  });

  test("events of one instant stay in the order of the file", async () => {
    const { id } = aLog();
    const names = ["丁", "丙", "乙", "甲", "丁", "丙"];
    const rows = names.map((name) => `${id},${name},2026-03-02 09:30`);
    await imported(["case,activity,time", ...rows].join("\n"));
    const { json } = await ask("GET", `${base}/cases/${encodeURIComponent(id)}`);

    expect(names.map((_name, index) => at(json, "events", index, "activity"))).toEqual(names);
  });

  test("finished cases are closed with their last event; what happens later is refused and told", async () => {
    const { id, log } = aLog();
    await imported(log, "&finished=true");
    const later = await imported(`${log}\n${id},补件,2026-05-01 09:00,u-1`);

    expect(at((await ask("GET", `${base}/cases/${encodeURIComponent(id)}`)).json, "case")).toMatchObject({
      state: "complete",
      closedAt: "2026-03-03T10:00:00+08:00",
    });
    expect(later.json).toMatchObject({ state: "done", refused: [{ code: "CASE_CLOSED", count: 1, cases: [id] }] });
  });

  test("a mapping says which column means what", async () => {
    number += 1;
    const mapping = encodeURIComponent(
      JSON.stringify({ case: "号", activity: "事", at: "刻", dateFormat: "d/M/yyyy" }),
    );
    const { json } = await imported(`号,事,刻\nn-${number},受理,3/4/2026`, `&mapping=${mapping}`);

    expect(json).toMatchObject({ accepted: 1, notUnderstood: [{ code: "TIME_WITHOUT_HOUR" }] });
    const found = await ask("GET", `${base}/cases/n-${number}`);
    expect(at(found.json, "case", "openedAt")).toBe("2026-04-03T00:00:00+08:00");
  });

  test("a file that cannot be read fails with the reason in both languages", async () => {
    expect((await imported("a,b\n1,2")).json).toMatchObject({
      state: "failed",
      cases: 0,
      fault: { zh: expect.stringContaining("案件编号"), en: expect.stringContaining("the number of the case") },
    });
  });

  test("the list has the last first", async () => {
    const { json } = await imported(aLog().log);

    expect(at((await ask("GET", `${base}/imports`)).json, "imports", 0, "id")).toBe(at(json, "id"));
  });
});

describe("a request that is wrong is a problem", () => {
  test.each([
    ["no power", "/imports", 400, "QUERY_INVALID"],
    ["an unknown power", "/imports?power=none", 404, "POWER_NOT_FOUND"],
    ["a mapping that is no JSON", `/imports?power=${POWER}&mapping=x`, 400, "QUERY_INVALID"],
    ["a mapping with unknown keys", `/imports?power=${POWER}&mapping=%7B%22a%22%3A1%7D`, 422, "DOCUMENT_INVALID"],
  ])("%s", async (_name, path, status, code) => {
    const answer = await ask("POST", `${base}${path}`, { headers: { "content-type": "text/csv" }, body: "x" });

    expect(answer).toMatchObject({ status, json: { code } });
  });

  test("an unknown import", async () => {
    expect(await ask("GET", `${base}/imports/none`)).toMatchObject({ status: 404, json: { code: "IMPORT_NOT_FOUND" } });
  });
});

describe("exporting", () => {
  test.each(["xes", "csv"])("as %s, what was imported comes out again and can be read in", async (format) => {
    const { id, log } = aLog();
    await imported(log, "&finished=true");
    const exported = await ask("GET", `${base}/powers/${POWER}/log?format=${format}`);

    expect(exported.headers.get("content-disposition")).toBe(`attachment; filename="${POWER}.${format}"`);
    expect(exported.text).toContain(id);
    const { json } = await imported(exported.text, "", format === "csv" ? "text/csv" : "application/xml");
    expect(json).toMatchObject({ state: "done", format, accepted: 0, refused: [], notUnderstood: [] });
    expect(Number(at(json, "repeated"))).toBeGreaterThan(2);
  });

  test("only cases that were opened in a time, as XES unless told otherwise", async () => {
    const { id, log } = aLog();
    await imported(log);
    const { text } = await ask("GET", `${base}/powers/${POWER}/log?from=2026-03-03`);

    expect(text).toMatch(/^<\?xml /);
    expect(text).not.toContain(id);
  });

  test("an unknown power is a problem", async () => {
    expect(await ask("GET", `${base}/powers/none/log`)).toMatchObject({
      status: 404,
      json: { code: "POWER_NOT_FOUND" },
    });
  });
});
