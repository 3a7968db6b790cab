import { beforeEach, expect, onTestFinished, test } from "vitest";

import { withEventId } from "../../../engine/cases/case-events.ts";
import type { CaseRecord } from "../../../engine/store/cases/case-record.ts";
import { MemoryKeys } from "../../../engine/store/memory/memory-keys.ts";
import { MemoryRecordJournal } from "../../../engine/store/memory/memory-record-journal.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked, type Json } from "../ask.ts";

const POWER = "housing-fund-withdrawal";
const SECRET = "CLERK-ZHANG-0417";
const CLAIMANT = "CLAIMANT-LI-8812";
const REASON = { ground: "purposeAchieved", reason: "归档期满，业务已结" };
const CLOSING = { at: "2026-03-04T10:00:00+08:00" };
let journal: MemoryRecordJournal<CaseRecord>;
let keys: MemoryKeys;
let running: RunningTestService;

beforeEach(async () => {
  journal = new MemoryRecordJournal();
  keys = new MemoryKeys();
  running = await restarted();
});

test("a case is kept and answered masked, and its sender alone is answered with what he sent", async () => {
  const opened = await openCase("2026-001");

  expect(opened.text).toContain(`carried out by one person (${SECRET})`);
  for (const address of everyAddress("2026-001")) {
    const { status, text } = await ask("GET", address);
    expect([address, status, text.includes(SECRET), text.includes(CLAIMANT)]).toEqual([address, 200, false, false]);
  }
  const read = (await ask("GET", addressOf("2026-001"))).json;
  expect(at(read, "case", "personal")).toBe("sealed");
  expect([at(read, "facts", "claimantId"), at(read, "events", 0, "person")]).toEqual(["***", "***"]);
  expect(at(read, "facts", "amountYuan")).toBe(80_000);
  expect(JSON.stringify(at(read, "findings"))).toContain("carried out by one person (***)");
  expect(await everyRecord()).not.toMatch(new RegExp(`${SECRET}|${CLAIMANT}`));
});

test("no id tells who did something: it follows from what everybody may read", async () => {
  const event = { step: "S2", at: "2026-03-02T09:00:00+08:00", person: SECRET };
  const other = { ...event, person: "clerk-wang-0001" };
  await tell("2026-002", { ...event, power: POWER });
  const [again, second, secondAgain] = [
    await tell("2026-002", event),
    await tell("2026-002", other),
    await tell("2026-002", other),
  ];
  const ids = running.service.register.cases.shelf.get("2026-002").told?.events.map(({ id }) => id) ?? [];

  expect([again, second, secondAgain]).toEqual([true, false, true]);
  expect(ids[1]).toBe(`${ids[0]}-2`);
  expect(await idOfMasked(event)).toBe(ids[0]);
});

test("whoever may reads the case with nothing masked, and that it was read is on record", async () => {
  await openCase("2026-003");
  const whole = await ask("GET", `${addressOf("2026-003")}/personal-data`);

  expect(whole.headers.get("cache-control")).toBe("no-store");
  expect([at(whole.json, "facts", "claimantId"), at(whole.json, "events", 0, "person")]).toEqual([CLAIMANT, SECRET]);
  expect(JSON.stringify(at(whole.json, "findings"))).toContain(`carried out by one person (${SECRET})`);
  const { acts } = await running.service.audit.list({}, { limit: 1 });
  expect(acts[0]).toMatchObject({ act: "readCasePersonalData", details: { case: "2026-003", power: POWER } });
  expect(JSON.stringify(acts)).not.toContain(SECRET);
});

test("a case that is told nothing personal has no key and is recorded as ever", async () => {
  await ask("POST", `${running.address}/api/v1/cases`, {
    json: { id: "plain", power: POWER, facts: { amountYuan: 1 }, events: [{ id: "e1", step: "S2", at: CLOSING.at }] },
  });
  const record = await journal.read(1);

  expect(record).not.toHaveProperty("sealed");
  expect(record).toMatchObject({ kind: "opened", opening: { digest: expect.stringMatching(/^sha256:/) } });
  expect(at((await ask("GET", addressOf("plain"))).json, "case", "personal")).toBeNull();
  const refused = await ask("DELETE", `${addressOf("plain")}/personal-data`, { json: REASON });
  expect([refused.status, at(refused.json, "code")]).toEqual([404, "CASE_PERSONAL_DATA_NONE"]);
  expect((await ask("GET", `${addressOf("plain")}/personal-data`)).status).toBe(404);
});

test("after a restart a case is judged on by what is sealed, and a repetition is known", async () => {
  await openCase("2026-004", { events: [{ step: "S2", at: "2026-03-02T09:00:00+08:00", person: SECRET }] });
  running = await restarted();

  expect((await openCase("2026-004", { events: [anEvent("S2")] })).status).toBe(200);
  expect((await openCase("2026-004", { facts: {} })).status).toBe(409);
  expect(await tell("2026-004", anEvent("S2"))).toBe(true);
  await tell("2026-004", { ...anEvent("S5"), at: "2026-03-03T10:00:00+08:00" });
  expect(codesOf((await ask("GET", addressOf("2026-004"))).json)).toContain("NOT_SEPARATED");
});

