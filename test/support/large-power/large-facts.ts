import type { FactDefinition } from "../../../engine/core/model/formats.generated.ts";
import { numbered } from "./made-up.ts";

/** How many facts there are of each kind; their names are the kind with a number from 0. */
export const FACT_COUNTS = { kind: 40, count: 50, share: 30, amount: 30, flag: 30, day: 10, derived: 10 } as const;

export const KIND_VALUES = 12;

/** A dictionary of 200 facts of every type that rules compare. */
export function largeFacts(): Record<string, FactDefinition> {
  return Object.fromEntries(
    Object.entries(DEFINITIONS).flatMap(([kind, definition]) =>
      Array.from({ length: COUNTS.get(kind) ?? 0 }, (_, index) => [`${kind}${index}`, definition(index)] as const),
    ),
  );
}

const COUNTS: ReadonlyMap<string, number> = new Map(Object.entries(FACT_COUNTS));

const DEFINITIONS: Readonly<Record<keyof typeof FACT_COUNTS, (index: number) => FactDefinition>> = {
  kind: (index) => ({
    type: "enum",
    source: "input",
    label: numbered("办理方式", "Way of handling", index),
    values: Array.from({ length: KIND_VALUES }, (_, value) => ({
      value: `v${value}`,
      label: numbered("方式", "way", value),
    })),
  }),
  count: (index) => ({ type: "integer", unit: "count", source: "input", label: numbered("次数", "Number", index) }),
  share: (index) => ({ type: "decimal", unit: "ratio", source: "input", label: numbered("比例", "Share", index) }),
  amount: (index) => ({ type: "money", unit: "wanYuan", source: "input", label: numbered("金额", "Amount", index) }),
  flag: (index) => ({ type: "boolean", source: "input", label: numbered("已经公示", "Made public", index) }),
  day: (index) => ({ type: "date", source: "input", label: numbered("受理日期", "Day accepted", index) }),
  derived: (index) => ({
    type: "boolean",
    source: "derived",
    label: numbered("次数超出", "More often", index),
    formula: { ">": [{ var: `count${index}` }, { var: `count${index + 10}` }] },
  }),
};
