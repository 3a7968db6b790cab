import type { Cell } from "./fact-cell.ts";

/** What is read of one event, or of one case, before it is known whether it is complete. */
export type EventDraft = {
  case: string;
  activity: string;
  step: string;
  ownActivity: string;
  at: Cell;
  startedAt: Cell;
  person: string;
  post: string;
  group: string;
  transition: string;
  id: string;
  title: string;
  openedAt: Cell;
  closedAt: Cell;
  clockJson: string;
  evidenceJson: string;
  facts: Map<string, unknown> | undefined;
  caseFacts: Map<string, unknown> | undefined;
};

/** A draft of which nothing is read. All have the same keys in the same order: logs hold millions. */
export function emptyDraft(): EventDraft {
  return {
    case: "",
    activity: "",
    step: "",
    ownActivity: "",
    at: undefined,
    startedAt: undefined,
    person: "",
    post: "",
    group: "",
    transition: "",
    id: "",
    title: "",
    openedAt: undefined,
    closedAt: undefined,
    clockJson: "",
    evidenceJson: "",
    facts: undefined,
    caseFacts: undefined,
  };
}
