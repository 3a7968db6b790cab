import { finding, hint } from "../finding-catalog.ts";
import { nearestName } from "../nearest-name.ts";
import type { PackCheck } from "../pack-check.ts";
import { namesOf } from "../rule-names.ts";

/** The map belongs to the power, names rules that exist, and every rule hangs on a step of it (M042, M037). */
export const mapBindings: PackCheck = ({ source, ruleParts, report }) => {
  const { map, power } = source;
  if (map === undefined) return;
  if (map.power !== undefined && map.power !== power.id) {
    report(finding("MAP_POWER_DIFFERS", { document: "map", pointer: "" }, { found: map.power, expected: power.id }));
  }
  const names = namesOf(ruleParts);
  const known = new Set(names);
  for (const step of map.steps) {
    const place = { document: "map", pointer: step.id };
    if (step.lane === undefined) report(finding("STEP_WITHOUT_LANE", place, { step: step.id }));
    for (const name of step.rules) {
      if (!known.has(name))
        report(finding("MAP_RULE_UNKNOWN", place, { step: step.id, name, ...hint(nearestName(name, names)) }));
    }
  }
  const bound = new Set(map.steps.flatMap(({ rules: attached }) => attached));
  for (const name of names) {
    if (!bound.has(name)) report(finding("RULE_NOT_ON_MAP", { document: `rules/${name}`, pointer: "" }, { name }));
  }
};
