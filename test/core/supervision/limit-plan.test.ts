import { expect, test } from "vitest";

import { planLimits } from "../../../engine/core/supervision/limit-plan.ts";
import { aCourse, on } from "../../support/a-course.ts";
import { aCommitment, aFlow, aTimeLimit } from "../../support/a-flow.ts";
import { EXPERTS, limitsWithoutIdle } from "../../support/limits-of-cases.ts";

const flow = aFlow(["s1 > s2 > s3"], {
  s2: [aTimeLimit(5, { id: "review", startEvent: "s1", endEvent: "s2", pauses: [EXPERTS] })],
});

test("a promised shortest time is counted too, and told where it is cut short", () => {
  const shortest = aCommitment(5, { bound: "atLeast", startElement: "s1", endElement: "s3" });
  const plan = planLimits(flow, { timeLimits: [shortest], baselineGrade: "A" });
  const told = (day: string) =>
    limitsWithoutIdle(plan, aCourse(["s1 2026-03-02", "s2 2026-03-03", `s3 ${day}`]), on(day));

  expect(told("2026-03-06").findings).toMatchObject([{ code: "TOO_EARLY", grade: "A", step: "s3", level: "yellow" }]);
  expect(told("2026-03-09")).toMatchObject({ findings: [], undecided: [] });
  expect(told("2026-03-09").limits).toContainEqual(
    expect.objectContaining({ limit: "commitment-1", bound: "atLeast", state: "kept", step: "s3" }),
  );
});

test("a promise of another amount for the part of a limit of the map is paused as that one is, and no other", () => {
  const longer = aCommitment(7, { startElement: "s1", endElement: "s2" });
  const wider = aCommitment(7, { startElement: "s1", endElement: "s3" });
  const plan = planLimits(flow, { timeLimits: [longer, wider], baselineGrade: "A" });

  expect(plan.limits.map(({ limit, pauses }) => [limit, pauses])).toEqual([
    ["review", [EXPERTS]],
    ["commitment-1", [EXPERTS]],
    ["commitment-2", []],
  ]);
});
