import type { Basis, Grade, LocalizedText, SupervisionCode, SupervisionFinding } from "../model/formats.generated.ts";
import { byStrictness } from "../model/grade.ts";
import type { MapPlace } from "./map-places.ts";
import { SUPERVISION_CODES } from "./supervision-codes.ts";

/** What is found, before it has its id and its category. */
export type Found = {
  readonly code: SupervisionCode;
  readonly grade: Grade;
  /** Where on the map; undefined for what lies on no element of it. */
  readonly place: MapPlace | undefined;
  /** What tells findings of one place and the same events apart. */
  readonly about?: string;
  readonly rule?: string;
  readonly message: LocalizedText;
  readonly basis: Basis[];
  readonly events: readonly string[];
  readonly at: string;
};

/** A finding whose id is the same whenever the same is found: its code, its place, what it is about, and its events. */
export function supervisionFinding({
  code,
  grade,
  place,
  about,
  rule,
  message,
  basis,
  events,
  at,
}: Found): SupervisionFinding {
  const finding: SupervisionFinding = {
    id: [code, place?.node ?? "", ...(about === undefined ? [] : [about]), ...events].join(" ").slice(0, 480),
    code,
    category: SUPERVISION_CODES[code].category,
    grade,
    message,
    basis,
    events: [...events],
    at,
  };
  if (place !== undefined) {
    finding.step = place.node;
    finding.stepTitle = place.title;
    if (place.controlPoint !== undefined) finding.controlPoint = place.controlPoint;
  }
  if (rule !== undefined) finding.rule = rule;
  return finding;
}

/** In what order findings of one case are told: the gravest first, then those that became true first. */
export function gravestFirst(first: SupervisionFinding, second: SupervisionFinding): number {
  return byStrictness(first.grade, second.grade) || Date.parse(first.at) - Date.parse(second.at) || byId(first, second);
}

function byId(first: SupervisionFinding, second: SupervisionFinding): number {
  if (first.id === second.id) return 0;
  return first.id < second.id ? -1 : 1;
}
