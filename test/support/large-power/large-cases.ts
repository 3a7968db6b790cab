import type { ExampleCase } from "../../../engine/core/model/formats.generated.ts";
import { FACT_COUNTS, KIND_VALUES } from "./large-facts.ts";
import { numbered } from "./made-up.ts";

/** Example cases with every fact. What they expect is not computed: each of them says that it differs. */
export function largeCases(power: string, count: number, random: () => number): ExampleCase[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `case-${String(index).padStart(3, "0")}`,
    power,
    title: numbered("案件", "Case", index),
    kind: "violating",
    facts: Object.fromEntries(
      Object.entries(VALUES).flatMap(([kind, { length, value }]) =>
        Array.from({ length }, (_fact, position) => [`${kind}${position}`, value(random)] as const),
      ),
    ),
    expect: { verdict: "clear", caseGrade: null, findings: [] },
    why: { zh: "设计器性能测量用", en: "To measure the designer" },
  }));
}

type Values = { readonly length: number; readonly value: (random: () => number) => string | number | boolean };

const VALUES: Readonly<Record<Exclude<keyof typeof FACT_COUNTS, "derived">, Values>> = {
  kind: { length: FACT_COUNTS.kind, value: (random) => `v${below(KIND_VALUES, random)}` },
  count: { length: FACT_COUNTS.count, value: (random) => below(100, random) },
  share: { length: FACT_COUNTS.share, value: (random) => below(100, random) / 100 },
  amount: { length: FACT_COUNTS.amount, value: (random) => below(1000, random) },
  flag: { length: FACT_COUNTS.flag, value: (random) => random() < 0.5 },
  day: { length: FACT_COUNTS.day, value: (random) => `2026-03-${String(1 + below(28, random)).padStart(2, "0")}` },
};

function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}
