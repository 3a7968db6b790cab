import type { Database, Statements } from "./database.ts";

/** Records of a lane that stand one behind the other in the order; positions count from 1. */
export type OrderedRange = {
  readonly position: number;
  readonly lane: number;
  readonly first: number;
  readonly records: number;
};

/** Positions or numbers, both included. */
export type Span = { readonly first: number; readonly last: number };

const COLUMNS = "position, lane, first_seq AS first, records";

/** The ranges behind a position, in their order. */
export function rangesAfter(statements: Statements, position: number): Promise<readonly OrderedRange[]> {
  return statements.query(`SELECT ${COLUMNS} FROM journal_order WHERE position > $1 ORDER BY position`, [position]);
}

/** What stands at some positions: the ranges there, cut to them. */
export async function rangesWithin(statements: Statements, { first, last }: Span): Promise<readonly OrderedRange[]> {
  const ranges = await statements.query<OrderedRange>(
    `SELECT ${COLUMNS} FROM journal_order
     WHERE position >= coalesce((SELECT max(position) FROM journal_order WHERE position <= $1), 0) AND position <= $2
     ORDER BY position`,
    [first, last],
  );
  return ranges.flatMap((range) => {
    const before = Math.max(0, first - range.position);
    const position = range.position + before;
    const records = Math.min(range.position + range.records - 1, last) - position + 1;
    return records <= 0 ? [] : [{ lane: range.lane, position, first: range.first + before, records }];
  });
}

/** The position of a record; undefined when it has none yet. */
export async function positionOf(statements: Statements, lane: number, seq: number): Promise<number | undefined> {
  const [range] = await statements.query<OrderedRange>(
    `SELECT ${COLUMNS} FROM journal_order WHERE lane = $1 AND first_seq <= $2 ORDER BY first_seq DESC LIMIT 1`,
    [lane, seq],
  );
  return range === undefined || seq >= range.first + range.records ? undefined : range.position + seq - range.first;
}

/** How far the order reaches: in all, and in each lane. */
export async function lastSeqs(
  statements: Statements,
): Promise<{ readonly size: number; readonly placed: Map<number, number> }> {
  const rows = await statements.query<{ lane: number; seq: number; position: number }>(
    `SELECT lane, max(first_seq + records - 1) AS seq, max(position + records - 1) AS position
     FROM journal_order GROUP BY lane`,
  );
  return {
    size: Math.max(0, ...rows.map(({ position }) => position)),
    placed: new Map(rows.map(({ lane, seq }) => [lane, seq])),
  };
}

/** Adds ranges, all or none. Rejects when another process took one of their places, as `isTaken` tells. */
export async function addRanges(database: Pick<Database, "change">, ranges: readonly OrderedRange[]): Promise<void> {
  await database.change(
    `INSERT INTO journal_order (position, lane, first_seq, records)
     SELECT * FROM unnest($1::bigint[], $2::integer[], $3::bigint[], $4::bigint[])`,
    [
      ranges.map(({ position }) => position),
      ranges.map(({ lane }) => lane),
      ranges.map(({ first }) => first),
      ranges.map(({ records }) => records),
    ],
  );
}
