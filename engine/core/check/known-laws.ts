import type { Basis } from "../model/formats.generated.ts";
import { inside, type Place, type Report } from "./check-finding.ts";
import { finding, hint } from "./finding-catalog.ts";
import { nearestName } from "./nearest-name.ts";

/** Every law that a basis cites is in the registry of laws. */
export function checkLaws(basis: readonly Basis[], known: readonly string[], place: Place, report: Report): void {
  for (const [index, { law }] of basis.entries()) {
    if (known.includes(law)) continue;
    report(
      finding("LAW_UNKNOWN", inside(place, "basis", index, "law"), { name: law, ...hint(nearestName(law, known)) }),
    );
  }
}
