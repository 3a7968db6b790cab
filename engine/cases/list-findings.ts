import type {
  FindingRecord,
  FindingState,
  Grade,
  IsoDateTime,
  Role,
  SupervisionCode,
} from "../core/model/formats.generated.ts";
import type { CaseShelf } from "./case-shelf.ts";
import { isOverdue } from "./finding-clock.ts";
import { cursorOf, placeOf, type Page } from "./pages.ts";

/** `tier` is who monitors findings of the grade. `overdue`: somebody is late with an answer. */
export type FindingQuery = {
  readonly power?: string;
  readonly organ?: string;
  readonly case?: string;
  readonly code?: SupervisionCode;
  readonly grade?: Grade;
  readonly state?: FindingState;
  readonly tier?: Role;
  readonly overdue?: boolean;
};

/** One page of the findings: the gravest first, and of one grade those whose alert is due first. */
export function listFindings(
  shelf: CaseShelf,
  query: FindingQuery,
  { cursor, limit, now }: { readonly cursor?: string | undefined; readonly limit: number; readonly now: IsoDateTime },
): Page<FindingRecord> {
  const after = cursor === undefined ? "" : placeOf(cursor);
  const isWanted = findingFilter(query, now);
  const found = (query.case === undefined ? [...shelf.findings()] : shelf.findingsOf(shelf.get(query.case)))
    .filter(isWanted)
    .map((record) => ({ record, rank: rankOf(record) }))
    .filter(({ rank }) => rank > after)
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1));
  const items = found.slice(0, limit).map(({ record }) => record);
  const last = found[limit - 1];
  return found.length > limit && last !== undefined ? { items, cursor: cursorOf(last.rank) } : { items };
}

/** Places of findings in the list, compared as text: grade, due, id. */
function rankOf({ finding, alert, openedAt, id }: FindingRecord): string {
  return `${finding.grade} ${new Date(alert.dueAt ?? openedAt).toISOString()} ${id}`;
}

function findingFilter(query: FindingQuery, now: IsoDateTime): (record: FindingRecord) => boolean {
  const { power, organ, code, grade, state, tier, overdue } = query;
  return (record) =>
    (power === undefined || record.power === power) &&
    (organ === undefined || record.organ.id === organ) &&
    (query.case === undefined || record.case === query.case) &&
    (code === undefined || record.finding.code === code) &&
    (grade === undefined || record.finding.grade === grade) &&
    (state === undefined || record.state === state) &&
    (tier === undefined || record.tier === tier) &&
    (overdue === undefined || isOverdue(record, now) === overdue);
}
