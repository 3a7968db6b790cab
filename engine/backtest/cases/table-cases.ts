import type { PastCase } from "../../core/backtest/comparison.ts";
import type { CaseFile, FactDefinition } from "../../core/model/formats.generated.ts";
import { createReader } from "../../core/value/create-reader.ts";
import type { Reader } from "../../core/value/value-form.ts";
import { readCsvRows } from "../../logs/csv/read-csv.ts";
import { timeOf } from "../../logs/event/fact-cell.ts";
import type { LogSource } from "../../logs/input/log-source.ts";
import { LogRefused } from "../../logs/log-refused.ts";
import type { FileReading } from "./line-cases.ts";
import type { PastCases } from "./past-cases.ts";
import { sentOf } from "./sent-of.ts";

/** The facts that columns may be named after. */
export type Dictionary = Readonly<Record<string, FactDefinition>>;

/** What a column is: a fact, or something about the case. */
type Column =
  | { readonly kind: "fact"; readonly name: string; readonly definition: FactDefinition; readonly read: Reader }
  | { readonly kind: "at" | "openedAt" | "organ" }
  | { readonly kind: "other" };

const OWN_COLUMNS: ReadonlyMap<string, "at" | "openedAt" | "organ"> = new Map([
  ["at", "at"],
  ["评估时间", "at"],
  ["openedat", "openedAt"],
  ["立案日期", "openedAt"],
  ["受理日期", "openedAt"],
  ["organ", "organ"],
  ["机关", "organ"],
]);

/**
 * The cases of a table (CSV, plain or gzip): a row a case, a column a fact by its name or label in the dictionary. Every cell
 * that is no value of its fact is told, and goes to judgment as it stands, which finds it unusable.
 *
 * @throws LogRefused when no column is a fact
 */
export async function* readTableCases(source: LogSource, dictionary: Dictionary, reading: FileReading): PastCases {
  const { unreadable, progress } = reading;
  let columns: readonly Column[] | undefined;
  let line = 0;
  for await (const rows of readCsvRows(source, { mapping: {}, progress })) {
    const cases: PastCase[] = [];
    for (const row of rows) {
      line += 1;
      if (columns === undefined) columns = columnsOf(row, dictionary, reading);
      else if (row.some((cell) => cell.trim() !== "")) cases.push(caseOf({ row, columns, line }, reading));
    }
    yield cases;
  }
  if (columns === undefined) unreadable.add("caseUnreadable", 1);
}

function columnsOf(header: readonly string[], dictionary: Dictionary, { unreadable }: FileReading): Column[] {
  const named = columnNames(dictionary);
  const columns = header.map((cell): Column => {
    const title = cell.trim();
    const own = OWN_COLUMNS.get(title.toLowerCase());
    if (own !== undefined) return { kind: own };
    const found = named.get(title) ?? named.get(title.toLowerCase());
    if (found !== undefined) return found;
    if (title !== "") unreadable.add("columnUnknown", 1, title.slice(0, 200));
    return { kind: "other" };
  });
  if (columns.some(({ kind }) => kind === "fact")) return columns;
  throw new LogRefused(
    "没有一列是事实：第一行须是事实的键或名称",
    "no column is a fact: the first row must have the keys or labels of facts",
  );
}

/** The columns by everything that they may be called; a key goes before a label. */
function columnNames(dictionary: Dictionary): ReadonlyMap<string, Column> {
  const columns = Object.entries(dictionary).map(
    ([name, definition]) => ({ kind: "fact", name, definition, read: createReader(definition) }) as const,
  );
  const labels = columns.flatMap((column) => {
    const { zh, en } = column.definition.label;
    return [[en.toLowerCase(), column] as const, [zh, column] as const, [column.name.toLowerCase(), column] as const];
  });
  return new Map([...labels, ...columns.map((column) => [column.name, column] as const)]);
}

type Row = { readonly row: readonly string[]; readonly columns: readonly Column[]; readonly line: number };

function caseOf({ row, columns, line }: Row, { at: otherwise, unreadable }: FileReading): PastCase {
  const facts: Record<string, unknown> = {};
  const own: { at?: string; openedAt?: string; organ?: string } = {};
  for (const [index, column] of columns.entries()) {
    const cell = (row[index] ?? "").trim();
    if (cell === "" || column.kind === "other") continue;
    if (column.kind === "organ") own.organ = cell.slice(0, 200);
    else if (column.kind === "fact") {
      const sent = sentOf(cell, column.definition);
      if (!column.read(sent).ok) unreadable.add("cellWrong", line, column.name);
      facts[column.name] = sent;
    } else {
      const instant = timeOf(cell)?.at;
      if (instant === undefined) unreadable.add("cellWrong", line, column.kind);
      else own[column.kind] = instant;
    }
  }
  const { at = otherwise, openedAt, organ } = own;
  const caseFile: CaseFile = { facts, ...(openedAt !== undefined && { openedAt }) };
  return { id: `line-${line}`, at, ...(organ !== undefined && { organ }), caseFile, isSent: true };
}
