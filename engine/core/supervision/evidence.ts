import type { PowerMap } from "../map/power-map.ts";
import type { EvidenceState, SupervisionDuty, SupervisionFinding, Undecided } from "../model/formats.generated.ts";
import type { CaseClock, CaseCourse } from "./case-course.ts";
import { dutiesOwed, stepEvidenceOwed } from "./evidence-owed.ts";
import { EvidenceRecords } from "./evidence-records.ts";
import { judgeEvidence } from "./evidence-judgment.ts";
import { mapPlaces, type MapPlace } from "./map-places.ts";

export type EvidenceOfCase = {
  readonly evidence: readonly EvidenceState[];
  readonly findings: readonly SupervisionFinding[];
  readonly undecided: readonly Undecided[];
};

/**
 * What a case had to show: the evidence of every step that was done, and the duties of its monitoring grade, which are
 * counted from its first step. What names no piece of evidence of a step is left for the duties.
 */
export function evidenceOf(
  map: PowerMap,
  duties: readonly SupervisionDuty[],
  course: CaseCourse,
  clock: CaseClock,
): EvidenceOfCase {
  const records = new EvidenceRecords(course, clock.now);
  const owed = [...stepEvidenceOwed(map, placesOf(map), course), ...dutiesOwed(duties, course)];
  const judged = owed.map((one) => judgeEvidence(one, records, course, clock));
  return {
    evidence: judged.map(({ state }) => state),
    findings: judged.flatMap(({ finding }) => finding ?? []),
    undecided: judged.flatMap(({ undecided }) => undecided ?? []),
  };
}

/** Many cases go over one map. */
const known = new WeakMap<PowerMap, ReadonlyMap<string, MapPlace>>();

function placesOf(map: PowerMap): ReadonlyMap<string, MapPlace> {
  const places = known.get(map) ?? mapPlaces(map);
  known.set(map, places);
  return places;
}
