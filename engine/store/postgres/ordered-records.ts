import type { Statements } from "./database.ts";
import { evaluationLeaves, evaluationLines } from "./evaluation-lines.ts";
import { rangesWithin, type OrderedRange, type Span } from "./order-ranges.ts";

/** A place in the order with the line of its record; undefined when that is gone. */
export type OrderedLine = {
  readonly position: number;
  readonly lane: number;
  readonly seq: number;
  readonly line: Buffer | undefined;
};

/** Positions that are read at once. */
const PAGE = 500;
const LEAF_BYTES = 32;

/** What stands at these positions, in their order, read as it is asked for. A position that nothing has is passed over. */
export async function* orderedLines(statements: Statements, { first, last }: Span): AsyncGenerator<OrderedLine> {
  for (let next = first; next <= last; next += PAGE) {
    const ranges = await rangesWithin(statements, { first: next, last: Math.min(next + PAGE - 1, last) });
    yield* linesOf(statements, ranges);
  }
}

/** The records of a lane with these numbers, in their order, those that are gone too. They may have no position. */
export async function* laneLines(
  statements: Statements,
  lane: number,
  { first, last }: Span,
): AsyncGenerator<Omit<OrderedLine, "position">> {
  let next = first;
  for await (const { seq, line } of evaluationLines(statements, lane, { first, last })) {
    for (; next < seq; next += 1) yield { lane, seq: next, line: undefined };
    yield { lane, seq, line };
    next = seq + 1;
  }
  for (; next <= last; next += 1) yield { lane, seq: next, line: undefined };
}

/** The lines of ranges of one page, in the order of their positions. */
async function* linesOf(statements: Statements, ranges: readonly OrderedRange[]): AsyncGenerator<OrderedLine> {
  const rows = await statements.query<{ lane: number; seq: number; line: Buffer }>(LINES, columnsOf(ranges));
  const lines = new Map(rows.map(({ lane, seq, line }) => [`${lane} ${seq}`, line]));
  for (const { position, lane, first, records } of ranges) {
    for (let offset = 0; offset < records; offset += 1) {
      const seq = first + offset;
      yield { position: position + offset, lane, seq, line: lines.get(`${lane} ${seq}`) };
    }
  }
}

/** The leaves at these positions; zeros for those that are missing. */
export async function orderedLeaves(statements: Statements, { first, last }: Span): Promise<Buffer> {
  const leaves = Buffer.alloc(Math.max(0, last - first + 1) * LEAF_BYTES);
  const ranges = last < first ? [] : await rangesWithin(statements, { first, last });
  if (ranges.length === 0) return leaves;
  const rows = await statements.query<{ position: number; leaves: Buffer | null }>(LEAVES, [
    ranges.map(({ position }) => position),
    ...columnsOf(ranges),
  ]);
  const together = new Map(rows.map((row) => [row.position, row.leaves]));
  for (const { position, lane, first: seq, records } of ranges) {
    let found = together.get(position);
    if (found?.length !== records * LEAF_BYTES) {
      found = await evaluationLeaves(statements, lane, { first: seq, last: seq + records - 1 });
    }
    found.copy(leaves, (position - first) * LEAF_BYTES);
  }
  return leaves;
}

function columnsOf(ranges: readonly OrderedRange[]): readonly (readonly number[])[] {
  return [
    ranges.map(({ lane }) => lane),
    ranges.map(({ first }) => first),
    ranges.map(({ first, records }) => first + records - 1),
  ];
}

/** The limit, which nothing reaches, has each range looked up by the index. */
const LINES = `SELECT range.lane, found.seq, found.line
  FROM unnest($1::integer[], $2::bigint[], $3::bigint[]) AS range(lane, first, last)
  CROSS JOIN LATERAL (
    SELECT seq, line FROM evaluations WHERE lane = range.lane AND seq BETWEEN range.first AND range.last
    ORDER BY seq LIMIT ${PAGE}
  ) AS found`;

const LEAVES = `SELECT range.position, found.leaves
  FROM unnest($1::bigint[], $2::integer[], $3::bigint[], $4::bigint[]) AS range(position, lane, first, last)
  CROSS JOIN LATERAL (
    SELECT string_agg(leaf, ''::bytea ORDER BY seq) AS leaves
    FROM evaluations WHERE lane = range.lane AND seq BETWEEN range.first AND range.last
  ) AS found`;
