import { mapFlowing, wayOnMap } from "../../map/map-flowing.ts";
import { inside } from "../check-finding.ts";
import { finding, hint } from "../finding-catalog.ts";
import { nearestName } from "../nearest-name.ts";
import type { PackCheck } from "../pack-check.ts";

/** The elements between which a committed limit is placed are on the map, and a way leads from its start to its end. */
export const committedLimits: PackCheck = ({ source: { map, power }, report }) => {
  if (map === undefined) return;
  const flowing = mapFlowing(map);
  const known = new Set(map.nodes.map(({ id }) => id));
  for (const [index, limit] of power.timeLimits.entries()) {
    const { title, startElement, endElement } = limit;
    const place = inside({ document: "power", pointer: "" }, "timeLimits", index);
    const words = { titleZh: title.zh, titleEn: title.en };
    for (const end of ["startElement", "endElement"] as const) {
      const { [end]: name } = limit;
      if (name === undefined || known.has(name)) continue;
      const told = { ...words, name, ...hint(nearestName(name, known)) };
      report(finding("LIMIT_ELEMENT_UNKNOWN", inside(place, end), told));
    }
    if (startElement === undefined || endElement === undefined) continue;
    if (!known.has(startElement) || !known.has(endElement)) continue;
    if (wayOnMap(startElement, endElement, flowing) === undefined)
      report(finding("LIMIT_END_UNREACHED", inside(place, "endElement"), { ...words, startElement, endElement }));
  }
};
