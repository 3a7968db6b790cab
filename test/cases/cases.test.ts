import { beforeEach, describe, expect, test } from "vitest";

import { overviewOf } from "../../engine/cases/overview.ts";
import type { Register } from "../../engine/cases/register.ts";
import type { CaseRecord } from "../../engine/store/cases/case-record.ts";
import { MemoryRecordJournal } from "../../engine/store/memory/memory-record-journal.ts";
import { somePlans } from "./a-plan.ts";
import { aCase, anEvent, aRegister, aRequest, NOW, onlyFinding } from "./a-register.ts";

const LATER = "2026-09-18T10:00:00+08:00";
let register: Register;
let plans: ReturnType<typeof somePlans>;
beforeEach(async () => {
  plans = somePlans();
  register = await aRegister({ plans });
});

describe("opening a case", () => {
  test("it is known under its id with the organ of its power", async () => {
    expect(await register.cases.open(aRequest({ title: "许可" }), NOW)).toEqual({ id: "case-1", repeated: false });

    expect((await register.cases.view("case-1", NOW)).case).toMatchObject({
      id: "case-1",
      power: "licensing",
      version: 1,
      title: "许可",
      organ: { id: "traffic-office" },
      state: "running",
      openedAt: NOW,
      events: 0,
      openFindings: { A: 0, B: 0, C: 0 },
    });
  });

  test("one without an id gets a new one each time", async () => {
    const request = { power: "licensing" };

    const first = await register.cases.open(request, NOW);
    const second = await register.cases.open(request, NOW);

    expect(first.id).not.toBe(second.id);
  });

  test("its first event opens it where it does not say when it was opened", async () => {
    const events = [
      anEvent("b", { at: "2026-09-17T09:00:00+08:00" }),
      anEvent("a", { at: "2026-09-16T09:00:00+08:00" }),
    ];

    await register.cases.open(aRequest({ events }), NOW);

    const view = await register.cases.view("case-1", NOW);
    expect(view.case.openedAt).toBe("2026-09-16T09:00:00+08:00");
    expect(view.case.lastEventAt).toBe("2026-09-17T09:00:00+08:00");
  });

  test("the same request again changes nothing, and another one under its id is refused", async () => {
    await register.cases.open(aRequest(), NOW);

    expect(await register.cases.open(aRequest(), LATER)).toEqual({ id: "case-1", repeated: true });
    await expect(register.cases.open(aRequest({ title: "其他" }), NOW)).rejects.toMatchObject({ code: "CASE_EXISTS" });
  });

  test("of many equal requests at once one opens it", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => register.cases.open(aRequest(), NOW)));

    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  test("a case of an unknown power is refused and not kept", async () => {
    await expect(register.cases.open(aRequest({ power: "none" }), NOW)).rejects.toMatchObject({
      code: "POWER_NOT_FOUND",
    });

    await expect(register.cases.view("case-1", NOW)).rejects.toMatchObject({ code: "CASE_NOT_FOUND" });
  });

  test("a retired power takes no new case and goes on with those that are open", async () => {
    await register.cases.open(aRequest(), NOW);
    plans.retired = true;

    await expect(register.cases.open(aRequest({ id: "case-2" }), NOW)).rejects.toMatchObject({ code: "POWER_RETIRED" });
    expect(await register.cases.tell("case-1", [anEvent("a")], NOW)).toMatchObject({ isNew: [true] });
  });

  test("a case keeps the version it began under when another one is published", async () => {
    await register.cases.open(aRequest(), NOW);
    plans.latest = 2;
    await register.cases.open(aRequest({ id: "case-2" }), NOW);
    await register.cases.tell("case-1", [anEvent("a")], NOW);

    const versions = await Promise.all(["case-1", "case-2"].map((id) => register.cases.view(id, NOW)));
    expect(versions.map((view) => view.case.version)).toEqual([1, 2]);
  });
});

