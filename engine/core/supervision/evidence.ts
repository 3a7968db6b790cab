import type { PowerMap } from "../map/power-map.ts";
import type { EvidenceState, SupervisionDuty, SupervisionFinding, Undecided } from "../model/formats.generated.ts";
import type { CaseClock, CaseCourse } from "./case-course.ts";

export type EvidenceOfCase = {
  readonly evidence: readonly EvidenceState[];
  readonly findings: readonly SupervisionFinding[];
  readonly undecided: readonly Undecided[];
};

/** What a case had to show; `duties` are those of its monitoring grade. */
export function evidenceOf(
  _map: PowerMap,
  _duties: readonly SupervisionDuty[],
  _course: CaseCourse,
  _clock: CaseClock,
): EvidenceOfCase {
  return { evidence: [], findings: [], undecided: [] };
}
