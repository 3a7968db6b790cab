import { expect, test } from "vitest";

import { aPerson, aReviewedPower, CHEN, LI, reword, upToApproval, WANG, ZHAO } from "./a-reviewed-power.ts";
import { noReviews } from "../support/review-requirements.ts";

const EVERYTHING = ["policyEditor", "reviewer", "legalReviewer", "monitorOffice"] as const;

test("somebody who holds every role does not review, sign or approve what he wrote", async () => {
  const { edit, open, act } = await aReviewedPower();
  const all = aPerson("all", ...EVERYTHING);
  await edit(all, reword);
  const id = await open(all);

  for (const name of ["advance", "return"] as const) {
    await expect(act(id, all, { act: name, reason: "x" })).rejects.toMatchObject({
      code: "REVIEW_REFUSED",
      details: { reason: { en: expect.stringContaining("somebody else must review") } },
    });
  }
});

test("whoever changed the draft at any time since the last version is an editor, though another sent it up", async () => {
  const { edit, open, act } = await aReviewedPower();
  await edit(aPerson("li", "policyEditor"), reword);
  await edit(WANG, reword);
  const id = await open();

  await expect(act(id, LI, { act: "advance" })).rejects.toMatchObject({ code: "REVIEW_REFUSED" });
  expect((await act(id, ZHAO, { act: "advance" })).state).toBe("round1");
});

test("the editors of a version that is in force are no editors of the next draft", async () => {
  const { edit, policies, power, publish } = await aReviewedPower("B", await noReviews());
  await edit(LI, reword);
  await publish();
  await edit(WANG, reword);

  expect((await policies.drafts.editorsOf(power)).map(({ id }) => id)).toEqual(["wang"]);
});

test("who reviewed in any round, or signed, does not approve", async () => {
  const power = await aReviewedPower();
  const id = await upToApproval(power);
  const both = [aPerson("li", "monitorOffice"), aPerson("zhao", "monitorOffice")];

  for (const person of both) {
    await expect(power.act(id, person, { act: "approve" })).rejects.toMatchObject({
      details: { reason: { en: expect.stringContaining("another person must approve") } },
    });
  }
  expect((await power.act(id, CHEN, { act: "approve" })).state).toBe("approved");
});

test("a reviewer who then changes the draft has decided nothing any more", async () => {
  const power = await aReviewedPower();
  const { edit, open, act, decideAll } = power;
  await edit(WANG, reword);
  const id = await open();
  await act(id, LI, { act: "advance" });
  await decideAll(id, LI);
  await edit(aPerson("li", "policyEditor"), reword);

  await expect(act(id, ZHAO, { act: "advance" })).rejects.toMatchObject({
    details: { reason: { en: expect.stringContaining("not decided yet") } },
  });
});

test("a reviewer does not send the draft up himself", async () => {
  const { edit, open, act, decideAll } = await aReviewedPower();
  await edit(WANG, reword);
  const id = await open();
  await act(id, LI, { act: "advance" });
  await decideAll(id, LI);
  await act(id, LI, { act: "advance" });

  await expect(act(id, aPerson("li", "policyEditor"), { act: "submit" })).rejects.toMatchObject({
    details: { reason: { en: expect.stringContaining("an editor must submit it") } },
  });
});

test("a role in another organ is none here", async () => {
  const { edit, open, act } = await aReviewedPower();
  await edit(WANG, reword);
  const id = await open();
  const elsewhere = { ...LI, grants: [{ role: "reviewer", organ: "handan-health-bureau" } as const] };

  await expect(act(id, elsewhere, { act: "advance" })).rejects.toMatchObject({
    details: { reason: { zh: expect.stringContaining("法制审核") } },
  });
});
