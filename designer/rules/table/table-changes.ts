import type { Rule } from "../../../engine/core/model/formats.generated.ts";
import type { JsonObject } from "../../../engine/core/conditions/condition-node.ts";
import { withTest } from "./decision-table.ts";

/** Puts a test of a fact into several rules at once, or takes it out of them. The other rules stay the same objects. */
export function withColumn(
  rules: readonly Rule[],
  names: readonly string[],
  fact: string,
  test: JsonObject | undefined,
): readonly Rule[] {
  return rules.map((rule) => (names.includes(rule.name) ? withTest(rule, fact, test) : rule));
}
