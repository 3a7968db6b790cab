import { describe, expect, test } from "vitest";

import { viewReview } from "../../engine/review/review-view.ts";
import type { ReviewView } from "../../engine/core/model/formats.generated.ts";
import type { Principal } from "../../engine/access/principal.ts";
import { reviewQueue } from "../../engine/review/queue.ts";
import { aReviewedPower, AT, CHEN, LI, reword, upToApproval, WANG, type ReviewedPower } from "./a-reviewed-power.ts";

async function viewOf({ reviews }: ReviewedPower, id: string, by: Principal): Promise<ReviewView> {
  const { review } = await reviews.read(id);
  return viewReview(await reviews.situation(review, { by, at: AT }), await reviews.targetsOf(review));
}

async function aCommentedRule(power: ReviewedPower): Promise<{ readonly id: string; readonly rule: string }> {
  await power.edit(WANG, reword);
  const id = await power.open();
  const rule = (await power.policies.drafts.current(power.power)).rules[0]?.name ?? "";
  await power.reviews.comment(id, { anchor: { part: "rules", name: rule }, text: "依据？" }, { by: LI, at: AT });
  return { id, rule };
}

describe("the anchor of a comment", () => {
  test("survives edits: a target under another title is told as renamed, with both titles", async () => {
    const power = await aReviewedPower();
    const { id } = await aCommentedRule(power);
    await power.edit(WANG, reword);

    const { anchors, review } = await viewOf(power, id, WANG);

    expect(anchors["c1"]?.standing).toBe("renamed");
    expect(anchors["c1"]?.title?.zh).not.toBe(review.comments[0]?.anchor?.quote?.zh);
  });

  test("whose target is gone keeps what it was called", async () => {
    const power = await aReviewedPower();
    const { id } = await aCommentedRule(power);
    await power.edit(WANG, (documents) => ({ ...documents, rules: documents.rules.slice(1) }));

    const { anchors, review } = await viewOf(power, id, WANG);

    expect(anchors["c1"]).toEqual({ standing: "gone" });
    expect(review.comments[0]?.anchor?.quote?.zh).toContain("修订");
  });

  test("stays on an element of the map by its id", async () => {
    const power = await aReviewedPower();
    await power.edit(WANG, reword);
    const id = await power.open();
    await power.reviews.comment(id, { anchor: { part: "map", name: "S1" }, text: "时限？" }, { by: LI, at: AT });

    expect((await viewOf(power, id, WANG)).anchors["c1"]).toMatchObject({ standing: "there" });
  });
});

describe("a comment", () => {
  test("keeps the draft from being approved until its author or a reviewer settles it; the editor cannot", async () => {
    const power = await aReviewedPower();
    const { reviews, act } = power;
    const id = await upToApproval(power);
    await reviews.comment(id, { text: "说明变更理由" }, { by: CHEN, at: AT });

    await expect(act(id, CHEN, { act: "approve" })).rejects.toMatchObject({
      details: { reason: { zh: "有1条意见没有办结，请先办结" } },
    });
    await expect(reviews.resolve(id, "c1", true, { by: WANG, at: AT })).rejects.toMatchObject({
      code: "REVIEW_REFUSED",
    });
    await reviews.resolve(id, "c1", true, { by: LI, at: AT });
    await expect(reviews.answer(id, "c1", { text: "晚了" }, { by: WANG, at: AT })).rejects.toMatchObject({
      details: { reason: { en: "the comment is settled; open it again first" } },
    });
    expect((await act(id, CHEN, { act: "approve" })).state).toBe("approved");
  });

  test("that mentions somebody is in his queue until he answers", async () => {
    const power = await aReviewedPower();
    await power.edit(WANG, reword);
    const id = await power.open();
    const mentions = { roles: ["monitorOffice" as const] };
    await power.reviews.comment(id, { text: "请监控办看", mentions }, { by: LI, at: AT });
    const whys = async (): Promise<readonly string[]> =>
      (await reviewQueue(power.reviews, { mine: "waiting" }, { by: CHEN, at: AT })).flatMap(({ waits }) =>
        waits.map(({ why }) => why),
      );

    expect(await whys()).toEqual(["takeUp", "mentioned"]);
    await power.reviews.answer(id, "c1", { text: "已阅" }, { by: CHEN, at: AT });
    expect(await whys()).toEqual(["takeUp"]);
  });

  test("that does not exist is told", async () => {
    const power = await aReviewedPower();
    await power.edit(WANG, reword);
    const id = await power.open();

    await expect(power.reviews.answer(id, "c9", { text: "?" }, { by: LI, at: AT })).rejects.toMatchObject({
      code: "COMMENT_NOT_FOUND",
    });
  });
});

test("of fifty who comment and decide at the same time nobody's word is lost", async () => {
  const power = await aReviewedPower();
  await power.edit(WANG, reword);
  const id = await power.open();
  await power.act(id, LI, { act: "advance" });

  await Promise.all([
    power.decideAll(id, LI),
    ...Array.from({ length: 50 }, (_, place) =>
      power.reviews.comment(id, { text: `意见${place}` }, { by: LI, at: AT }),
    ),
  ]);

  const { comments, rounds } = await power.read(id);
  expect(new Set(comments.map(({ text }) => text)).size).toBe(50);
  expect(new Set(comments.map((comment) => comment.id)).size).toBe(50);
  expect(rounds[0]?.decisions).toHaveLength(6);
});

test("an act on a revision that is no longer so is refused, and two who open a review have one", async () => {
  const power = await aReviewedPower();
  await power.edit(WANG, reword);
  const opened = await Promise.allSettled([power.open(), power.open(), power.open()]);

  expect(opened.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [kept] = await power.reviews.list();
  if (kept === undefined) throw new Error("no review");
  await power.reviews.comment(kept.review.id, { text: "x" }, { by: LI, at: AT });
  const late = power.reviews.act(
    kept.review.id,
    { act: "advance" },
    { by: LI, at: AT, demand: { revisions: [kept.revision] } },
  );
  await expect(late).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
});
