import type { CheckFinding } from "../check-finding.ts";
import type { FindingCode } from "../finding-catalog.ts";
import type { Fix, FixContext } from "./fix.ts";
import { effectFixes, rangeFixes, rootFixes, valueOrderFixes } from "./form-fixes.ts";
import { conditionKeyFixes, unknownKeyFixes } from "./key-fixes.ts";
import { mapPowerFixes, ruleReferenceFixes } from "./map-fixes.ts";
import { nameFixes } from "./name-fixes.ts";
import { formulaFixes, placeholderFixes } from "./text-fixes.ts";

/**
 * The safe ways to mend what a finding of these documents tells, the likeliest first; none where people must decide. A fix
 * does away with its finding; what it brings to light is told the next time.
 */
export function fixesFor(found: CheckFinding, context: FixContext): Fix[] {
  return FIXES.get(found.code)?.(found, context) ?? [];
}

type FixesOf = (found: CheckFinding, context: FixContext) => Fix[];

const FIXES: ReadonlyMap<string, FixesOf> = new Map<FindingCode, FixesOf>([
  ["FACT_UNKNOWN", nameFixes],
  ["FIELD_UNKNOWN", nameFixes],
  ["OPERATOR_UNKNOWN", nameFixes],
  ["PARAMETER_UNKNOWN", nameFixes],
  ["CONDITION_UNKNOWN", nameFixes],
  ["MEASURE_UNKNOWN", nameFixes],
  ["LAW_UNKNOWN", nameFixes],
  ["PLACEHOLDER_UNKNOWN", placeholderFixes],
  ["FORMULA_WRONG", formulaFixes],
  ["KEY_UNKNOWN", unknownKeyFixes],
  ["CONDITION_KEY_UNKNOWN", conditionKeyFixes],
  ["RANGE_REVERSED", rangeFixes],
  ["PARAMETER_VALUES_DISORDERED", valueOrderFixes],
  ["ROOT_IS_A_TEST", rootFixes],
  ["EFFECT_WEAKER_THAN_GRADE", effectFixes],
  ["MAP_RULE_UNKNOWN", ruleReferenceFixes],
  ["MAP_POWER_DIFFERS", mapPowerFixes],
]);
