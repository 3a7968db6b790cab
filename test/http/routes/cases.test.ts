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

function aCaseId(): string {
  number += 1;
  return `办件〔2026〕${number}号`;
}

function addressOf(id: string): string {
  return `${base}/cases/${encodeURIComponent(id)}`;
}

async function open(json: object = {}): Promise<Asked> {
  return ask("POST", `${base}/cases`, { json: { power: POWER, ...json } });
}

async function openedId(json: object = {}): Promise<string> {
  return textAt((await open({ id: aCaseId(), ...json })).json, "case", "id");
}

describe("opening", () => {
  test("a case is there under its address, with what may come next", async () => {
    const id = aCaseId();

    const answer = await open({ id, title: "民办高校登记" });

    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(`/api/v1/cases/${encodeURIComponent(id)}`);
    expect(at(answer.json, "case")).toMatchObject({ id, power: POWER, version: 1, state: "running", events: 0 });
    expect((await ask("GET", addressOf(id))).json).toEqual(answer.json);
    const { json } = await ask("GET", `${addressOf(id)}/next`);
    expect(json).toEqual({ next: at(answer.json, "report", "next"), mayEnd: false });
    expect(at(json, "next", 0, "element")).toEqual(expect.any(String));
  });

  test("the same request again is answered with 200, another one under its id with a problem", async () => {
    const id = aCaseId();
    await open({ id });

    expect((await open({ id })).status).toBe(200);
    expect(await open({ id, title: "其他" })).toMatchObject({ status: 409, json: { code: "CASE_EXISTS" } });
  });

  test("a case of an unknown power is a problem", async () => {
    expect(await open({ power: "none" })).toMatchObject({ status: 404, json: { code: "POWER_NOT_FOUND" } });
  });

  test.each([
    ["an instant that does not exist", { openedAt: "2026-02-30T09:30:00+08:00" }],
    ["an event at one", { events: [{ activity: "a", at: "2026-02-30T09:30:00+08:00" }] }],
    ["an id with a slash", { id: "a/b" }],
    ["an unknown key", { fakts: {} }],
    ["no power", { power: undefined }],
  ])("%s is refused", async (_, change) => {
    expect(await open(change)).toMatchObject({ status: 422, json: { code: "DOCUMENT_INVALID" } });
  });
});

describe("events", () => {
  test("an event is judged, and sent again changes nothing", async () => {
    const id = await openedId();
    const event = { id: "e1", activity: "no such step", at: "2026-09-17T09:00:00+08:00", person: "u-1" };

    const first = await ask("POST", `${addressOf(id)}/events`, { json: event });
    const again = await ask("POST", `${addressOf(id)}/events`, { json: { events: [event, event] } });

    expect(first).toMatchObject({ status: 200, json: { accepted: 1, repeated: 0, case: { events: 1 } } });
    expect(at(first.json, "findings", 0)).toEqual(expect.any(String));
    expect(again.json).toMatchObject({ accepted: 0, repeated: 2, case: { events: 1 }, findings: [] });
    const { json } = await ask("GET", addressOf(id));
    expect(at(json, "findings", 0)).toMatchObject({ state: "open", case: id, finding: { code: "ADDED_STEP" } });
  });

  test("an id that stands for other content is a problem", async () => {
    const id = await openedId();
    const event = { id: "e1", activity: "a", at: "2026-09-17T09:00:00+08:00" };
    await ask("POST", `${addressOf(id)}/events`, { json: event });

    const answer = await ask("POST", `${addressOf(id)}/events`, { json: { ...event, activity: "b" } });

    expect(answer).toMatchObject({ status: 409, json: { code: "EVENT_CONFLICT", event: "e1" } });
  });

  test("an event of an unknown case, and one that is none, are problems", async () => {
    const event = { activity: "a", at: "2026-09-17T09:00:00+08:00" };

    expect(await ask("POST", `${addressOf("none")}/events`, { json: event })).toMatchObject({
      status: 404,
      json: { code: "CASE_NOT_FOUND" },
    });
    const id = await openedId();
    expect(await ask("POST", `${addressOf(id)}/events`, { json: { activity: "a" } })).toMatchObject({
      status: 422,
      json: { code: "DOCUMENT_INVALID" },
    });
  });

  test("a closed case takes nothing that happened later", async () => {
    const id = await openedId();
    const closing = { at: "2026-09-17T10:00:00+08:00", reason: "办结" };

    expect(await ask("POST", `${addressOf(id)}/closing`, { json: closing })).toMatchObject({
      status: 200,
      json: { state: "complete", closedAt: closing.at },
    });
    expect((await ask("POST", `${addressOf(id)}/closing`, { json: closing })).status).toBe(200);
    const event = { activity: "a", at: "2026-09-17T10:00:01+08:00" };
    expect(await ask("POST", `${addressOf(id)}/events`, { json: event })).toMatchObject({
      status: 409,
      json: { code: "CASE_CLOSED" },
    });
  });
});

