import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { ask, at, textAt, type Json } from "../ask.ts";
import type { Client } from "./a-client.ts";
import { aStaffedService, type StaffedService } from "./a-staffed-service.ts";

const CIVIL = { power: "private-college-registration", organ: "hebei-civil-affairs-department" };
const TRANSPORT = { power: "highway-tendering", organ: "hebei-transport-department" };

let staffed: StaffedService;
let civil: Client;
let transport: Client;
let county: Client;
let top: Client;
/** A case of each power, and one that the city handles for the province. */
const cases = { civil: "", transport: "", handled: "" };

beforeAll(async () => {
  staffed = await aStaffedService();
  const office = ["responsibleOffice", "monitorOffice"] as const;
  const people = [
    ["civil", CIVIL.organ],
    ["transport", TRANSPORT.organ],
    ["county", "handan-health-bureau"],
    ["top", "hebei"],
  ] as const;
  for (const [id, organ] of people)
    await staffed.have(
      `of.${id}`,
      organ,
      office.map((role) => ({ role, organ })),
    );
  civil = await staffed.signedIn("of.civil");
  transport = await staffed.signedIn("of.transport");
  county = await staffed.signedIn("of.county");
  top = await staffed.signedIn("of.top");
  cases.civil = await opened(civil, { power: CIVIL.power });
  cases.transport = await opened(transport, { power: TRANSPORT.power });
  const organ = { id: "handan-health-bureau", title: { zh: "局", en: "Bureau" }, level: "city" };
  cases.handled = await opened(civil, { power: CIVIL.power, organ });
}, 60_000);
afterAll(() => staffed.stop());

async function opened(client: Client, request: object): Promise<string> {
  const events = [{ activity: "no such step", at: "2026-09-17T09:00:00+08:00" }];
  return textAt((await client.ask("POST", "/cases", { ...request, events })).json, "case", "id");
}

function idsIn(json: Json, list: string, key: string): Json[] {
  const items = at(json, list);
  return Array.isArray(items) ? items.map((item) => at(item, key)) : [];
}

async function casesOf(client: Client): Promise<ReadonlySet<Json>> {
  return new Set(idsIn((await client.ask("GET", "/cases")).json, "cases", "id"));
}

async function findingsOf(client: Client): Promise<ReadonlySet<Json>> {
  return new Set(idsIn((await client.ask("GET", "/findings")).json, "findings", "case"));
}

async function powersOf(client: Client): Promise<readonly Json[]> {
  return idsIn((await client.ask("GET", "/supervision")).json, "byPower", "power");
}

async function evaluationsOf(client: Client): Promise<readonly Json[]> {
  return idsIn((await client.ask("GET", "/evaluations")).json, "evaluations", "id");
}

