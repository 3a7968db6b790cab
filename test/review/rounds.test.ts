import { describe, expect, test } from "vitest";

import { AT, aReviewedPower, CHEN, LI, reword, upToApproval, WANG, ZHAO } from "./a-reviewed-power.ts";
import { attach } from "./an-attachment.ts";

const BASIS = [{ law: "行政许可法" }];

test("an A power goes up and comes down three times, is signed, approved, and then published", async () => {
  const power = await aReviewedPower("A");
  const { edit, open, act, decideAll, read } = power;
  await edit(WANG, reword);
  const id = await open();
  const states = [(await read(id)).state];
  for (const number of [1, 2, 3]) {
    if (number > 1) {
      await edit(WANG, reword);
      states.push((await act(id, WANG, { act: "submit", reason: `第${number}次报送` })).state);
    } else states.push((await act(id, LI, { act: "advance" })).state);
    await decideAll(id, LI);
    if (number < 3) states.push((await act(id, LI, { act: "advance" })).state);
  }
  await act(id, ZHAO, { act: "sign" });
  await attach(power, id);
  states.push((await act(id, CHEN, { act: "approve" })).state);

  expect(states).toEqual(["submitted", "round1", "round2", "round2", "round3", "round3", "approved"]);
  const { rounds } = await read(id);
  expect(rounds.map(({ number, outcome }) => `${number} ${outcome?.kind}`)).toEqual([
    "1 advanced",
    "2 advanced",
    "3 approved",
  ]);
  await power.publish();
  const revision = rounds.at(-1)?.revision ?? "";
  expect(await read(id)).toMatchObject({ state: "inForce", published: { version: 2, revision } });
});

test("a round says by when it is to be reviewed, in working days of the calendar", async () => {
  const { edit, open, read } = await aReviewedPower();
  await edit(WANG, reword);

  // Friday, 18 September; the National Day holiday is not reached within five working days.
  expect((await read(await open())).rounds[0]?.dueOn).toBe("2026-09-24");
});

test("without the calendar of the year nothing is guessed", async () => {
  const power = await aReviewedPower();
  await power.edit(WANG, reword);
  const id = await power.open();

  const { rounds } = await power.act(id, LI, { act: "return", reason: "补充依据" }, "2099-12-30T09:30:00+08:00");

  expect(rounds[0]?.outcome).toMatchObject({ kind: "returned", reason: "补充依据" });
  expect(rounds[0]?.outcome?.dueOn).toBeUndefined();
});

describe("a round that is returned", () => {
  test("goes up again under the same number, when the draft was changed and every comment answered", async () => {
    const power = await aReviewedPower();
    const { edit, open, act, reviews } = power;
    await edit(WANG, reword);
    const id = await open();
    await act(id, LI, { act: "advance" });
    await reviews.comment(id, { text: "依据不足" }, { by: LI, at: AT });
    await act(id, LI, { act: "return", reason: "依据不足" });

    await expect(act(id, WANG, { act: "submit" })).rejects.toMatchObject({
      code: "REVIEW_REFUSED",
      details: { reason: { zh: expect.stringContaining("没有改动") } },
    });
    await edit(WANG, reword);
    await expect(act(id, WANG, { act: "submit" })).rejects.toMatchObject({
      details: { reason: { zh: expect.stringContaining("没有答复") } },
    });
    await reviews.answer(id, "c1", { text: "已补充" }, { by: WANG, at: AT });
    const again = await act(id, WANG, { act: "submit" });

    expect(again.state).toBe("submitted");
    expect(again.rounds.map(({ number }) => number)).toEqual([1, 1]);
  });

  test("needs a reason", async () => {
    const { edit, open, act } = await aReviewedPower();
    await edit(WANG, reword);
    const id = await open();

    await expect(act(id, LI, { act: "return", reason: " " })).rejects.toMatchObject({
      details: { reason: { en: "a reason is needed" } },
    });
  });
});

