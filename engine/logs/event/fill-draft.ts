import type { LogReport } from "../log-report.ts";
import type { ColumnRole } from "./column-role.ts";
import type { EventDraft } from "./event-draft.ts";
import { factOf, type Cell } from "./fact-cell.ts";
import { parseObjectCell } from "./json-cell.ts";
import type { DateFormat } from "./date-format.ts";

/** What filling a draft needs to know of the log. */
export type DraftSettings = { readonly report: LogReport; readonly dateFormat: DateFormat | undefined };

/** Puts a cell where its role says. `name` is that of its column, `place` where it stands. Empty cells say nothing. */
export function fillDraft(
  draft: EventDraft,
  role: ColumnRole,
  { cell, name, place }: { readonly cell: Cell; readonly name: string; readonly place: number },
  settings: DraftSettings,
): void {
  if (cell === "" || cell === null || cell === undefined) return;
  switch (role.kind) {
    case "ignored":
      return;
    case "at":
      draft.at = draft.at === undefined ? cell : `${textOf(draft.at)} ${textOf(cell)}`;
      return;
    case "startedAt":
    case "openedAt":
    case "closedAt":
      draft[role.kind] = cell;
      return;
    case "fact":
    case "caseFact": {
      const value = factOf(cell, role.type, settings.dateFormat);
      if (value === undefined) settings.report.tell("VALUE_UNREADABLE", place, name);
      else addFacts(draft, role.kind === "fact" ? "facts" : "caseFacts", [[role.fact, value]]);
      return;
    }
    case "factsJson":
    case "caseFactsJson": {
      const facts = parseObjectCell(textOf(cell));
      if (facts === undefined) settings.report.tell("VALUE_UNREADABLE", place, name);
      else addFacts(draft, role.kind === "factsJson" ? "facts" : "caseFacts", Object.entries(facts));
      return;
    }
    default:
      draft[role.kind] = textOf(cell);
  }
}

function addFacts(draft: EventDraft, of: "facts" | "caseFacts", entries: Iterable<readonly [string, unknown]>): void {
  const facts = (draft[of] ??= new Map());
  for (const [name, value] of entries) facts.set(name, value);
}

function textOf(cell: Cell): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 19).replace("T", " ") : String(cell);
}
