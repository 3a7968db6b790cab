import { beforeEach, describe, expect, test } from "vitest";

import type { DecidedTransition } from "../../engine/cases/move-finding.ts";
import type { Register } from "../../engine/cases/register.ts";
import type { FindingRecord, FindingState } from "../../engine/core/model/formats.generated.ts";
import { aCase, aFindingOf, anEvent, aRegister, NOW, onlyFinding } from "./a-register.ts";

let register: Register;
beforeEach(async () => {
  register = await aRegister();
});

/** How a finding gets into each state from the start. */
const WAYS: Readonly<Record<FindingState, readonly DecidedTransition[]>> = {
  open: [],
  acknowledged: [{ to: "acknowledged", by: "u-1" }],
  rectifying: [
    { to: "acknowledged", by: "u-1" },
    { to: "rectifying", by: "u-1" },
  ],
  verified: [
    { to: "acknowledged", by: "u-1" },
    { to: "rectifying", by: "u-1" },
    { to: "verified", by: "u-2" },
  ],
  closed: [
    { to: "acknowledged", by: "u-1" },
    { to: "rectifying", by: "u-1" },
    { to: "verified", by: "u-2" },
    { to: "closed", by: "u-3" },
  ],
  dismissed: [{ to: "dismissed", by: "u-9", role: "monitorOffice", reason: "误报" }],
  withdrawn: [],
};

async function findingIn(state: FindingState): Promise<FindingRecord> {
  const { id, case: caseId } = await aFindingOf(register);
  for (const step of WAYS[state]) await register.cases.move(id, step, "any", NOW);
  if (state === "withdrawn") await register.cases.tell(caseId, [anEvent("right", { at: NOW })], NOW);
  const found = register.cases.shelf.finding(id);
  expect(found.state).toBe(state);
  return found;
}

const STATES: readonly FindingState[] = [
  "open",
  "acknowledged",
  "rectifying",
  "verified",
  "closed",
  "dismissed",
  "withdrawn",
];
const ALLOWED = new Set([
  "open acknowledged",
  "acknowledged rectifying",
  "rectifying verified",
  "rectifying acknowledged",
  "verified closed",
  "open dismissed",
  "acknowledged dismissed",
  "rectifying dismissed",
]);

describe("people move a finding on only as its life allows", () => {
  test.each(STATES.flatMap((from) => STATES.map((to) => [from, to] as const)))("from %s to %s", async (from, to) => {
    const { id } = await findingIn(from);
    const wanted = { to, by: "u-7", role: "monitorOffice", reason: "理由" } as const;

    const moving = register.cases.move(id, wanted, "any", NOW);

    if (ALLOWED.has(`${from} ${to}`)) expect(await moving).toMatchObject({ state: to });
    else await expect(moving).rejects.toMatchObject({ code: "TRANSITION_REFUSED" });
  });
});

test("who rectified does not verify, nor send it back; anybody else does", async () => {
  const { id } = await findingIn("rectifying");

  for (const to of ["verified", "acknowledged"] as const) {
    await expect(register.cases.move(id, { to, by: "u-1", reason: "好" }, "any", NOW)).rejects.toMatchObject({
      code: "TRANSITION_REFUSED",
      details: { reason: { en: "who rectified must not verify it" } },
    });
  }
  expect(await register.cases.move(id, { to: "verified", by: "u-2" }, "any", NOW)).toMatchObject({ state: "verified" });
});

test("a verification that fails needs a reason and lets it be rectified again", async () => {
  const { id } = await findingIn("rectifying");

  await expect(register.cases.move(id, { to: "acknowledged", by: "u-2" }, "any", NOW)).rejects.toMatchObject({
    details: { reason: { en: "it needs a reason" } },
  });
  await register.cases.move(id, { to: "acknowledged", by: "u-2", reason: "材料不全" }, "any", NOW);
  await register.cases.move(id, { to: "rectifying", by: "u-3" }, "any", NOW);

  await expect(register.cases.move(id, { to: "verified", by: "u-1" }, "any", NOW)).rejects.toMatchObject({
    details: { reason: { en: "who rectified must not verify it" } },
  });
});

