import type { PolicyLibrary } from "../../../engine/core/compile/policy-source.ts";
import type { Power } from "../../../engine/core/model/formats.generated.ts";
import type { RuleBeginning } from "./rule-changes.ts";

/** A new rule of a power begins on the power's own basis, with a measure that the mildest tier demands anyway. */
export function ruleBeginning(
  power: Power,
  { tiers, measures }: Pick<PolicyLibrary, "tiers" | "measures">,
  day: string,
): RuleBeginning {
  return { day, basis: power.basis.slice(0, 1), measure: tiers.C.measures[0] ?? measures[0]?.id ?? "review" };
}
