import { beforeEach, describe, expect, test } from "vitest";

import { listFindings } from "../../engine/cases/list-findings.ts";
import type { Register } from "../../engine/cases/register.ts";
import { calendarYears } from "../support/calendar-years.ts";
import { aPlan, somePlans } from "./a-plan.ts";
import { aCase, aFindingOf, anEvent, aRegister, NOW, onlyFinding } from "./a-register.ts";

let register: Register;
beforeEach(async () => {
  register = await aRegister();
});

/** National day 2026 makes 20 September a working Sunday; 25 to 27 September are Mid-Autumn. */
const END_OF_SUNDAY = "2026-09-20T23:59:59+08:00";

describe("an alert", () => {
  test.each([
    ["A", "monitorOffice"],
    ["B", "responsibleOffice"],
    ["C", "postHolder"],
  ] as const)("of a finding of grade %s goes at once to the %s", async (grade, recipient) => {
    const { alert, tier } = await aFindingOf(register, grade);

    expect(tier).toBe(recipient);
    expect(alert).toMatchObject({ state: "sent", level: "yellow", recipient, sentAt: NOW });
  });

  test("is due at the end of the last of its working days", async () => {
    const { alert } = await aFindingOf(register);

    expect(alert.dueAt).toBe("2026-09-22T23:59:59+08:00");
  });

  test("of a year whose calendar is missing is not dated by a guess but says which year it needs", async () => {
    const years = calendarYears().filter(({ year }) => year !== 2026);
    register = await aRegister({ plans: somePlans(aPlan({ years })) });

    const { alert } = await aFindingOf(register);

    expect(alert.dueAt).toBeUndefined();
    expect(alert.calendarYearMissing).toBe(2026);
    expect(await register.tick("2027-01-01T00:00:00+08:00")).toMatchObject({ changed: 0, faults: [] });
  });

  test("is escalated step by step to the leading group while nobody answers, and then no further", async () => {
    const { id } = await aFindingOf(register, "C");
    const path: string[] = [];

    for (let day = 18; day <= 30; day += 1) {
      await register.tick(`2026-09-${day}T12:00:00+08:00`);
      path.push(`${day} ${register.cases.shelf.finding(id).alert.recipient}`);
    }

    expect(path.filter((step, index) => step.slice(3) !== path[index - 1]?.slice(3))).toEqual([
      "18 postHolder",
      "23 responsibleOffice",
      "25 monitorOffice",
      "29 leadingGroup",
    ]);
    const { alert } = register.cases.shelf.finding(id);
    expect(alert.state).toBe("escalated");
    expect(alert.escalations?.map(({ to }) => to)).toEqual(["responsibleOffice", "monitorOffice", "leadingGroup"]);
  });

  test("is not overdue in the last second of its last day, and is a second later", async () => {
    const { id, alert } = await aFindingOf(register);
    const { dueAt = "" } = alert;

    await register.tick(dueAt);
    expect(register.cases.shelf.finding(id).alert.state).toBe("sent");
    await register.tick("2026-09-23T00:00:00+08:00");
    expect(register.cases.shelf.finding(id).alert).toMatchObject({ state: "escalated", recipient: "monitorOffice" });
  });

  test("counts as late in the list from the same instant on, before the clock looked", async () => {
    const { alert } = await aFindingOf(register);
    const { dueAt = "" } = alert;
    const late = (now: string): number =>
      listFindings(register.cases.shelf, { overdue: true }, { limit: 10, now }).items.length;

    expect(late(dueAt)).toBe(0);
    expect(late("2026-09-22T23:59:59.001+08:00")).toBe(1);
  });

  test("that was answered is not escalated", async () => {
    const { id } = await aFindingOf(register);
    await register.cases.move(id, { to: "acknowledged", by: "u-1" }, "any", NOW);

    await register.tick("2026-12-31T00:00:00+08:00");

    expect(register.cases.shelf.finding(id).alert).toMatchObject({
      state: "acknowledged",
      recipient: "responsibleOffice",
    });
  });

  test("that was escalated is answered by acknowledging the finding", async () => {
    const { id } = await aFindingOf(register);
    await register.tick("2026-09-23T00:00:00+08:00");

    const record = await register.cases.move(id, { to: "acknowledged", by: "u-1" }, "any", NOW);

    expect(record.alert.state).toBe("acknowledged");
  });
});