async function found(query: string): Promise<unknown> {
  const { json } = await ask("GET", `${base}/cases?organ=filters&${query}`);
  const cases = at(json, "cases");
  return Array.isArray(cases) ? cases.map((one) => at(one, "id")) : json;
}

describe("the list", () => {
  test("pages follow each other, those opened last first, while new cases are opened", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await openedId({ organ: anOrgan("pages") }));
    const seen: string[] = [];
    let cursor = "";
    do {
      const { json } = await ask("GET", `${base}/cases?organ=pages&limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(
        ...[0, 1].flatMap((index) => (at(json, "cases", index) === null ? [] : [textAt(json, "cases", index, "id")])),
      );
      cursor = at(json, "cursor") === null ? "" : textAt(json, "cursor");
      await openedId({ organ: anOrgan("pages") });
    } while (cursor !== "");

    expect(seen).toEqual(ids.toReversed());
  });

  test("each filter chooses by its field", async () => {
    const organ = anOrgan("filters");
    const running1 = await openedId({ organ, openedAt: "2026-09-10T09:00:00+08:00" });
    const complete = await openedId({ organ, openedAt: "2026-09-11T09:00:00+08:00" });
    await ask("POST", `${addressOf(complete)}/closing`, { json: { at: "2026-09-12T09:00:00+08:00" } });
    await ask("POST", `${addressOf(running1)}/events`, {
      json: { activity: "no such step", at: "2026-09-10T10:00:00+08:00" },
    });

    expect(await found("state=running")).toEqual([running1]);
    expect(await found("state=complete")).toEqual([complete]);
    expect(await found("code=ADDED_STEP")).toEqual([running1]);
    expect(await found("from=2026-09-11")).toEqual([complete]);
    expect(await found("to=2026-09-10")).toEqual([running1]);
    expect(await found("from=2026-09-10T09:00:00%2B08:00&to=2026-09-11T09:00:00%2B08:00")).toEqual([
      complete,
      running1,
    ]);
    expect(await found("power=highway-tendering")).toEqual([]);
    const inUnknownYear = await openedId({ organ, openedAt: "1999-01-05T09:00:00+08:00" });
    await ask("POST", `${addressOf(inUnknownYear)}/events`, {
      json: { activity: "no such step", at: "1999-01-05T10:00:00+08:00" },
    });
    expect(await found("undecided=true")).toEqual([inUnknownYear]);
    expect(await found("undecided=false")).toEqual([complete, running1]);
  });

  test.each([
    "limit=0",
    "limit=201",
    "cursor=x",
    "from=2026-02-30",
    "from=yesterday",
    "state=gone",
    "undecided=yes",
    "code=NONE",
    "x=1",
  ])("%s is refused", async (query) => {
    expect(await ask("GET", `${base}/cases?${query}`)).toMatchObject({ status: 400, json: { code: "QUERY_INVALID" } });
  });
});

function anOrgan(id: string): object {
  return { id, title: { zh: "省教育厅", en: "Education department" }, level: "province" };
}
