import type { Separation } from "../../map/power-map.ts";
import { finding, hint } from "../finding-catalog.ts";
import { nearestName } from "../nearest-name.ts";
import type { PackCheck } from "../pack-check.ts";

/** Separations of duties name two steps of the map, each pair once, and rest on a law that the registry has. */
export const separations: PackCheck = ({ source: { map, library }, report }) => {
  if (map === undefined) return;
  const steps = new Set(map.steps.map(({ id }) => id));
  const laws = new Set(library.laws.map(({ name }) => name));
  const seen = new Set<string>();
  for (const separation of map.separations) {
    const { first, second, law } = separation;
    const place = { document: "map", pointer: steps.has(first) ? first : second };
    for (const name of new Set([first, second])) {
      if (!steps.has(name))
        report(finding("SEPARATED_STEP_UNKNOWN", place, { name, ...hint(nearestName(name, steps)) }));
    }
    if (first === second) report(finding("SEPARATION_OF_ONE_STEP", place, { step: first }));
    if (seen.has(keyOf(separation))) report(finding("SEPARATION_TWICE", place, { first, second }));
    seen.add(keyOf(separation));
    if (law !== undefined && !laws.has(law))
      report(finding("SEPARATION_LAW_UNKNOWN", place, { name: law, ...hint(nearestName(law, laws)) }));
  }
};

/** A pair has no order. */
function keyOf({ first, second, by }: Separation): string {
  return JSON.stringify([by, ...[first, second].toSorted()]);
}
