import { caseAttributes } from "../event/case-attributes.ts";
import { emptyDraft } from "../event/event-draft.ts";
import { createEventMaker, type EventMaker } from "../event/event-maker.ts";
import type { Cell } from "../event/fact-cell.ts";
import { fillDraft } from "../event/fill-draft.ts";
import { join, type OpenCase } from "../cases/open-case.ts";
import type { LogPiece, ReadingSettings } from "../log-piece.ts";
import { readHeader, type TableColumn } from "./table-header.ts";

/** The rows of a table in bunches, as they stand there, empty ones too. */
export type TableRows = AsyncIterable<readonly (readonly Cell[])[]>;

/** Reads a table of which each row is an event. Rows of one case that follow each other are one piece. */
export async function* readRows(rows: TableRows, settings: ReadingSettings): AsyncGenerator<readonly LogPiece[]> {
  const maker = createEventMaker(settings.mapping, settings.report);
  let before: (readonly Cell[])[] = [];
  let columns: readonly TableColumn[] | undefined;
  let row = 0;
  let open: OpenCase | undefined;
  let done: LogPiece[] = [];
  const take = (read: OpenCase): void => {
    if (open?.id === read.id) {
      join(open, read.attributes, read.events);
      return;
    }
    if (open !== undefined) done.push(open);
    open = read;
  };
  for await (const bunch of rows) {
    for (const cells of bunch) {
      row += 1;
      if (columns === undefined) {
        before = [...before, cells];
        columns = readHeader(before, settings);
        continue;
      }
      const read = cells.every(isEmpty) ? undefined : readRow(cells, row, columns, maker);
      if (read !== undefined) take(read);
    }
    if (done.length > 0) yield done;
    done = [];
  }
  if (columns === undefined) readHeader(before, settings, true);
  if (open !== undefined) yield [open];
}

function readRow(
  cells: readonly Cell[],
  place: number,
  columns: readonly TableColumn[],
  maker: EventMaker,
): OpenCase | undefined {
  const draft = emptyDraft();
  for (const { index, name, role } of columns) fillDraft(draft, role, { cell: cells[index], name, place }, maker);
  if (draft.case === "") {
    maker.report.tell("CASE_MISSING", place);
    return undefined;
  }
  const events = maker.finish(draft, place);
  return { id: maker.short(draft.case, "case", place), attributes: caseAttributes(draft, place, maker), events, place };
}

function isEmpty(cell: Cell): boolean {
  return cell === "" || cell === null || cell === undefined;
}