describe("telling a case of events", () => {
  test("an event that is known changes nothing, whether sent again alone or with others", async () => {
    const id = await aCase(register, anEvent("a"));

    expect(await register.cases.tell(id, [anEvent("a")], NOW)).toMatchObject({ isNew: [false], case: { events: 1 } });
    expect(await register.cases.tell(id, [anEvent("a"), anEvent("b"), anEvent("b")], NOW)).toMatchObject({
      isNew: [false, true, false],
      case: { events: 2 },
    });
  });

  test("an event without an id is known by its content, whatever the order of its keys", async () => {
    const id = await aCase(register);
    const { id: _id, ...event } = anEvent("a", { person: "u-1" });

    await register.cases.tell(id, [event], NOW);

    const again = { person: "u-1", at: event.at, activity: "a" };
    expect(await register.cases.tell(id, [again], NOW)).toMatchObject({ isNew: [false], case: { events: 1 } });
    expect(await register.cases.tell(id, [{ ...again, person: "u-2" }], NOW)).toMatchObject({ isNew: [true] });
  });

  test("an id that stands for other content is refused, and nothing sent with it is kept", async () => {
    const id = await aCase(register, anEvent("a"));

    await expect(register.cases.tell(id, [anEvent("b"), anEvent("a", { person: "u-1" })], NOW)).rejects.toMatchObject({
      code: "EVENT_CONFLICT",
      details: { event: "a" },
    });
    expect((await register.cases.view(id, NOW)).events).toHaveLength(1);
  });

  test("events stand in the order in which they happened, and those of one instant in that of their ids", async () => {
    const id = await aCase(register);
    const at = "2026-09-18T08:00:00+08:00";

    for (const eventId of ["e10", "e9", "e2"]) await register.cases.tell(id, [anEvent("x", { id: eventId, at })], NOW);
    await register.cases.tell(id, [anEvent("x", { id: "z", at: "2026-09-17T23:59:59Z" })], NOW);

    expect((await register.cases.view(id, NOW)).events.map((event) => event.id)).toEqual(["z", "e2", "e9", "e10"]);
  });

  test("events of one instant without ids stay as they arrived", async () => {
    const id = await aCase(register);
    const at = "2026-09-18T08:00:00+08:00";

    await register.cases.tell(
      id,
      ["q", "b", "m"].map((activity) => ({ activity, at })),
      NOW,
    );

    expect((await register.cases.view(id, NOW)).events.map(({ activity }) => activity)).toEqual(["q", "b", "m"]);
  });

  test("an event that arrives late is judged with all others", async () => {
    const id = await aCase(register, anEvent("right", { at: "2026-09-18T09:00:00+08:00" }));

    const late = await register.cases.tell(id, [anEvent("wrong-A", { at: "2026-09-18T08:00:00+08:00" })], NOW);
    const after = await register.cases.tell(id, [anEvent("wrong-B", { at: "2026-09-18T09:10:00+08:00" })], NOW);

    expect(late.findings).toEqual([]);
    expect(after.findings).toHaveLength(1);
    expect(after.case.openFindings).toEqual({ A: 0, B: 1, C: 0 });
    expect(after.case.monitoringGrade).toBe("B");
  });

  test("an unknown case is told", async () => {
    await expect(register.cases.tell("none", [anEvent("a")], NOW)).rejects.toMatchObject({ code: "CASE_NOT_FOUND" });
  });

  test("a case takes ten thousand events and not one more", async () => {
    const id = await aCase(register);
    const events = Array.from({ length: 10_000 }, (_, n) => anEvent("x", { id: `e${n}` }));

    expect(await register.cases.tell(id, events, NOW)).toMatchObject({ case: { events: 10_000 } });
    await expect(register.cases.tell(id, [anEvent("y")], NOW)).rejects.toMatchObject({ code: "EVENTS_TOO_MANY" });
  });
});