describe("a list shows what lies in one's organs, and nothing else", () => {
  test("cases, also those that one's organ handles for another", async () => {
    expect(await casesOf(civil)).toEqual(new Set([cases.civil, cases.handled]));
    expect(await casesOf(transport)).toEqual(new Set([cases.transport]));
    expect(await casesOf(county)).toEqual(new Set([cases.handled]));
    expect((await casesOf(top)).size).toBe(3);
  });

  test("findings, and the numbers of the overview", async () => {
    expect(await findingsOf(transport)).toEqual(new Set([cases.transport]));
    expect(await findingsOf(county)).toEqual(new Set([cases.handled]));
    expect(await powersOf(transport)).toEqual([TRANSPORT.power]);
    expect((await powersOf(top)).length).toBe(2);
  });

  test("evaluations, which are not read one by one either", async () => {
    const judged = await civil.ask("POST", `/powers/${CIVIL.power}/evaluate`, { facts: {} });
    const id = textAt(judged.json, "id");
    expect(await evaluationsOf(civil)).toEqual([id]);
    expect(await evaluationsOf(transport)).toEqual([]);
    expect(await transport.ask("GET", `/evaluations/${id}`)).toMatchObject({ status: 403 });
    expect(await civil.ask("GET", `/evaluations/${id}`)).toMatchObject({ status: 200 });
  });

  test("what is told live", async () => {
    const leaving = new AbortController();
    const response = await fetch(`${staffed.address}/api/v1/live`, {
      headers: { cookie: transport.cookie ?? "" },
      signal: leaving.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await opened(civil, { power: CIVIL.power });
    const own = await opened(transport, { power: TRANSPORT.power });
    let told = "";
    while (!told.includes(own)) told += (await reader?.read())?.value ?? "";
    leaving.abort();

    expect(told).not.toContain(CIVIL.power);
    expect(told.match(/^event: case$/gm)?.length).toBe(1);
  });
});

describe("one thing is refused where it lies elsewhere", () => {
  test.each([
    ["GET", () => `/cases/${cases.civil}`],
    ["GET", () => `/powers/${CIVIL.power}/supervision`],
    ["GET", () => `/powers/${CIVIL.power}/log`],
    ["POST", () => `/powers/${CIVIL.power}/evaluate`],
    ["POST", () => `/cases/${cases.civil}/events`],
  ])("%s %s", async (method, path) => {
    const json = method === "POST" ? {} : undefined;

    expect(await transport.ask(method, path(), json)).toMatchObject({ status: 403 });
    expect((await top.ask(method, path(), json)).status).not.toBe(403);
  });

  test("a case of another's power, in a body and in each line of a stream", async () => {
    expect(await transport.ask("POST", "/cases", { power: CIVIL.power })).toMatchObject({ status: 403 });
    const event = { at: "2026-09-17T10:00:00+08:00", step: "S1" };
    const lines = [
      { case: cases.civil, ...event },
      { case: cases.transport, ...event },
      { case: "a-new-one", power: CIVIL.power, ...event },
    ];
    const streamed = await ask("POST", `${staffed.address}/api/v1/events`, {
      headers: {
        cookie: transport.cookie ?? "",
        "x-sunmap-request": "1",
        "content-type": "application/x-ndjson",
      },
      body: lines.map((line) => JSON.stringify(line)).join("\n"),
    });
    const codes = streamed.text
      .trim()
      .split("\n")
      .map((line): Json => at(JSON.parse(line), "problem", "code"));

    expect(codes).toEqual(["PERMISSION_REFUSED", null, "PERMISSION_REFUSED"]);
  });
});

describe("nobody acts under another's name", () => {
  test("a person who moves a finding does so himself, whatever he writes, and cannot verify what he rectified", async () => {
    const findings = at((await civil.ask("GET", `/cases/${cases.civil}`)).json, "findings");
    const id = textAt(Array.isArray(findings) ? (findings[0] ?? null) : null, "id");
    const move = (client: Client, to: string, more: object = {}) =>
      client.ask("POST", `/findings/${id}/transitions`, { to, ...more }, { "if-match": "*" });

    const first = await move(civil, "acknowledged", { by: "somebody else" });
    expect(at(first.json, "history", 1, "by") ?? at(first.json, "history", 0, "by")).toBe("of.civil");
    expect(await move(civil, "rectifying")).toMatchObject({ status: 200 });
    expect(await move(civil, "verified", { by: "somebody else" })).toMatchObject({
      status: 409,
      json: { code: "TRANSITION_REFUSED" },
    });
    expect(await move(top, "verified")).toMatchObject({ status: 200 });
  });

  test("nobody acts as what he is not", async () => {
    await staffed.have("only.post", CIVIL.organ, [{ role: "postHolder", organ: CIVIL.organ }]);
    const client = await staffed.signedIn("only.post");
    const findings = at((await client.ask("GET", `/cases/${cases.handled}`)).json, "findings");
    const id = textAt(Array.isArray(findings) ? (findings[0] ?? null) : null, "id");
    const dismissal = { to: "dismissed", role: "monitorOffice", reason: "误报" };
    const order = { role: "discipline", deadline: "2026-09-30", text: "限期整改" };

    expect(await client.ask("POST", `/findings/${id}/transitions`, dismissal, { "if-match": "*" })).toMatchObject({
      status: 403,
      json: { code: "PERMISSION_REFUSED", roles: ["monitorOffice"] },
    });
    expect(await civil.ask("POST", `/findings/${id}/orders`, order)).toMatchObject({ status: 403 });
    expect(await civil.ask("POST", `/findings/${id}/orders`, { ...order, role: "monitorOffice" })).toMatchObject({
      status: 201,
      json: { orders: [{ issuedBy: "of.civil" }] },
    });
  });
});

describe("a draft stays in the organs of its editor", () => {
  test("who moves a power to an organ in which he is no editor is refused", async () => {
    await staffed.have("ed.civil", CIVIL.organ, [{ role: "policyEditor", organ: CIVIL.organ }]);
    const editor = await staffed.signedIn("ed.civil");
    const { json } = await editor.ask("GET", `/powers/${CIVIL.power}/power`);
    const organ = { id: TRANSPORT.organ, title: { zh: "厅", en: "Department" }, level: "province" };
    const moved = { ...Object(json), organ };
    const path = `/powers/${CIVIL.power}`;

    expect(await editor.ask("PUT", `${path}/power`, moved, { "if-match": "*" })).toMatchObject({ status: 403 });
    expect(await editor.ask("PUT", `${path}/documents`, { power: moved }, { "if-match": "*" })).toMatchObject({
      status: 403,
    });
    expect(await editor.ask("PUT", `${path}/power`, json, { "if-match": "*" })).toMatchObject({ status: 200 });
  });
});