test.each<[string, Partial<DecidedTransition>]>([
  ["another role", { role: "responsibleOffice", reason: "误报" }],
  ["no role", { reason: "误报" }],
  ["no reason", { role: "monitorOffice" }],
  ["a blank reason", { role: "monitorOffice", reason: "  " }],
])("a dismissal with %s is refused", async (_, change) => {
  const { id } = await findingIn("open");

  await expect(register.cases.move(id, { to: "dismissed", by: "u-9", ...change }, "any", NOW)).rejects.toMatchObject({
    code: "TRANSITION_REFUSED",
  });
});

test("a finding is not closed while an order is unanswered", async () => {
  const { id } = await findingIn("verified");
  const order = { issuedBy: "u-9", role: "monitorOffice", deadline: "2026-09-30", text: "限期整改" } as const;
  await register.cases.issueOrder(id, order, NOW);

  await expect(register.cases.move(id, { to: "closed", by: "u-3" }, "any", NOW)).rejects.toMatchObject({
    details: { reason: { en: "a supervision order is not answered yet" } },
  });
  await register.cases.replyToOrder(id, "order-1", { by: "u-1", text: "已整改" }, NOW);
  expect(await register.cases.move(id, { to: "closed", by: "u-3" }, "any", NOW)).toMatchObject({ state: "closed" });
});

test("the history tells who did what when, with evidence, and every change is a revision", async () => {
  const { id } = await findingIn("rectifying");
  const evidence = [{ kind: "document", uri: "file:1" } as const];

  const record = await register.cases.move(
    id,
    { to: "verified", by: "u-2", role: "monitorOffice", evidence },
    "any",
    NOW,
  );

  expect(record.revision).toBe(4);
  expect(record.history).toEqual([
    { to: "open", at: NOW, by: "sunmap", role: "system" },
    { from: "open", to: "acknowledged", at: NOW, by: "u-1" },
    { from: "acknowledged", to: "rectifying", at: NOW, by: "u-1" },
    { from: "rectifying", to: "verified", at: NOW, by: "u-2", role: "monitorOffice", evidence },
  ]);
});

test("a transition decided on an earlier revision is refused", async () => {
  const { id, revision } = await findingIn("open");
  const demand = { revisions: [String(revision)] };
  await register.cases.move(id, { to: "acknowledged", by: "u-1" }, demand, NOW);

  await expect(register.cases.move(id, { to: "rectifying", by: "u-1" }, demand, NOW)).rejects.toMatchObject({
    code: "PRECONDITION_FAILED",
    details: { actual: "2" },
  });
});

test("of two who decide on one revision at once one succeeds", async () => {
  const { id } = await findingIn("open");
  const demand = { revisions: ["1"] };

  const both = await Promise.allSettled([
    register.cases.move(id, { to: "acknowledged", by: "u-1" }, demand, NOW),
    register.cases.move(id, { to: "dismissed", by: "u-9", role: "monitorOffice", reason: "误报" }, demand, NOW),
  ]);

  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
});

async function anOverdueCase(): Promise<FindingRecord> {
  return onlyFinding(register, await aCase(register, anEvent("due-2026-09-11", { at: "2026-09-10T08:00:00+08:00" })));
}

