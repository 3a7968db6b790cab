import { expect, test } from "vitest";

import type { AttachedBacktest, ReviewRequirements } from "../../engine/core/model/formats.generated.ts";
import { backtestRefusal } from "../../engine/review/backtested.ts";
import { productRequirements } from "../support/review-requirements.ts";
import { aReviewedPower, CHEN, LI, upToApproval, WANG, reword, ZHAO } from "./a-reviewed-power.ts";
import { aReview, DIGEST } from "./a-review.ts";
import { anAttachment, attach } from "./an-attachment.ts";

const OTHER = `sha256:${"0".repeat(64)}`;

/** As the product has them, and B powers need a backtest on thirty cases as A powers do. */
async function demanding(): Promise<ReviewRequirements> {
  const product = await productRequirements();
  return { ...product, B: { ...product.B, ...(product.A.backtest && { backtest: product.A.backtest }) } };
}

test("an A power is not approved without a backtest, others are; by the data of the product", async () => {
  const { A, B, C } = await productRequirements();
  expect([A.backtest, B.backtest, C.backtest]).toEqual([{ cases: 30 }, undefined, undefined]);
});

const said: readonly (readonly [string, Partial<AttachedBacktest>, boolean])[] = [
  ["thirty recorded evaluations are enough", { cases: 30 }, true],
  ["of twenty-nine one is missing", { cases: 29 }, false],
  ["a file counts by its cases too", { source: { kind: "file" }, cases: 30 }, true],
  ["a file of one case is not enough", { source: { kind: "file" }, cases: 1 }, false],
  ["it is of another draft", { digest: OTHER }, false],
  ["example cases do while fewer are recorded", { source: { kind: "examples" }, cases: 8, recorded: 29 }, true],
  ["example cases do not when enough are recorded", { source: { kind: "examples" }, cases: 40, recorded: 30 }, false],
  ["nothing could be compared", { source: { kind: "examples" }, cases: 0, recorded: 0 }, false],
];

test.each(said)("%s", async (_words, attached, isEnough) => {
  const { A } = await productRequirements();
  const review = aReview({ base: 1, backtests: [anAttachment({ digest: DIGEST, ...attached })] });
  const refusal = backtestRefusal({ review, requirement: A });
  if (isEnough) expect(refusal).toBeUndefined();
  else expect(refusal?.zh).toContain("30件");
});

test("a power that was never published has no past cases, and needs none", async () => {
  expect(backtestRefusal({ review: aReview({}), requirement: (await productRequirements()).A })).toBeUndefined();
});

test("it is told as what comes next, without it nothing is approved, and a change of the draft voids it", async () => {
  const power = await aReviewedPower("B", await demanding());
  const { act, edit, decideAll } = power;
  const id = await upToApproval(power);
  const next = async (): Promise<string | undefined> => (await power.next(id))[0]?.what;
  expect(await next()).toBe("backtest");
  await expect(act(id, CHEN, { act: "approve" })).rejects.toMatchObject({ code: "REVIEW_REFUSED" });
  await attach(power, id);
  expect(await next()).toBe("approve");

  await act(id, LI, { act: "return", reason: "再改" });
  await edit(WANG, reword);
  await act(id, WANG, { act: "submit" });
  await act(id, LI, { act: "advance" });
  await decideAll(id, LI);
  await act(id, ZHAO, { act: "sign" });
  expect(await next()).toBe("backtest");
});
