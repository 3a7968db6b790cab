import { Counter, type Registry } from "prom-client";

import type { Evaluation } from "../../core/model/formats.generated.ts";

type Judged = Pick<Evaluation, "power" | "verdict">;

/**
 * Counts the cases judged, by power and verdict. They are counted here and told only when somebody asks: to find its row in a
 * counter of labels takes about as long as to judge a case of twenty rules.
 */
export function judgedMetric(registers: Registry[]): (evaluation: Judged) => void {
  const counts = new Map<string, Map<string, number>>();
  const metric = new Counter({
    name: "sunmap_evaluations_total",
    help: "Cases judged, by power and verdict",
    labelNames: ["power", "verdict"],
    registers: [],
    collect() {
      this.reset();
      for (const [power, verdicts] of counts) {
        for (const [verdict, count] of verdicts) this.inc({ power, verdict }, count);
      }
    },
  });
  for (const register of registers) register.registerMetric(metric);
  return ({ power, verdict }) => {
    const known = counts.get(power);
    const verdicts = known ?? new Map<string, number>();
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    if (known === undefined) counts.set(power, verdicts);
  };
}
