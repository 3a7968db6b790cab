import { expect, test } from "vitest";

import { courseOf } from "../../../designer/review/course.ts";
import type { ReviewView } from "../../../engine/core/model/formats.generated.ts";
import { aRequirement, aRound, AT, aView, CHEN, LI } from "./a-review-view.ts";

const told = (view: ReviewView): string =>
  courseOf(view)
    .map(({ title, status }) => `${title.zh}${{ done: "✓", now: "…", later: "" }[status]}`)
    .join(" ");

const advanced = { kind: "advanced", by: LI, at: AT } as const;
const returned = { kind: "returned", by: LI, at: AT, reason: "x" } as const;

test("an A power goes up and comes down three times; where it stands is the first step that is not done", () => {
  expect(told(aView("submitted", [aRound(1)]))).toBe("一上✓ 一下… 二上 二下 三上 三下 会签 批准 公布");
  expect(told(aView("round2", [aRound(1, advanced)]))).toBe("一上✓ 一下✓ 二上… 二下 三上 三下 会签 批准 公布");
});

test("a B power has two rounds", () => {
  expect(told(aView("round2", [aRound(1, advanced), aRound(2)], aRequirement(2)))).toBe(
    "一上✓ 一下✓ 二上✓ 二下… 会签 批准 公布",
  );
});

test("a round that was returned is to go up again, and then says how often it did", () => {
  expect(told(aView("returned", [aRound(1, returned)]))).toBe("一上… 一下 二上 二下 三上 三下 会签 批准 公布");
  const [up] = courseOf(aView("submitted", [aRound(1, returned), aRound(1)]));
  expect(up).toMatchObject({ status: "done", times: 2, who: "王敏" });
});

test("in the end everything is done, and a withdrawn review stands nowhere", () => {
  const approved = { kind: "approved", by: CHEN, at: AT } as const;
  const view = aView("inForce", [aRound(1, advanced), aRound(2, advanced), aRound(3, approved)]);
  const signature = { revision: `sha256:${"3".repeat(64)}`, role: "legalReviewer", by: LI, at: AT } as const;
  const ended = {
    ...view,
    review: {
      ...view.review,
      signatures: [signature],
      published: { version: 2, revision: signature.revision, at: AT },
    },
  };

  expect(told(ended)).toBe("一上✓ 一下✓ 二上✓ 二下✓ 三上✓ 三下✓ 会签✓ 批准✓ 公布✓");
  expect(told(aView("withdrawn", [aRound(1)]))).not.toContain("…");
});

test("a pilot stands between approval and publication, and waits until what it came to is attached", () => {
  const approved = { kind: "approved", by: CHEN, at: AT } as const;
  const view = aView("piloting", [aRound(1, approved)], aRequirement(1));
  const pilot = { revision: "sha256:1", begunBy: CHEN, begunAt: AT };
  const piloting = { ...view, review: { ...view.review, pilot } };
  const duty = { what: "pilot", words: { zh: "", en: "" }, roles: [] } as const;
  expect(told({ ...piloting, duties: [{ ...duty, roles: [] }] })).toBe("一上✓ 一下✓ 会签… 批准✓ 试运行 公布");
  expect(told({ ...piloting, duties: [] })).toBe("一上✓ 一下✓ 会签… 批准✓ 试运行✓ 公布");
});

test("what was published in an emergency is published, while its review is still to come", () => {
  const view = aView("submitted", [aRound(1)], aRequirement(2));
  const published = { version: 2, revision: "sha256:1", at: AT };

  expect(told({ ...view, review: { ...view.review, published } })).toBe("一上✓ 一下… 二上 二下 会签 批准 公布✓");
});
