import { foreignCursor, requireLimit } from "../journal/page-cursor.ts";
import { queryTimes } from "../journal/query-times.ts";
import { readRecord } from "../journal/read-line.ts";
import type { EvaluationPage, EvaluationQuery, RecordedEvaluation } from "../store.ts";
import type { Statements } from "./database.ts";

/** A record without its line: where it stands among all lanes, and how long it is. */
type Found = {
  readonly lane: number;
  readonly seq: number;
  readonly position: number;
  readonly recorded: string;
  readonly bytes: number;
};

/** Bytes after which a page ends before its limit, so that long cases do not fill the memory. */
const PAGE_BYTES = 8 << 20;

/** One page of the records of all lanes, newest first. An index chooses; only what is shown is read. */
export async function listEvaluations(statements: Statements, query: EvaluationQuery): Promise<EvaluationPage> {
  requireLimit(query.limit);
  const { text, values } = choosing(query);
  const found = await statements.query<Found>(text, values);
  const shown = found.slice(0, Math.min(query.limit, roomFor(found)));
  const lines = await readLines(statements, shown);
  const evaluations = shown.flatMap((one): readonly RecordedEvaluation[] => {
    const line = lines.get(keyOf(one));
    const record = line && readRecord(line);
    return record === undefined ? [] : [record];
  });
  const last = shown.at(-1);
  const unreadable = shown.length - evaluations.length;
  return shown.length < found.length && last !== undefined
    ? { evaluations, cursor: cursorAfter(last), unreadable }
    : { evaluations, unreadable };
}

function choosing(query: EvaluationQuery): { readonly text: string; readonly values: readonly unknown[] } {
  const { from, to } = queryTimes(query);
  const values: unknown[] = [];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [
    query.power !== undefined && `power = ${given(query.power)}`,
    query.verdict !== undefined && `verdict = ${given(query.verdict)}`,
    query.grade !== undefined && `grade = ${given(query.grade)}`,
    Number.isFinite(from) && `at_milliseconds >= ${given(from)}`,
    Number.isFinite(to) && `at_milliseconds <= ${given(to)}`,
    query.cursor !== undefined && before(query.cursor, given),
  ].filter((condition) => condition !== false);
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  const text = `SELECT lane, seq, position, recorded_at::text AS recorded, octet_length(line) AS bytes
    FROM evaluations ${where} ORDER BY position DESC, lane DESC LIMIT ${query.limit + 1}`;
  return { text, values };
}

/** @throws QUERY_INVALID */
function before(cursor: string, given: (value: unknown) => string): string {
  const [, position, lane] = /^after (\d+) in (\d+)$/.exec(Buffer.from(cursor, "base64url").toString("latin1")) ?? [];
  const place = { position: Number(position), lane: Number(lane) };
  if (!Number.isSafeInteger(place.position) || cursorAfter(place) !== cursor) throw foreignCursor();
  const [at, in_] = [given(place.position), given(place.lane)];
  return `position <= ${at} AND (position < ${at} OR lane < ${in_})`;
}

function cursorAfter({ position, lane }: Pick<Found, "position" | "lane">): string {
  return Buffer.from(`after ${position} in ${lane}`).toString("base64url");
}

/** How many of the records found a page takes; one at least. */
function roomFor(found: readonly Found[]): number {
  let bytes = 0;
  const full = found.findIndex((one) => (bytes += one.bytes) - one.bytes > PAGE_BYTES);
  return full === -1 ? found.length : full;
}

async function readLines(statements: Statements, shown: readonly Found[]): Promise<ReadonlyMap<string, Buffer>> {
  if (shown.length === 0) return new Map();
  const rows = await statements.query<{ lane: number; seq: number; line: Buffer }>(LINES, [
    shown.map(({ lane }) => lane),
    shown.map(({ seq }) => seq),
    shown.map(({ recorded }) => recorded),
  ]);
  return new Map(rows.map((row) => [keyOf(row), row.line]));
}

function keyOf({ lane, seq }: Pick<Found, "lane" | "seq">): string {
  return `${lane} ${seq}`;
}

/** The instant leads to the one month in which the record lies. */
const LINES = `SELECT evaluations.lane, evaluations.seq, line
  FROM unnest($1::integer[], $2::bigint[], $3::timestamptz[]) AS wanted(lane, seq, recorded_at)
  JOIN evaluations ON evaluations.lane = wanted.lane AND evaluations.seq = wanted.seq
    AND evaluations.recorded_at = wanted.recorded_at`;
