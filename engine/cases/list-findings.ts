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

/**
 * `tier` is who monitors findings of the grade. `overdue`: somebody is late with an answer. `from` and `to` bound when it was
 * found, both included.
 */
export type FindingQuery = {
  readonly power?: string;
  readonly organ?: string;
  readonly case?: string;
  readonly code?: SupervisionCode;
  readonly grade?: Grade;
  readonly state?: FindingState;
  readonly tier?: Role;
  readonly overdue?: boolean;
  readonly from?: IsoDateTime;
  readonly to?: IsoDateTime;
  /** Whether who asks may see it. */
  readonly isVisible?: (record: FindingRecord) => boolean;
};

/** What stands first: the gravest and of one grade those whose alert is due first, or those that were found last. */
export type FindingOrder = "gravest" | "newest";

type Wanted = {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly now: IsoDateTime;
  readonly order?: FindingOrder | undefined;
};

/** One page of the findings, the gravest first unless told. @throws QUERY_INVALID for a cursor that is none */
export function listFindings(
  shelf: CaseShelf,
  query: FindingQuery,
  { cursor, limit, now, order = "gravest" }: Wanted,
): Page<FindingRecord> {
  const after = cursor === undefined ? "" : placeOf(cursor);
  const isWanted = findingFilter(query, now);
  const found = (query.case === undefined ? [...shelf.findings()] : shelf.findingsOf(shelf.get(query.case)))
    .filter(isWanted)
    .map((record) => ({ record, rank: RANKS[order](record) }))
    .filter(({ rank }) => rank > after)
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1));
  const items = found.slice(0, limit).map(({ record }) => record);
  const last = found[limit - 1];
  return found.length > limit && last !== undefined ? { items, cursor: cursorOf(last.rank) } : { items };
}

const LATEST = 1e15;

/** Places of findings in the list, compared as text: grade, due, id; or how long before the end of all time it was found. */
const RANKS: Readonly<Record<FindingOrder, (record: FindingRecord) => string>> = {
  gravest: ({ finding, alert, openedAt, id }) =>
    `${finding.grade} ${new Date(alert.dueAt ?? openedAt).toISOString()} ${id}`,
  newest: ({ openedAt, id }) => `${String(LATEST - Date.parse(openedAt)).padStart(15, "0")} ${id}`,
};

function findingFilter(query: FindingQuery, now: IsoDateTime): (record: FindingRecord) => boolean {
  const { power, organ, code, grade, state, tier, overdue, isVisible } = query;
  const from = query.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(query.from);
  const to = query.to === undefined ? Number.POSITIVE_INFINITY : Date.parse(query.to);
  return (record) =>
    (isVisible === undefined || isVisible(record)) &&
    (power === undefined || record.power === power) &&
    (organ === undefined || record.organ.id === organ) &&
    (query.case === undefined || record.case === query.case) &&
    (code === undefined || record.finding.code === code) &&
    (grade === undefined || record.finding.grade === grade) &&
    (state === undefined || record.state === state) &&
    (tier === undefined || record.tier === tier) &&
    (overdue === undefined || isOverdue(record, now) === overdue) &&
    Date.parse(record.openedAt) >= from &&
    Date.parse(record.openedAt) <= to;
}
