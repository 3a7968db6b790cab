import type { CheckFinding } from "../check-finding.ts";
import { finding, hint } from "../finding-catalog.ts";
import { nearestName } from "../nearest-name.ts";
import { removing, replacing } from "./documents-fix.ts";
import type { Fix, FixContext } from "./fix.ts";
import { meantName } from "./name-fixes.ts";

/** A reference to a rule that does not exist becomes one to the rule that was meant, or is taken off the step. */
export function ruleReferenceFixes(found: CheckFinding, { documents, map }: FixContext): Fix[] {
  const { document, pointer: element, message } = found;
  const names = documents.rules.map(({ name }) => name);
  const attached = map?.steps.find(({ id }) => id === element)?.rules ?? [];
  const rule = attached.find((name) => {
    const words = { step: element, name, ...hint(nearestName(name, names)) };
    return finding("MAP_RULE_UNKNOWN", { document, pointer: element }, words).message.zh === message.zh;
  });
  if (rule === undefined) return [];
  const by = meantName(rule, names);
  const isFree = by !== undefined && !attached.includes(by);
  return [
    ...(isFree ? [{ title: replacing(rule, by), kind: "replaceRuleReference", element, rule, by } as const] : []),
    { title: removing(rule), kind: "removeRuleReference", element, rule },
  ];
}

/** The map becomes one of this power. */
export function mapPowerFixes(_found: CheckFinding, { documents, map }: FixContext): Fix[] {
  const power = documents.power.id;
  return map?.power === undefined ? [] : [{ title: replacing(map.power, power), kind: "setMapPower", power }];
}
