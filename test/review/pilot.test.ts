import { describe, expect, test } from "vitest";

import type { AttachedBacktest } from "../../engine/core/model/formats.generated.ts";
import { pilotResult } from "../../engine/review/pilot-result.ts";
import { aReviewedPower, AT, CHEN, LI, reword, upToApproval, WANG, type ReviewedPower } from "./a-reviewed-power.ts";
import { DIGEST } from "./a-review.ts";
import { anAttachment, attach } from "./an-attachment.ts";

const BEGAN = "2026-09-21T09:00:00+08:00";

async function aPilot(): Promise<{ readonly power: ReviewedPower; readonly id: string }> {
  const power = await aReviewedPower();
  const id = await upToApproval(power);
  await power.act(id, CHEN, { act: "approve" });
  await power.act(id, CHEN, { act: "pilot" }, BEGAN);
  return { power, id };
}

test("draft, rounds, approval, pilot, in force: what was approved is piloted, seen, and published", async () => {
  const { power, id } = await aPilot();
  const { rounds, ...piloting } = await power.read(id);
  const revision = rounds.at(-1)?.revision ?? "";
  expect(piloting).toMatchObject({ state: "piloting", pilot: { revision, begunBy: { id: "chen" }, begunAt: BEGAN } });
  expect((await power.next(id))[0]?.what).toBe("pilot");
  expect((await power.policies.listVersions(power.power)).length).toBe(1);

  await expect(power.publish()).rejects.toMatchObject({
    details: { findings: [expect.objectContaining({ code: "REVIEW_PENDING" })] },
  });
  await attach(power, id, { source: { kind: "journal", from: BEGAN, through: 12 }, cases: 4 });
  expect((await power.next(id))[0]?.what).toBe("publish");
  await power.publish();
  expect(await power.read(id)).toMatchObject({ state: "inForce", published: { version: 2 } });
  expect((await power.policies.listVersions(power.power))[1]?.review).toMatchObject({ approvedBy: { id: "chen" } });
});

const others: readonly (readonly [string, Partial<AttachedBacktest>])[] = [
  ["from another instant on", { source: { kind: "journal", from: AT } }],
  ["of one organ alone", { source: { kind: "journal", from: BEGAN, organ: "hebei" } }],
  ["of a part of its time", { source: { kind: "journal", from: BEGAN, to: "2026-09-22T09:00:00+08:00" } }],
  ["on example cases", { source: { kind: "examples" } }],
  ["of another draft", { source: { kind: "journal", from: BEGAN }, digest: `sha256:${"0".repeat(64)}` }],
];

test.each(others)("a backtest %s is not what the pilot came to", (_words, attached) => {
  const pilot = { revision: DIGEST, begunBy: { id: "chen", name: "chen" }, begunAt: BEGAN };
  const whole = anAttachment({ digest: DIGEST, source: { kind: "journal", from: BEGAN, through: 12 } });
  expect(pilotResult({ pilot, backtests: [whole] })).toBe(whole);
  expect(pilotResult({ pilot, backtests: [{ ...whole, ...attached }] })).toBeUndefined();
});

describe("a pilot", () => {
  test("whose results are bad is returned with a reason, and goes up again as the same round", async () => {
    const { power, id } = await aPilot();
    await expect(power.act(id, LI, { act: "return" })).rejects.toMatchObject({ code: "REVIEW_REFUSED" });
    expect((await power.act(id, LI, { act: "return", reason: "误报过多" })).state).toBe("returned");
    await power.edit(WANG, reword);
    expect((await power.act(id, WANG, { act: "submit" })).rounds.at(-1)?.number).toBe(2);
  });

  test("is of exactly what was approved: a change of the draft sends it up again", async () => {
    const { power, id } = await aPilot();
    await power.edit(WANG, reword);
    expect((await power.next(id))[0]?.what).toBe("submit");
    await expect(power.publish()).rejects.toMatchObject({
      details: { findings: [expect.objectContaining({ code: "REVIEW_OF_OTHER_DRAFT" })] },
    });
    expect((await power.act(id, WANG, { act: "submit" })).state).toBe("submitted");
  });

  test("is begun by who approves, once, and not before the approval", async () => {
    const power = await aReviewedPower();
    const id = await upToApproval(power);
    const refused = { code: "REVIEW_REFUSED" };
    await expect(power.act(id, CHEN, { act: "pilot" })).rejects.toMatchObject(refused);
    await power.act(id, CHEN, { act: "approve" });
    await expect(power.act(id, LI, { act: "pilot" })).rejects.toMatchObject(refused);
    await power.act(id, CHEN, { act: "pilot" });
    await expect(power.act(id, CHEN, { act: "pilot" })).rejects.toMatchObject(refused);
  });
});
