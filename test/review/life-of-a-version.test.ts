import { expect, test } from "vitest";

import { LIFECYCLES } from "../../engine/core/lifecycle/lifecycles.generated.ts";
import { REVIEW_ACTS } from "../../engine/review/review-acts.ts";
import { REVIEW_REQUIREMENTS } from "../../engine/review/requirements.ts";
import { aReviewedPower, LI, reword, WANG } from "./a-reviewed-power.ts";

/** Asked of the request or of the documents, where they are read. */
const ASKED_ELSEWHERE = ["reason", "publishable"];

test("everything that the life of a version requires of a review is asked", () => {
  const required = LIFECYCLES["map-version"].transitions
    .filter(({ act }) => Object.hasOwn(REVIEW_ACTS, act))
    .flatMap((one) => ("requires" in one ? [...one.requires] : []));

  expect(required.length).toBeGreaterThan(10);
  expect(required.filter((name) => !REVIEW_REQUIREMENTS.has(name) && !ASKED_ELSEWHERE.includes(name))).toEqual([]);
});

test("a draft that the checks of publication refuse does not go up", async () => {
  const { edit, open, reviews } = await aReviewedPower();
  await edit(WANG, (documents) => ({ ...documents, cases: [] }));

  await expect(open()).rejects.toMatchObject({ code: "PUBLICATION_REFUSED" });
  expect(await reviews.list()).toEqual([]);
});

test("a withdrawn review is over, and another one begins with its first round", async () => {
  const { edit, open, act, read } = await aReviewedPower();
  await edit(WANG, reword);
  const id = await open();
  await expect(act(id, LI, { act: "withdraw", reason: "不办了" })).rejects.toMatchObject({ code: "REVIEW_REFUSED" });
  expect((await act(id, WANG, { act: "withdraw", reason: "改后再报" })).state).toBe("withdrawn");

  expect((await read(await open())).state).toBe("submitted");
});
