import { expect, test } from "vitest";

import { eraseBefore } from "../../../engine/core/retention/erase-before.ts";
import type { RetentionRules } from "../../../engine/core/model/formats.generated.ts";

const source = { basis: [], choice: true };
const title = { zh: "个人信息", en: "personal data" };
const RULES: RetentionRules = {
  kinds: [
    { kind: "evaluation", title, end: "keep", source },
    {
      kind: "personalPart",
      title,
      keep: { amount: 10, unit: "year" },
      end: "erase",
      source,
      exceptions: [
        { powerType: "penalty", keep: { amount: 1, unit: "month" }, source },
        { power: "parking-fines", keep: { amount: 30, unit: "day" }, source },
      ],
    },
  ],
};

test.each([
  ["of a kind", { id: "housing-fund-withdrawal", type: "funds" }, "2016-11-26T01:30:00.000Z"],
  ["of a type of power", { id: "administrative-penalty", type: "penalty" }, "2026-10-26T01:30:00.000Z"],
  ["of a power, before that of its type", { id: "parking-fines", type: "penalty" }, "2026-10-27T01:30:00.000Z"],
] as const)("the period %s says what is due", (_words, power, expected) => {
  expect(toText(eraseBefore(RULES, "personalPart", power, Date.parse("2026-11-26T01:30:00Z")))).toBe(expected);
});

test("a month before the 31st ends on the last day of a shorter month", () => {
  const penalty = { id: "p", type: "penalty" } as const;

  expect(toText(eraseBefore(RULES, "personalPart", penalty, Date.parse("2026-03-31T00:00:00Z")))).toBe(
    "2026-02-28T00:00:00.000Z",
  );
  expect(toText(eraseBefore(RULES, "personalPart", penalty, Date.parse("2028-03-31T00:00:00Z")))).toBe(
    "2028-02-29T00:00:00.000Z",
  );
});

test("without a period nothing is ever due", () => {
  const kinds: RetentionRules["kinds"] = [{ kind: "personalPart", title, end: "keep", source }];

  expect(eraseBefore({ kinds }, "personalPart", { id: "p", type: "other" }, 0)).toBeUndefined();
});

function toText(instant: number | undefined): string {
  return new Date(instant ?? Number.NaN).toISOString();
}
