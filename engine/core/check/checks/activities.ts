import type { Step } from "../../map/power-map.ts";
import { patternFault } from "../../operators/matches.ts";
import type { Report } from "../check-finding.ts";
import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";

/** Activities of sending systems have names and sound patterns, and each name stands for one step alone. */
export const activities: PackCheck = ({ source: { map }, report }) => {
  if (map === undefined) return;
  const owners = new Map<string, string>();
  for (const { id, title } of map.nodes) for (const name of [id, title.zh, title.en]) owners.set(name, id);
  for (const step of map.steps) checkStep(step, owners, report);
};

function checkStep({ id, activities: known }: Step, owners: Map<string, string>, report: Report): void {
  const place = { document: "map", pointer: id };
  for (const { match, name } of known) {
    if (name.trim() === "") {
      report(finding("ACTIVITY_UNNAMED", place, { step: id }));
    } else if (match === "pattern") {
      const fault = patternFault(name);
      if (fault !== undefined) report(finding("ACTIVITY_PATTERN_WRONG", place, { step: id, pattern: name, fault }));
    } else {
      const owner = owners.get(name) ?? id;
      if (owner !== id) report(finding("ACTIVITY_CLAIMED_TWICE", place, { name, first: owner, second: id }));
      owners.set(name, id);
    }
  }
}