describe("a supervision order", () => {
  const order = { issuedBy: "u-9", role: "monitorOffice", deadline: "2026-09-20", text: "限期整改" } as const;

  test("is kept with its finding and can be answered once", async () => {
    const { id } = await aFindingOf(register);

    const issued = await register.cases.issueOrder(id, order, NOW);
    const answered = await register.cases.replyToOrder(id, "order-1", { by: "u-1", text: "已整改" }, NOW);

    expect(issued.orders).toEqual([{ id: "order-1", at: NOW, ...order }]);
    expect(answered.orders[0]?.reply).toEqual({ by: "u-1", at: NOW, text: "已整改" });
    await expect(register.cases.replyToOrder(id, "order-1", { by: "u-1", text: "再次" }, NOW)).rejects.toMatchObject({
      code: "ORDER_REFUSED",
    });
    await expect(register.cases.replyToOrder(id, "order-2", { by: "u-1", text: "" }, NOW)).rejects.toMatchObject({
      code: "ORDER_NOT_FOUND",
    });
  });

  test("is overdue when its last day is over without a reply, and stays so when it is answered late", async () => {
    const { id } = await aFindingOf(register);
    await register.cases.move(id, { to: "acknowledged", by: "u-1" }, "any", NOW);
    await register.cases.issueOrder(id, order, NOW);

    await register.tick(END_OF_SUNDAY);
    expect(register.cases.shelf.finding(id).orders[0]?.overdueAt).toBeUndefined();
    await register.tick("2026-09-21T00:00:00+08:00");
    expect(register.cases.shelf.finding(id).orders[0]?.overdueAt).toBe("2026-09-21T00:00:00+08:00");
    const late = await register.cases.replyToOrder(id, "order-1", { by: "u-1", text: "已整改" }, NOW);
    expect(late.orders[0]).toMatchObject({ overdueAt: "2026-09-21T00:00:00+08:00", reply: { by: "u-1" } });
  });

  test("is for today at the earliest", async () => {
    const { id } = await aFindingOf(register);

    expect((await register.cases.issueOrder(id, { ...order, deadline: "2026-09-18" }, NOW)).orders).toHaveLength(1);
    await expect(register.cases.issueOrder(id, { ...order, deadline: "2026-09-17" }, NOW)).rejects.toMatchObject({
      code: "ORDER_REFUSED",
    });
  });

  test("comes from those who supervise, and not on a finding that is done with", async () => {
    const { id } = await aFindingOf(register);

    await expect(register.cases.issueOrder(id, { ...order, role: "postHolder" }, NOW)).rejects.toMatchObject({
      code: "ORDER_REFUSED",
    });
    await register.cases.move(id, { to: "dismissed", by: "u", role: "monitorOffice", reason: "误报" }, "any", NOW);
    await expect(register.cases.issueOrder(id, order, NOW)).rejects.toMatchObject({ code: "ORDER_REFUSED" });
  });
});

describe("the clock", () => {
  test("finds a case overdue without an event, on the first instant of the day after its last", async () => {
    const id = await aCase(register, anEvent("due-2026-09-20"));

    expect(await register.tick("2026-09-20T23:59:59.999+08:00")).toMatchObject({ looked: 0 });
    expect(await register.tick("2026-09-21T00:00:00+08:00")).toMatchObject({ looked: 1, changed: 1, lag: 0 });
    expect(onlyFinding(register, id)).toMatchObject({ finding: { code: "OVERDUE" }, state: "open" });
    expect(await register.tick("2026-09-21T00:01:00+08:00")).toMatchObject({ looked: 0 });
  });

  test("looks at nothing that is not due, however many cases are open", async () => {
    for (let number = 0; number < 500; number += 1) {
      await register.cases.open({ power: "licensing", events: [anEvent("due-2026-10-30")] }, NOW);
    }
    await register.cases.open({ power: "licensing", events: [anEvent("due-2026-09-18")] }, NOW);

    expect(await register.tick("2026-09-19T00:00:00+08:00")).toMatchObject({ looked: 1, changed: 1 });
  });

  test("does not find a case overdue that was put off or completed meanwhile", async () => {
    const putOff = await aCase(register, anEvent("due-2026-09-20"));
    const completed = await aCase(register, anEvent("due-2026-09-20"));
    await register.cases.tell(putOff, [anEvent("due-2026-09-30", { at: NOW })], NOW);
    await register.cases.tell(completed, [anEvent("end", { at: NOW })], NOW);

    await register.tick("2026-09-21T00:00:00+08:00");

    for (const id of [putOff, completed]) expect(register.cases.shelf.get(id).findings).toEqual([]);
    await register.tick("2026-10-01T00:00:00+08:00");
    expect(onlyFinding(register, putOff).finding.code).toBe("OVERDUE");
  });

  test("tells by how much it was late", async () => {
    await aCase(register, anEvent("due-2026-09-20"));

    expect(await register.tick("2026-09-21T00:02:00+08:00")).toMatchObject({ lag: 120_000 });
  });

  test("goes on with the others when one case cannot be judged, and looks at that one again", async () => {
    const plans = somePlans();
    let isDamaged = true;
    register = await aRegister({
      plans: {
        ...plans,
        version: (power, version) =>
          isDamaged && version === 2 ? Promise.reject(new Error("damaged")) : plans.version(power, version),
      },
    });
    const sound = await aCase(register, anEvent("due-2026-09-20"));
    plans.latest = 2;
    const damaged = (await register.cases.open({ power: "licensing", events: [anEvent("due-2026-09-20")] }, NOW)).id;

    const report = await register.tick("2026-09-21T00:00:00+08:00");
    expect(report.faults.map(({ id }) => id)).toEqual([damaged]);
    expect(onlyFinding(register, sound).finding.code).toBe("OVERDUE");
    isDamaged = false;
    await register.tick("2026-09-21T01:00:00+08:00");
    expect(onlyFinding(register, damaged).finding.code).toBe("OVERDUE");
  });
});
