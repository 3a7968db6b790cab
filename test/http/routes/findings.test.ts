import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked, type Json } from "../ask.ts";

const POWERS = ["private-college-registration", "highway-tendering"];
let running: RunningTestService;
let base: string;
beforeAll(async () => {
  running = await startTestService();
  base = `${running.address}/api/v1`;
});
afterAll(() => running.stop());

/** A finding of a case that did a step which its map does not know. */
async function aFinding(power = POWERS[0], organ = "main"): Promise<Json> {
  const event = { activity: "no such step", at: "2026-09-17T09:00:00+08:00" };
  const { json } = await ask("POST", `${base}/cases`, {
    json: { power, organ: { id: organ, title: { zh: organ, en: organ }, level: "city" }, events: [event] },
  });
  const findings = at(json, "findings");
  const added = Array.isArray(findings)
    ? findings.find((one) => at(one, "finding", "code") === "ADDED_STEP")
    : undefined;
  return added ?? null;
}

function move(id: string, json: object, revision = "*"): Promise<Asked> {
  return ask("POST", `${base}/findings/${id}/transitions`, { json, headers: { "if-match": revision } });
}

describe("one finding", () => {
  test("has its revision as its ETag, and who has it already is told so", async () => {
    const id = textAt(await aFinding(), "id");

    const answer = await ask("GET", `${base}/findings/${id}`);

    expect(answer).toMatchObject({ status: 200, json: { id, state: "open", revision: 1 } });
    expect(answer.headers.get("etag")).toBe('"1"');
    const again = await ask("GET", `${base}/findings/${id}`, { headers: { "if-none-match": '"1"' } });
    expect(again.status).toBe(304);
    expect(await ask("GET", `${base}/findings/none`)).toMatchObject({
      status: 404,
      json: { code: "FINDING_NOT_FOUND" },
    });
  });

  test("is moved on its revision, and refused on an old one with the one that stands", async () => {
    const id = textAt(await aFinding(), "id");

    const moved = await move(id, { to: "acknowledged", by: "u-1" }, '"1"');
    expect(moved).toMatchObject({ status: 200, json: { state: "acknowledged", revision: 2 } });
    expect(moved.headers.get("etag")).toBe('"2"');
    const late = await move(id, { to: "rectifying", by: "u-1" }, '"1"');
    expect(late).toMatchObject({ status: 412, json: { code: "PRECONDITION_FAILED", actual: "2" } });
    const without = await ask("POST", `${base}/findings/${id}/transitions`, { json: { to: "rectifying", by: "u-1" } });
    expect(without).toMatchObject({ status: 428, json: { code: "PRECONDITION_REQUIRED" } });
  });

  test("is not moved as its life does not allow, and the problem tells why and what may follow", async () => {
    const id = textAt(await aFinding(), "id");

    const answer = await move(id, { to: "verified", by: "u-1" });

    expect(answer).toMatchObject({
      status: 409,
      json: { code: "TRANSITION_REFUSED", state: "open", next: ["acknowledged", "dismissed"] },
    });
    expect(at(answer.json, "reason", "zh")).toBe("“待签收”不能转为“已核验”");
  });

  test.each([
    ["zh", "该问题现为“待签收”，不能这样办理：只有监控办可以这样做。可转为：已签收、不予认定。"],
    ["en", "The finding is “open”; this is only for: monitoring office. It can become: acknowledged, dismissed."],
  ])("a refused move tells its whole reason in %s, in words", async (language, detail) => {
    const id = textAt(await aFinding(), "id");

    const answer = await ask("POST", `${base}/findings/${id}/transitions`, {
      json: { to: "dismissed", by: "u-1", role: "postHolder", reason: "误报" },
      headers: { "if-match": "*", "accept-language": language },
    });

    expect(at(answer.json, "detail")).toBe(detail);
  });

  test.each([{ to: "gone", by: "u" }, { by: "u" }, { to: "acknowledged", by: "" }])(
    "%j is no transition",
    async (json) => {
      const id = textAt(await aFinding(), "id");

      expect(await move(id, json)).toMatchObject({ status: 422, json: { code: "DOCUMENT_INVALID" } });
    },
  );

  test("gets an order and its reply", async () => {
    const id = textAt(await aFinding(), "id");
    const order = { issuedBy: "u-9", role: "monitorOffice", deadline: "2026-09-30", text: "限期整改" };

    const issued = await ask("POST", `${base}/findings/${id}/orders`, { json: order });
    const reply = await ask("POST", `${base}/findings/${id}/orders/order-1/reply`, {
      json: { by: "u-1", text: "已改" },
    });

    expect(issued).toMatchObject({ status: 201, json: { orders: [{ id: "order-1", text: "限期整改" }] } });
    expect(reply).toMatchObject({ status: 200, json: { revision: 3, orders: [{ reply: { text: "已改" } }] } });
    expect(
      await ask("POST", `${base}/findings/${id}/orders`, { json: { ...order, role: "postHolder" } }),
    ).toMatchObject({
      status: 409,
      json: {
        code: "ORDER_REFUSED",
        detail: "督办书不能这样下达或回复：督办书由监控办、纪检监察、行政监督部门、监控领导小组下达。",
      },
    });
  });
});