test("the personal data of a case that is still handled are not erased, and it is said what to do", async () => {
  await openCase("2026-005");
  const refused = await ask("DELETE", `${addressOf("2026-005")}/personal-data`, { json: REASON });

  expect([refused.status, at(refused.json, "code")]).toEqual([409, "CASE_STILL_OPEN"]);
  expect(textAt(refused.json, "detail")).toMatch(/closing/);
  expect((await ask("GET", `${addressOf("2026-005")}/personal-data`)).status).toBe(200);
});

test("after an erasure nobody reads them, and what was found stands; nothing is judged again, and it says so", async () => {
  await openCase("2026-006");
  await ask("POST", `${addressOf("2026-006")}/closing`, { json: CLOSING });
  const before = (await ask("GET", addressOf("2026-006"))).json;
  const erased = await ask("DELETE", `${addressOf("2026-006")}/personal-data`, { json: REASON });
  const again = await ask("DELETE", `${addressOf("2026-006")}/personal-data`, { json: { ...REASON, reason: "再次" } });
  const after = (await ask("GET", addressOf("2026-006"))).json;

  expect(at(erased.json, "erasure")).toMatchObject({ ...REASON, power: POWER });
  expect(at(again.json, "erasure")).toEqual(at(erased.json, "erasure"));
  expect(at(after, "erasure")).toEqual(at(erased.json, "erasure"));
  expect(at(after, "case", "personal")).toBe("erased");
  expect(at(after, "findings")).toEqual(at(before, "findings"));
  expect(at(after, "report", "findings")).toEqual(at(before, "report", "findings"));
  expect(at(after, "case", "monitoringGrade")).toEqual(at(before, "case", "monitoringGrade"));
  expect(at(after, "report", "undecided", 0, "code")).toBe("PERSONAL_DATA_ERASED");
  expect(at(after, "report", "judgments")).toEqual([]);
  const whole = await ask("GET", `${addressOf("2026-006")}/personal-data`);
  expect([whole.status, at(whole.json, "code")]).toEqual([410, "CASE_PERSONAL_DATA_ERASED"]);
  const late = await ask("POST", `${addressOf("2026-006")}/events`, { json: anEvent("S3") });
  expect([late.status, at(late.json, "code")]).toEqual([410, "CASE_PERSONAL_DATA_ERASED"]);
  expect((await journal.verify()).brokenCount).toBe(0);
});

test("after an erasure and a restart the case stands as it did, and time changes nothing of it", async () => {
  await openCase("2026-007");
  await ask("POST", `${addressOf("2026-007")}/closing`, { json: CLOSING });
  await ask("DELETE", `${addressOf("2026-007")}/personal-data`, { json: REASON });
  const before = await ask("GET", addressOf("2026-007"));
  running = await restarted();
  const size = journal.size;

  expect((await ask("GET", addressOf("2026-007"))).json).toEqual(before.json);
  expect((await running.service.register.tick("2027-03-04T10:00:00+08:00")).faults).toEqual([]);
  const since = await Promise.all(
    Array.from({ length: journal.size - size }, (_, index) => journal.read(size + index + 1)),
  );
  expect(since.filter(({ kind }) => kind !== "followed")).toEqual([]);
  expect((await openCase("2026-007")).status).toBe(410);
});

test("a key that was destroyed without the register is noticed, and a case that has none left is no clear one", async () => {
  await openCase("2026-008", { events: [] });
  await ask("POST", `${addressOf("2026-008")}/closing`, { json: CLOSING });
  const { key = "" } = running.service.register.cases.shelf.get("2026-008");
  await keys.erase([{ key, power: POWER, at: CLOSING.at, by: "root@host", ground: "otherLaw", reason: "依法" }]);

  const seen = (await ask("GET", addressOf("2026-008"))).json;
  expect([at(seen, "case", "personal"), at(seen, "erasure", "by")]).toEqual(["erased", "root@host"]);
  expect(at(seen, "report", "undecided", 0, "code")).toBe("PERSONAL_DATA_ERASED");
  expect((await ask("GET", `${addressOf("2026-008")}/personal-data`)).status).toBe(410);
  running.service.register.begin();
  await expect.poll(() => running.service.register.cases.shelf.get("2026-008").erasure).toMatchObject({ key });
});

