import { expect, test } from "vitest";

import type { Review } from "../../engine/core/model/formats.generated.ts";
import { openReview } from "../../engine/review/open-review.ts";
import { openReviews } from "../../engine/review/open-reviews.ts";
import { stillDue } from "../../engine/review/still-due.ts";
import type { Reviews } from "../../engine/review/reviews.ts";
import { Policies } from "../../engine/policies/policies.ts";
import { MemoryShelf } from "../../engine/store/memory/memory-shelf.ts";
import { aReviewedPower, AT, CHEN, reword, upToApproval, WANG, type ReviewedPower } from "./a-reviewed-power.ts";

/** The engine started anew on what it kept, after it stopped at any instant. */
async function restarted({ store, shelves, reviews }: ReviewedPower): Promise<Reviews> {
  const policies = await Policies.open(store, { editing: new MemoryShelf() });
  return openReviews(policies, async (name) => shelves(name), reviews.parts);
}

async function written({ shelves }: ReviewedPower, id: string): Promise<Review | undefined> {
  return (await shelves<Review>("reviews").read(id))?.document;
}

test("a version names the review that approved it and who did, and the review names the version", async () => {
  const power = await aReviewedPower();
  const id = await upToApproval(power);
  await power.act(id, CHEN, { act: "approve" });
  const { revision } = (await power.read(id)).rounds.at(-1) ?? {};
  await power.publish();

  const [, version] = await power.policies.listVersions(power.power);
  expect(stillDue(version?.review)).toEqual([]);
  expect(version?.review).toEqual({ id, revision, approvedBy: { id: "chen", name: "chen" }, approvedAt: AT });
  expect(await power.read(id)).toMatchObject({ state: "inForce", published: { version: 2, revision } });
});

test("published in an emergency, it names who confirmed that, and that its review was to follow", async () => {
  const power = await aReviewedPower();
  await power.edit(WANG, reword);
  const emergency = { reason: "上级紧急通知今日起执行" };
  const { id } = (await openReview(power.reviews, power.power, { by: WANG, at: AT, emergency })).review;
  await power.act(id, CHEN, { act: "confirmEmergency" });
  const draft = await power.policies.drafts.read(power.power);
  const { findings, review } = draft === undefined ? { findings: [] } : await power.reviews.clearance(draft);
  expect([...findings, ...stillDue(review)]).toMatchObject([{ code: "REVIEW_STILL_DUE", severity: "warning" }]);
  await power.publish();

  const [, version] = await power.policies.listVersions(power.power);
  expect(version?.review).toMatchObject({ id, approvedBy: { id: "chen" }, emergency: true });
});

test("a version that no review was required of names none", async () => {
  const power = await aReviewedPower();
  expect((await power.policies.listVersions(power.power))[0]).not.toHaveProperty("review");
});

test("cut between the publication and the review, the review learns of it when it is read and when the engine starts", async () => {
  const power = await aReviewedPower();
  const id = await upToApproval(power);
  await power.act(id, CHEN, { act: "approve" });
  await power.publishAndStop();
  expect(await written(power, id)).toMatchObject({ state: "approved" });

  expect(await power.read(id)).toMatchObject({ state: "inForce", published: { version: 2, at: AT } });
  expect((await power.reviews.list()).map(({ review }) => review.state)).toEqual(["inForce"]);
  await restarted(power);
  expect(await written(power, id)).toMatchObject({ state: "inForce", published: { version: 2 } });
});

test("so cut, nobody can act on what is over, and the next draft has a review of its own", async () => {
  const power = await aReviewedPower();
  const id = await upToApproval(power);
  await power.act(id, CHEN, { act: "approve" });
  await power.publishAndStop();

  await expect(power.act(id, CHEN, { act: "return", reason: "再改" })).rejects.toMatchObject({
    code: "REVIEW_REFUSED",
  });
  await power.edit(WANG, reword);
  expect(await power.open()).not.toBe(id);
});