async function found(query: string): Promise<Json[]> {
  const { json } = await ask("GET", `${base}/findings?${query}`);
  const findings = at(json, "findings");
  if (!Array.isArray(findings)) throw new Error(JSON.stringify(json));
  return findings;
}

async function ids(query: string): Promise<string[]> {
  return (await found(`organ=filter&code=ADDED_STEP&${query}`)).map((record) => textAt(record, "id"));
}

describe("the list", () => {
  test("has the gravest first, and pages that follow each other without gap or repetition", async () => {
    for (const power of [...POWERS, ...POWERS]) await aFinding(power, "order");
    const all = await found("organ=order&limit=200");
    const grades = all.map((one) => textAt(one, "finding", "grade"));
    const seen: Json[] = [];
    let cursor = "";
    do {
      const { json } = await ask("GET", `${base}/findings?organ=order&limit=3${cursor && `&cursor=${cursor}`}`);
      const page = at(json, "findings");
      if (Array.isArray(page)) seen.push(...page);
      cursor = at(json, "cursor") === null ? "" : textAt(json, "cursor");
    } while (cursor !== "");

    expect(grades).toEqual(grades.toSorted());
    expect(new Set(grades).size).toBeGreaterThan(1);
    expect(seen).toEqual(all);
  });

  test("each filter chooses by its field", async () => {
    const one = await aFinding(POWERS[0], "filter");
    const other = await aFinding(POWERS[1], "filter");
    await move(textAt(one, "id"), { to: "acknowledged", by: "u-1" });

    expect(await ids("state=acknowledged")).toEqual([textAt(one, "id")]);
    expect(await ids(`power=${POWERS[1]}`)).toEqual([textAt(other, "id")]);
    expect(await ids(`case=${textAt(one, "case")}`)).toEqual([textAt(one, "id")]);
    expect(await ids(`tier=${textAt(other, "tier")}&state=open`)).toEqual([textAt(other, "id")]);
    expect(await ids("overdue=true")).toEqual([]);
    expect((await ids("overdue=false")).length).toBe(2);
    const day = textAt(one, "openedAt").slice(0, 10);
    expect((await ids(`from=${day}&to=${day}`)).length).toBe(2);
    expect(await ids("from=2099-01-01")).toEqual([]);
    expect(await ids("to=1999-12-31")).toEqual([]);
    expect((await ids("order=newest")).toSorted()).toEqual((await ids("order=gravest")).toSorted());
  });
});

test("the overview counts what is there, by type, grade, organ, power, day and tier", async () => {
  await aFinding(POWERS[1], "overview");

  const { json } = await ask("GET", `${base}/supervision?organ=overview`);

  expect(at(json, "cases")).toMatchObject({ running: 1, complete: 0, withFindings: 1 });
  expect(at(json, "byPower", 0)).toMatchObject({ power: POWERS[1], cases: 1 });
  expect(at(json, "byOrgan", 0, "organ", "id")).toBe("overview");
  const days = at(json, "byDay");
  expect(Array.isArray(days) && days.length).toBe(60);
  expect(at(json, "byDay", 59)).toMatchObject({ day: "2026-09-18" });
  expect(at(json, "byDay", 58)).toMatchObject({ day: "2026-09-17", opened: 1, closed: 0, findings: 1 });
  const none = await ask("GET", `${base}/supervision?organ=nobody`);
  expect(at(none.json, "cases")).toEqual({ running: 0, paused: 0, complete: 0, withFindings: 0, undecided: 0 });
});

test("the statistics of a power count its cases, those that came meanwhile too, and a span of time by itself", async () => {
  const address = `${base}/powers/${POWERS[1]}/supervision`;
  const before = Number(at((await ask("GET", address)).json, "cases"));
  await aFinding(POWERS[1], "statistics");

  expect(at((await ask("GET", address)).json, "cases")).toBe(before + 1);
  expect(at((await ask("GET", `${address}?from=2026-09-18`)).json, "cases")).toBe(0);
  expect(at((await ask("GET", `${address}?to=2026-09-17`)).json, "cases")).toBe(before + 1);
  expect(await ask("GET", `${address}?version=9`)).toMatchObject({ status: 404, json: { code: "VERSION_NOT_FOUND" } });
  expect(await ask("GET", `${base}/powers/none/supervision`)).toMatchObject({ status: 404 });
});