test("evaluations that name the case are erased with it, and others are not", async () => {
  await openCase("2026-009");
  const facts = { intakeUser: SECRET, approverUser: SECRET };
  const [named, other] = [await evaluate({ case: "2026-009", facts }), await evaluate({ case: "2026-0091", facts })];
  await ask("POST", `${addressOf("2026-009")}/closing`, { json: CLOSING });
  const erased = await ask("DELETE", `${addressOf("2026-009")}/personal-data`, { json: REASON });

  expect(at(erased.json, "evaluations")).toEqual([named]);
  expect((await ask("GET", `${running.address}/api/v1/evaluations/${named}/personal-data`)).status).toBe(410);
  expect((await ask("GET", `${running.address}/api/v1/evaluations/${other}/personal-data`)).status).toBe(200);
  const { acts } = await running.service.audit.list({ act: "eraseCasePersonalData" }, { limit: 1 });
  expect(acts[0]?.details).toMatchObject({ case: "2026-009", ground: REASON.ground, evaluations: [named] });
});

test("what was recorded before cases were sealed is read, and shown masked", async () => {
  const { opening, ...record } = await anOldRecord();
  await journal.append({ ...record, opening });
  running = await restarted();
  const read = await ask("GET", addressOf("old"));

  expect(read.text).not.toContain(SECRET);
  expect(at(read.json, "events", 0, "person")).toBe("***");
  expect(at((await ask("GET", `${addressOf("old")}/personal-data`)).json, "events", 0, "person")).toBe(SECRET);
  expect(await tell("old", anEvent("S2"))).toBe(true);
});

test("a log that is exported leaves out what is masked, so that nobody reads two masks as one person", async () => {
  await openCase("2026-010");
  const url = `${running.address}/api/v1/powers/${POWER}/log?format=csv`;

  expect((await ask("GET", url)).text).not.toMatch(/\*\*\*/);
});

/** A service that goes on with the same records and keys. */
async function restarted(): Promise<RunningTestService> {
  const service = await startTestService({ powers: [POWER], cases: journal, personalKeys: keys });
  onTestFinished(() => service.stop());
  return service;
}

function anEvent(step: string): object {
  return { step, at: "2026-03-02T09:00:00+08:00", person: SECRET };
}

function openCase(id: string, change: object = {}): Promise<Asked> {
  const json = {
    id,
    power: POWER,
    facts: { amountYuan: 80_000, claimantId: CLAIMANT },
    events: [anEvent("S2"), { ...anEvent("S5"), at: "2026-03-03T10:00:00+08:00" }],
    ...change,
  };
  return ask("POST", `${running.address}/api/v1/cases`, { json });
}

/** Tells a case of one event, and opens it where a power is named; answers whether it was known. */
async function tell(id: string, event: object): Promise<boolean> {
  const body = `${JSON.stringify({ case: id, ...event })}\n`;
  const headers = { "content-type": "application/x-ndjson" };
  const { text } = await ask("POST", `${running.address}/api/v1/events`, { body, headers });
  const line: Json = JSON.parse(text);
  return at(line, "repeated") === true;
}

/** The id that somebody would give an event of which he may read all but the person. */
async function idOfMasked(event: object): Promise<string> {
  await ask("POST", `${running.address}/api/v1/cases`, {
    json: { id: "guessed", power: POWER, events: [{ ...event, person: "***" }] },
  });
  return running.service.register.cases.shelf.get("guessed").told?.events[0]?.id ?? "";
}

async function evaluate(json: object): Promise<string> {
  return textAt((await ask("POST", `${running.address}/api/v1/powers/${POWER}/evaluate`, { json })).json, "id");
}

async function everyRecord(): Promise<string> {
  const records: CaseRecord[] = [];
  await journal.replay((record) => records.push(record));
  return JSON.stringify(records);
}

/** A record as the register wrote it before anything was sealed. */
async function anOldRecord(): Promise<Extract<CaseRecord, { readonly kind: "opened" }>> {
  await openCase("2026-011");
  const record = await journal.read(journal.size);
  if (record.kind !== "opened") throw new Error("it was not opened");
  const { sealed: _sealed, ...clear } = record;
  const events = [withEventId({ step: "S2", at: "2026-03-02T09:00:00+08:00", person: SECRET })];
  return { ...clear, opening: { ...clear.opening, id: "old", facts: { claimantId: CLAIMANT }, events } };
}

function codesOf(view: Json): readonly Json[] {
  const found = at(view, "findings");
  return Array.isArray(found) ? found.map((record: Json) => at(record, "finding", "code")) : [];
}

function addressOf(id: string): string {
  return `${running.address}/api/v1/cases/${id}`;
}

function everyAddress(id: string): readonly string[] {
  const api = `${running.address}/api/v1`;
  return [
    `${api}/cases`,
    `${api}/cases/${id}`,
    `${api}/cases/${id}/next`,
    `${api}/findings`,
    `${api}/findings/${running.service.register.cases.shelf.get(id).findings[0]}`,
    `${api}/supervision`,
    `${api}/powers/${POWER}/supervision`,
    `${api}/powers/${POWER}/log?format=csv`,
    `${api}/powers/${POWER}/log?format=xes`,
  ];
}