describe("what becomes graver", () => {
  const later = "2026-09-21T09:30:00+08:00";

  test("is alerted anew, even when it was answered before", async () => {
    const { id, case: caseId } = await anOverdueCase();
    await register.cases.move(id, { to: "acknowledged", by: "u-1" }, "any", NOW);

    await register.cases.tell(caseId, [anEvent("a")], later);

    const { alert, finding, revision } = register.cases.shelf.finding(id);
    expect(finding.level).toBe("red");
    expect(alert).toMatchObject({ state: "sent", level: "red", sentAt: later, dueAt: "2026-09-22T23:59:59+08:00" });
    expect(revision).toBe(3);
  });

  test.each(["closed", "dismissed"] as const)(
    "is open again, though people had %s it when it was less",
    async (state) => {
      const { id, case: caseId } = await anOverdueCase();
      for (const step of WAYS[state]) await register.cases.move(id, step, "any", NOW);
      const decided = register.cases.shelf.finding(id);

      await register.cases.tell(caseId, [anEvent("b")], NOW);
      expect(register.cases.shelf.finding(id)).toEqual(decided);
      await register.cases.tell(caseId, [anEvent("a")], later);

      const again = register.cases.shelf.finding(id);
      expect(again).toMatchObject({
        state: "open",
        finding: { level: "red" },
        alert: { state: "sent", sentAt: later },
      });
      expect(again.history).toEqual([
        ...decided.history,
        { from: state, to: "open", at: later, by: "sunmap", role: "system" },
      ]);
      await register.cases.move(
        id,
        { to: "dismissed", by: "u-9", role: "monitorOffice", reason: "误报" },
        "any",
        later,
      );
      await register.cases.tell(caseId, [anEvent("c")], later);
      expect(register.cases.shelf.finding(id).state).toBe("dismissed");
    },
  );

  test("and what stays the same is no new revision", async () => {
    const { id, case: caseId } = await anOverdueCase();

    await register.cases.tell(caseId, [anEvent("a")], NOW);

    expect(register.cases.shelf.finding(id).revision).toBe(1);
  });
});

describe("what is no longer true", () => {
  const right = anEvent("right", { at: "2026-09-18T09:00:00+08:00" });

  test.each(["open", "acknowledged", "rectifying", "verified"] as const)(
    "%s is withdrawn, its history stays",
    async (state) => {
      const { id, case: caseId, history } = await findingIn(state);

      await register.cases.tell(caseId, [right], NOW);

      const record = register.cases.shelf.finding(id);
      expect(record).toMatchObject({ state: "withdrawn", alert: { state: "closed" } });
      expect(record.history).toEqual([
        ...history,
        { from: state, to: "withdrawn", at: NOW, by: "sunmap", role: "system" },
      ]);
    },
  );

  test.each(["closed", "dismissed"] as const)("%s stays as people decided", async (state) => {
    const { id, case: caseId } = await findingIn(state);

    await register.cases.tell(caseId, [right], NOW);

    expect(register.cases.shelf.finding(id).state).toBe(state);
  });

  test("what comes back is open again under its id, with its history and a new alert", async () => {
    const id = await aCase(register, anEvent("wrong-B", { at: "2026-09-18T09:10:00+08:00" }));
    const finding = onlyFinding(register, id);
    const back = { ...register.cases.shelf.get(id) };
    await register.cases.tell(id, [anEvent("right", { at: "2026-09-18T09:20:00+08:00" })], NOW);
    expect(back.findings).toEqual([finding.id]);

    await register.cases.tell(id, [anEvent("due-2026-09-17")], "2026-09-18T10:00:00+08:00");
    const overdue = register.cases.shelf.findingsOf(register.cases.shelf.get(id)).find(({ state }) => state === "open");
    await register.cases.tell(id, [anEvent("due-2026-09-30", { at: "2026-09-18T09:00:00+08:00" })], NOW);
    expect(register.cases.shelf.finding(overdue?.id ?? "").state).toBe("withdrawn");
    await register.cases.tell(
      id,
      [anEvent("due-2026-09-16", { at: "2026-09-18T09:30:00+08:00" })],
      "2026-09-18T11:00:00+08:00",
    );

    const again = register.cases.shelf.finding(overdue?.id ?? "");
    expect(again.state).toBe("open");
    expect(again.alert).toMatchObject({ state: "sent", sentAt: "2026-09-18T11:00:00+08:00" });
    expect(again.history.map(({ to }) => to)).toEqual(["open", "withdrawn", "open"]);
  });
});
