import type {
  Grade,
  IsoDateTime,
  SupervisedCase,
  SupervisedState,
  SupervisionCode,
} from "../core/model/formats.generated.ts";
import type { CaseShelf } from "./case-shelf.ts";
import { isOpenState } from "../core/supervision/finding-states.ts";
import type { HeldCase } from "./held-case.ts";
import { cursorOf, placeOf, type Page } from "./pages.ts";

/**
 * `grade` is the monitoring grade; `code` that of an open finding; `undecided` whether something was not judged; `from` and
 * `to` bound the opening, both included.
 */
export type CaseQuery = {
  readonly power?: string;
  readonly organ?: string;
  readonly state?: SupervisedState;
  readonly code?: SupervisionCode;
  readonly grade?: Grade;
  readonly undecided?: boolean;
  readonly from?: IsoDateTime;
  readonly to?: IsoDateTime;
  /** Whether who asks may see it. */
  readonly isVisible?: (about: HeldCase["about"]) => boolean;
};

/** One page of the cases, those opened here last first. @throws QUERY_INVALID for a cursor of another list */
export function listCases(
  shelf: CaseShelf,
  query: CaseQuery,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Page<SupervisedCase> {
  const isWanted = caseFilter(shelf, query);
  const items: SupervisedCase[] = [];
  const before = cursor === undefined ? shelf.order.length : Number(placeOf(cursor));
  for (let place = before - 1; place >= 0; place -= 1) {
    const held = shelf.find(shelf.order[place] ?? "");
    if (held === undefined || !isWanted(held)) continue;
    if (items.length === limit) return { items, cursor: cursorOf(String(place + 1)) };
    items.push(shelf.summary(held));
  }
  return { items };
}

/** Whether a case is one of those that a query asks for. */
export function caseFilter(shelf: CaseShelf, query: CaseQuery): (held: HeldCase) => boolean {
  const { power, organ, state, code, grade, undecided, isVisible } = query;
  const from = query.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(query.from);
  const to = query.to === undefined ? Number.POSITIVE_INFINITY : Date.parse(query.to);
  return (held) => {
    const { about, standing } = held;
    if (isVisible !== undefined && !isVisible(about)) return false;
    if (power !== undefined && about.power !== power) return false;
    if (organ !== undefined && about.organ.id !== organ) return false;
    if (state !== undefined && standing.state !== state) return false;
    if (grade !== undefined && standing.monitoringGrade !== grade) return false;
    if (undecided !== undefined && standing.undecided > 0 !== undecided) return false;
    const openedAt = Date.parse(about.openedAt);
    if (openedAt < from || openedAt > to) return false;
    if (code === undefined) return true;
    return shelf.findingsOf(held).some((record) => record.finding.code === code && isOpenState(record.state));
  };
}