describe("closing a case", () => {
  const closing = { at: "2026-09-18T09:00:00+08:00", reason: "办结" };

  test("a closed case is complete, and the same closing again changes nothing", async () => {
    const id = await aCase(register, anEvent("a"));

    expect(await register.cases.close(id, closing, NOW)).toMatchObject({ state: "complete", closedAt: closing.at });
    expect(await register.cases.close(id, closing, LATER)).toMatchObject({ state: "complete" });
    await expect(register.cases.close(id, { ...closing, reason: "其他" }, NOW)).rejects.toMatchObject({
      code: "CASE_CLOSED",
    });
  });

  test("what happened up to the closing is still taken, and what happened later is refused", async () => {
    const id = await aCase(register, anEvent("a"));
    await register.cases.close(id, closing, NOW);

    const late = await register.cases.tell(id, [anEvent("wrong-A", { at: closing.at })], NOW);
    expect(late).toMatchObject({ isNew: [true], case: { events: 2, openFindings: { A: 1 } } });
    await expect(
      register.cases.tell(id, [anEvent("b", { at: "2026-09-18T09:00:00.001+08:00" })], NOW),
    ).rejects.toMatchObject({ code: "CASE_CLOSED" });
    expect((await register.cases.view(id, NOW)).events.map((event) => event.id)).toEqual(["a", "wrong-A"]);
  });

  test("a closing before what already happened is refused", async () => {
    const id = await aCase(register, anEvent("a", { at: "2026-09-18T09:00:00.001+08:00" }));

    await expect(register.cases.close(id, closing, NOW)).rejects.toMatchObject({ code: "CASE_CLOSED" });
  });

  test("a case that its last event brought to an end was over with that event", async () => {
    const id = await aCase(register, anEvent("end", { at: "2026-09-17T08:00:00+08:00" }));

    expect((await register.cases.view(id, NOW)).case).toMatchObject({ closedAt: "2026-09-17T08:00:00+08:00" });
    const { byDay } = overviewOf(
      register.cases.shelf,
      {},
      { now: NOW, titleOf: (power) => ({ zh: power, en: power }) },
    );
    expect(byDay.find(({ day }) => day === "2026-09-17")).toMatchObject({ closed: 1 });
  });

  test("the events of a case that is over are not held in memory and are there when asked", async () => {
    const id = await aCase(register, anEvent("a"), anEvent("end"));

    expect(register.cases.shelf.get(id).told).toBeUndefined();
    expect((await register.cases.view(id, NOW)).events).toHaveLength(2);
    expect(await register.cases.tell(id, [anEvent("a")], NOW)).toMatchObject({ isNew: [false] });
  });
});

test("what cannot be recorded is not known afterwards", async () => {
  const journal = new MemoryRecordJournal<CaseRecord>();
  const full = await aRegister({ journal });
  const id = await aCase(full, anEvent("a"));
  await journal.close();

  await expect(full.cases.tell(id, [anEvent("wrong-A")], NOW)).rejects.toMatchObject({ code: "SHUTTING_DOWN" });

  expect(full.cases.shelf.get(id).eventCount).toBe(1);
  expect(full.cases.shelf.findingsOf(full.cases.shelf.get(id))).toEqual([]);
});

test("after a restart every case and finding stands as it was, without anything being judged", async () => {
  const journal = new MemoryRecordJournal<CaseRecord>();
  const before = await aRegister({ journal });
  const open = await aCase(before, anEvent("wrong-A"));
  const over = await aCase(before, anEvent("wrong-B"), anEvent("end"));
  await before.cases.close(open, { at: "2026-09-18T09:00:00+08:00" }, NOW);
  const { id: finding } = onlyFinding(before, over);
  await before.cases.move(finding, { to: "acknowledged", by: "u-1" }, "any", NOW);

  const unable = { ...somePlans(), version: () => Promise.reject(new Error("nothing is judged")) };
  const after = await aRegister({ journal, plans: unable });

  for (const id of [open, over]) expect(after.cases.shelf.get(id)).toEqual(before.cases.shelf.get(id));
  expect([...after.cases.shelf.findings()]).toEqual([...before.cases.shelf.findings()]);
  expect(after.counts()).toEqual(before.counts());
});
