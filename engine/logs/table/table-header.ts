import type { LogMapping } from "../../core/model/formats.generated.ts";
import { createRoles, type ColumnRole } from "../event/column-role.ts";
import type { Cell } from "../event/fact-cell.ts";
import { proposeColumns } from "../event/known-columns.ts";
import { LOG_LIMITS } from "../log-limits.ts";
import type { ReadingSettings } from "../log-piece.ts";
import { LogRefused } from "../log-refused.ts";

/** A column that is used: where it stands and what it means. */
export type TableColumn = { readonly index: number; readonly name: string; readonly role: ColumnRole };

/** Above the header there may be a title and notes. */
const MOST_ROWS_BEFORE = 10;

/**
 * The columns, once the last of these rows is the header: it names a case, an activity or step, and a time. Undefined
 * where more rows must be seen.
 *
 * @throws LogRefused when there is no header among the first rows, with what was found instead
 */
export function readHeader(
  rows: readonly (readonly Cell[])[],
  { mapping, report }: ReadingSettings,
  isLast = false,
): readonly TableColumn[] | undefined {
  const names = (rows.at(-1) ?? []).map((cell) => (typeof cell === "string" ? cell.trim() : ""));
  if (names.length > LOG_LIMITS.columns) throw tooManyColumns();
  const roleOf = createRoles(mapping, proposeColumns(names), "row");
  const columns = names.flatMap((name, index) => {
    const role = name === "" ? undefined : roleOf(name);
    return role === undefined ? [] : [{ index, name, role }];
  });
  if (missingRoles(columns).length > 0) {
    if (isLast || rows.length >= MOST_ROWS_BEFORE) throw noHeader(rows, mapping);
    return undefined;
  }
  requireMapped(mapping, names);
  const used = new Set(columns.map(({ index }) => index));
  for (const [index, name] of names.entries()) {
    if (name !== "" && !used.has(index)) report.tell("COLUMN_NOT_USED", rows.length, name);
  }
  return columns;
}

const NEEDED = [
  { zh: "案件编号", en: "the number of the case", kinds: ["case"] },
  { zh: "环节", en: "the activity", kinds: ["activity", "step", "clockJson"] },
  { zh: "时间", en: "the time", kinds: ["at", "startedAt"] },
] as const;

function missingRoles(columns: readonly TableColumn[]): (typeof NEEDED)[number][] {
  const kinds = new Set<string>(columns.map(({ role }) => role.kind));
  return NEEDED.filter((need) => !need.kinds.some((kind) => kinds.has(kind)));
}

function noHeader(rows: readonly (readonly Cell[])[], mapping: LogMapping): LogRefused {
  const written = rows.map((row) =>
    row.flatMap((cell) => (typeof cell === "string" && cell !== "" ? [cell.trim()] : [])),
  );
  const widest = written.reduce((first, second) => (second.length > first.length ? second : first), []);
  requireMapped(mapping, widest);
  const roleOf = createRoles(mapping, proposeColumns(widest), "row");
  const columns = widest.flatMap((name, index) => {
    const role = roleOf(name);
    return role === undefined ? [] : [{ index, name, role }];
  });
  const missing = missingRoles(columns);
  const seen = widest.map((name) => name.slice(0, 40)).slice(0, 40);
  return new LogRefused(
    `表头中认不出${missing.map(({ zh }) => zh).join("、")}；请在映射中写明。列名有：${seen.join("、")}`,
    `the header does not name ${missing.map(({ en }) => en).join(" and ")}; name it in the mapping. Its columns: ${seen.join(", ")}`,
  );
}

/** A mapping that names a column that is not there was made for another file. */
function requireMapped({ ignored: _ignored, facts = [], ...mapping }: LogMapping, names: readonly string[]): void {
  const { case: id, activity, step, at = [], startedAt, person, post, transition } = mapping;
  const wanted = [
    id,
    activity,
    step,
    at,
    startedAt,
    person,
    post,
    transition,
    ...facts.map(({ column }) => column),
  ].flat();
  const missing = wanted.filter((name) => name !== undefined && !names.includes(name));
  if (missing.length === 0) return;
  throw new LogRefused(
    `映射中的列不在表头中：${missing.join("、")}`,
    `columns of the mapping are not in the header: ${missing.join(", ")}`,
  );
}

function tooManyColumns(): LogRefused {
  const most = LOG_LIMITS.columns;
  return new LogRefused(`表头超过${most}列`, `the header has more than ${most} columns`);
}
