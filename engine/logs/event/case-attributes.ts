import type { CaseAttributes } from "../log-piece.ts";
import type { EventDraft } from "./event-draft.ts";
import type { EventMaker } from "./event-maker.ts";

/** What a draft tells of its case as a whole. */
export function caseAttributes(draft: EventDraft, place: number, maker: EventMaker): CaseAttributes {
  const { title, openedAt, closedAt, caseFacts } = draft;
  if (title === "" && openedAt === undefined && closedAt === undefined && caseFacts === undefined) return NONE;
  const opened = maker.instant(openedAt, place);
  const closed = maker.instant(closedAt, place);
  return {
    ...(title === "" ? {} : { title: maker.short(title, "title", place) }),
    ...(opened === undefined ? {} : { openedAt: opened }),
    ...(closed === undefined ? {} : { closedAt: closed }),
    ...(caseFacts === undefined ? {} : { facts: Object.fromEntries(caseFacts) }),
  };
}

const NONE: CaseAttributes = {};
