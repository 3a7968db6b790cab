import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import type { Rows } from "./tsv.ts";
import { WORDS } from "./words.ts";

/** What came of reading one cell into a thing. */
export type CellReading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: LocalizedText };

/** One column of a sheet: how a thing is written into it, and how what stands there changes the thing. */
export type SheetColumn<T> = {
  /** By which the column is known again, whatever its title says. */
  readonly key: string;
  readonly title: LocalizedText;
  readonly write: (thing: T) => string;
  readonly read: (thing: T, text: string) => CellReading<T>;
};

/** What a row of a sheet comes to. */
type SheetRow<T> = {
  /** As the spreadsheet counts it. */
  readonly row: number;
  readonly name: string;
  readonly kind: "added" | "changed" | "same";
  readonly thing: T;
};

type SheetProblem = { readonly row: number; readonly column: string; readonly message: LocalizedText };

export type SheetReading<T> = {
  readonly rows: readonly SheetRow<T>[];
  readonly problems: readonly SheetProblem[];
};

/** What is already there, by name, and how a new one begins. */
export type SheetContext<T> = {
  readonly known: ReadonlyMap<string, T>;
  readonly blank: (name: string) => T;
  /** Everything that keeps a thing from having the form of its kind. */
  readonly formFaults: (thing: T) => readonly LocalizedText[];
  /** Why something cannot have this name. */
  readonly nameFault: (name: string) => LocalizedText | undefined;
};

/** The column in which every row says which thing it is. */
export const NAME_KEY = "name";

/** Writes things as rows under a row of titles; each title ends with the key of its column, by which it is read again. */
export function writeSheet<T>(
  things: readonly T[],
  columns: readonly SheetColumn<T>[],
  language: Language,
): string[][] {
  const titles = columns.map(({ key, title }) => `${title[language]} [${key}]`);
  return [titles, ...things.map((thing) => columns.map(({ write }) => write(thing)))];
}

/** Whether rows begin with titles that `writeSheet` wrote. */
export function hasTitles(rows: Rows): boolean {
  return rows[0]?.some((title) => keyOf(title) === NAME_KEY) === true;
}

/**
 * Reads rows that were written by `writeSheet` and changed by people. A cell that says what the thing says already touches
 * nothing; a row with a problem is told and left out, the others are taken.
 */
export function readSheet<T>(
  rows: Rows,
  columnOf: (key: string) => SheetColumn<T> | undefined,
  { known, blank, formFaults, nameFault }: SheetContext<T>,
): SheetReading<T> {
  const [titles = [], ...body] = rows;
  const problems: SheetProblem[] = [];
  const columns = titles.map((title) => {
    const column = columnOf(keyOf(title));
    if (column === undefined && keyOf(title) !== NAME_KEY && title.trim() !== "")
      problems.push({ row: 1, column: title, message: WORDS.columnUnknown });
    return column;
  });
  const nameAt = titles.findIndex((title) => keyOf(title) === NAME_KEY);
  const seen = new Set<string>();
  const read = body.flatMap((cells, index): SheetRow<T>[] => {
    const row = index + 2;
    const name = cells[nameAt]?.trim() ?? "";
    const fault = nameFault(name) ?? (seen.has(name) ? WORDS.nameTwice : undefined);
    seen.add(name);
    if (fault !== undefined) {
      problems.push({ row, column: titles[nameAt] ?? NAME_KEY, message: fault });
      return [];
    }
    const before = known.get(name);
    let thing = before ?? blank(name);
    let isSound = true;
    for (const [at, column] of columns.entries()) {
      const text = cells[at]?.trim() ?? "";
      if (column === undefined || text === column.write(thing).trim()) continue;
      const reading = column.read(thing, text);
      if (reading.ok) thing = reading.value;
      else {
        isSound = false;
        problems.push({ row, column: titles[at] ?? column.key, message: reading.message });
      }
    }
    const faults = isSound && thing !== before ? formFaults(thing) : [];
    problems.push(...faults.map((message) => ({ row, column: "", message })));
    if (!isSound || faults.length > 0) return [];
    return [{ row, name, kind: before === undefined ? "added" : thing === before ? "same" : "changed", thing }];
  });
  return { rows: read, problems };
}

function keyOf(title: string): string {
  return /\[([^[\]]+)\]\s*$/.exec(title)?.[1] ?? "";
}