describe("risk points", () => {
  test("the first round asks for those that the draft touches, the last for all", async () => {
    const { edit, open, act, decideAll, read } = await aReviewedPower();
    await edit(WANG, reword);
    const id = await open();
    await act(id, LI, { act: "advance" });
    const touched = (await read(id)).rounds[0]?.riskPoints.filter((point) => point.touched) ?? [];

    expect(touched).toHaveLength(1);
    await expect(act(id, LI, { act: "advance" })).rejects.toMatchObject({
      details: { reason: { zh: "还有1个风险点没有审定，请先逐点审定" } },
    });
    for (const { id: riskPoint, grade } of touched)
      await act(id, LI, {
        act: "decide",
        decision: { riskPoint, outcome: "approve", grade, reason: "合法", basis: BASIS },
      });
    await act(id, LI, { act: "advance" });
    await act(id, WANG, { act: "submit" });
    await expect(act(id, CHEN, { act: "approve" })).rejects.toMatchObject({
      details: { reason: { zh: "还有6个风险点没有审定，请先逐点审定" } },
    });
    await decideAll(id, LI);
    expect((await act(id, ZHAO, { act: "sign" })).signatures).toHaveLength(1);
  });

  test("one that was taken off the map is decided too", async () => {
    const { edit, open, read } = await aReviewedPower();
    await edit(WANG, (documents) => ({
      ...documents,
      map: documents.map.replace(/<sunmap:riskPoint[^]*?<\/sunmap:riskPoint>/, ""),
    }));

    const points = (await read(await open())).rounds[0]?.riskPoints ?? [];

    expect(points.filter(({ removed }) => removed)).toEqual([expect.objectContaining({ touched: true })]);
  });

  test("one that was not approved sends the round back instead of having it approved", async () => {
    const power = await aReviewedPower();
    const id = await upToApproval(power);
    const [point] = (await power.read(id)).rounds.at(-1)?.riskPoints ?? [];
    if (point === undefined) throw new Error("no risk point");
    const decision = {
      riskPoint: point.id,
      outcome: "reject",
      grade: point.grade,
      reason: "不成立",
      basis: BASIS,
    } as const;
    await power.act(id, LI, { act: "decide", decision });

    await expect(power.act(id, CHEN, { act: "approve" })).rejects.toMatchObject({
      details: { reason: { en: expect.stringContaining("1 risk point not approved: return") } },
    });
  });

  test("approving one under another grade than the draft's is refused: that is a change", async () => {
    const { edit, open, act, read } = await aReviewedPower();
    await edit(WANG, reword);
    const id = await open();
    await act(id, LI, { act: "advance" });
    const point = (await read(id)).rounds[0]?.riskPoints.find(({ grade }) => grade !== "C");
    const decision = {
      riskPoint: point?.id ?? "",
      outcome: "approve",
      grade: "C",
      reason: "轻",
      basis: BASIS,
    } as const;

    await expect(act(id, LI, { act: "decide", decision })).rejects.toMatchObject({ code: "REVIEW_REFUSED" });
    const { rounds } = await act(id, LI, { act: "decide", decision: { ...decision, outcome: "change" } });
    expect(rounds[0]?.decisions).toEqual([expect.objectContaining({ outcome: "change", grade: "C", basis: BASIS })]);
  });
});

test("a decision on a submission that is no longer the last is refused", async () => {
  const { edit, open, act, decideAll, read } = await aReviewedPower();
  await edit(WANG, reword);
  const id = await open();
  const first = (await read(id)).rounds[0];
  const point = first?.riskPoints[0];
  if (first === undefined || point === undefined) throw new Error("no risk point");
  await act(id, LI, { act: "advance" });
  await decideAll(id, LI);
  await act(id, LI, { act: "advance" });
  await edit(WANG, reword);
  await act(id, WANG, { act: "submit" });
  const decision = {
    riskPoint: point.id,
    outcome: "approve",
    grade: point.grade,
    reason: "合法",
    basis: BASIS,
  } as const;

  await expect(
    act(id, ZHAO, { act: "decide", decision: { ...decision, revision: first.revision } }),
  ).rejects.toMatchObject({ details: { reason: { en: expect.stringContaining("another submission") } } });
  const { rounds } = await act(id, ZHAO, { act: "decide", decision });
  expect(rounds[1]?.decisions).toHaveLength(1);
});

describe("exactly what was approved", () => {
  test("a change of the draft after the counter-signature voids it, and publication is refused", async () => {
    const power = await aReviewedPower();
    const id = await upToApproval(power);
    await power.edit(WANG, reword);

    await expect(power.act(id, CHEN, { act: "approve" })).rejects.toMatchObject({
      details: { reason: { zh: expect.stringContaining("报送之后草稿又有改动") } },
    });
  });

  test("a change after approval is not published: the draft goes up again", async () => {
    const power = await aReviewedPower();
    const { act, edit } = power;
    const id = await upToApproval(power);
    await act(id, CHEN, { act: "approve" });
    await edit(WANG, reword);
    const publication = power.publish();

    await expect(publication).rejects.toMatchObject({
      code: "PUBLICATION_REFUSED",
      details: { findings: [expect.objectContaining({ code: "REVIEW_OF_OTHER_DRAFT" })] },
    });
    expect((await act(id, WANG, { act: "submit" })).state).toBe("submitted");
  });

  test("a draft cannot lower the grade by which it is reviewed", async () => {
    const { edit, open, read } = await aReviewedPower("A");
    await edit(WANG, (documents) => ({ ...documents, power: { ...documents.power, baselineGrade: "C" } }));

    expect((await read(await open())).grade).toBe("A");
  });
});
