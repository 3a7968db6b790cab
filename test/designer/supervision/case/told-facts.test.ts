import { expect, test } from "vitest";

import { toldFacts } from "../../../../designer/supervision/case/told-facts.ts";

const at = (hour: string): string => `2026-09-28T${hour}:00:00+08:00`;

test("facts that came with an event are facts of the case, and the latest event has the last word", () => {
  const events = [
    { id: "2", step: "S5", at: at("11"), facts: { amountYuan: 90_000 } },
    { id: "1", step: "S2", at: at("10"), facts: { amountYuan: 80_000, intakeUser: "u-205" } },
    { id: "3", step: "S6", at: at("12") },
  ];

  expect(toldFacts({ facts: { refused: false, amountYuan: 1 }, events })).toEqual({
    refused: false,
    amountYuan: 90_000,
    intakeUser: "u-205",
  });
});
