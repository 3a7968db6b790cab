import { expect, test } from "vitest";

import { openReview } from "../../engine/review/open-review.ts";
import { reviewQueue } from "../../engine/review/queue.ts";
import { aPerson, aReviewedPower, AT, CHEN, LI, reword, WANG, ZHAO, type ReviewedPower } from "./a-reviewed-power.ts";

async function anEmergency(power: ReviewedPower): Promise<string> {
  await power.edit(WANG, reword);
  const emergency = { reason: "上级紧急通知今日起执行" };
  return (await openReview(power.reviews, power.power, { by: WANG, at: AT, emergency })).review.id;
}

test("two persons publish before the review, which is then due; it ends in force without another publication", async () => {
  const power = await aReviewedPower();
  const { act, decideAll, read, reviews } = power;
  const id = await anEmergency(power);
  await expect(power.publish()).rejects.toMatchObject({ code: "PUBLICATION_REFUSED" });
  const confirmed = await act(id, CHEN, { act: "confirmEmergency" });
  expect(confirmed.emergency).toMatchObject({ confirmedBy: { id: "chen" }, dueOn: "2026-10-15" });
  await power.publish();

  expect(await read(id)).toMatchObject({ state: "submitted", published: { version: 2 } });
  const queue = await reviewQueue(reviews, {}, { by: LI, at: "2026-10-19T09:00:00+08:00" });
  expect(queue[0]).toMatchObject({ id, afterReview: { dueOn: "2026-10-15", isOverdue: true } });

  await act(id, LI, { act: "advance" });
  await decideAll(id, LI);
  await act(id, LI, { act: "advance" });
  await act(id, WANG, { act: "submit" });
  await expect(act(id, WANG, { act: "withdraw", reason: "x" })).rejects.toMatchObject({ code: "REVIEW_REFUSED" });
  await decideAll(id, LI);
  await act(id, ZHAO, { act: "sign" });
  const approved = await act(id, aPerson("liu", "monitorOffice"), { act: "approve" });
  expect(approved).toMatchObject({ state: "inForce", emergency: { reviewedAt: AT } });
  expect((await reviewQueue(reviews, {}, { by: LI, at: AT }))[0]).not.toHaveProperty("afterReview");
});

test("who declared it, and whoever wrote the draft, does not confirm it", async () => {
  const power = await aReviewedPower();
  const id = await anEmergency(power);

  await expect(power.act(id, aPerson("wang", "monitorOffice"), { act: "confirmEmergency" })).rejects.toMatchObject({
    code: "REVIEW_REFUSED",
  });
});

test("it allows exactly the draft for which it was confirmed", async () => {
  const power = await aReviewedPower();
  const id = await anEmergency(power);
  await power.act(id, CHEN, { act: "confirmEmergency" });
  await power.edit(WANG, reword);

  await expect(power.publish()).rejects.toMatchObject({
    details: { findings: [expect.objectContaining({ code: "REVIEW_OF_OTHER_DRAFT" })] },
  });
});
