import type { EncodedGroup } from "../journal/encode-group.ts";
import type { Statements } from "./database.ts";
import { EVALUATIONS, LEASE_SECONDS, type Lane } from "./lanes.ts";

/** Rows that are read at once. */
const PAGE = 500;

type Line = { readonly seq: number; readonly line: Buffer };
type Leaf = { readonly seq: number; readonly leaf: Buffer };

/** A group of evaluations as it goes to the end of a lane. A position orders a record among those of all lanes. */
export type LaneGroup = Pick<EncodedGroup, "lines" | "slots" | "nextSeq" | "previous"> & {
  readonly seqs: readonly number[];
  readonly positions: readonly number[];
};

/**
 * Adds a group to a lane in one statement, all of it or nothing. Answers whether it did: it does not when the lane is no
 * longer ours, or goes on elsewhere.
 */
export async function insertEvaluations(
  statements: Pick<Statements, "query">,
  lane: Lane,
  { lines, slots, seqs, positions, nextSeq, previous }: LaneGroup,
): Promise<boolean> {
  const [row] = await statements.query<{ added: number }>(INSERT, [
    EVALUATIONS,
    lane.lane,
    lane.token,
    lane.nextSeq,
    nextSeq,
    previous,
    positions.at(-1),
    lines,
    [...seqs],
    slots.map(({ recordedAt }) => recordedAt),
    [...positions],
    slots.map(({ power }) => power),
    slots.map(({ at }) => Date.parse(at)),
    slots.map(({ verdict }) => verdict),
    slots.map(({ monitoringGrade }) => monitoringGrade),
    slots.map(({ leaf }) => leaf),
    slots.map(({ offset }) => offset + 1),
    slots.map(({ length }) => length),
  ]);
  return row?.added === slots.length;
}

/** The line of one evaluation. */
export async function evaluationLine(statements: Statements, lane: number, seq: number): Promise<Buffer | undefined> {
  const [row] = await statements.query<Line>("SELECT seq, line FROM evaluations WHERE lane = $1 AND seq = $2", [
    lane,
    seq,
  ]);
  return row?.line;
}

/** The lines of a lane with these numbers, both included, in their order, read as they are asked for. */
export function evaluationLines(
  statements: Statements,
  lane: number,
  span: { readonly first: number; readonly last: number },
): AsyncGenerator<Line> {
  return pages<Line>(statements, "line", { lane, ...span });
}

/** The leaves of the records of a lane with these numbers, both included; zeros for those that are missing. */
export async function evaluationLeaves(
  statements: Statements,
  lane: number,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<Buffer> {
  const leaves = Buffer.alloc(Math.max(0, last - first + 1) * LEAF_BYTES);
  for await (const { seq, leaf } of pages<Leaf>(statements, "leaf", { lane, first, last })) {
    leaf.copy(leaves, (seq - first) * LEAF_BYTES);
  }
  return leaves;
}

async function* pages<Row extends { readonly seq: number }>(
  statements: Statements,
  column: "line" | "leaf",
  { lane, first, last }: { readonly lane: number; readonly first: number; readonly last: number },
): AsyncGenerator<Row> {
  for (let next = first; next <= last;) {
    const rows = await statements.query<Row>(
      `SELECT seq, ${column} FROM evaluations WHERE lane = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq LIMIT ${PAGE}`,
      [lane, next, last],
    );
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    next = end.seq + 1;
  }
}

const LEAF_BYTES = 32;

const INSERT = `WITH fence AS (
    UPDATE chains SET next_seq = $5, previous = $6, position = $7,
      expires_at = now() + interval '${LEASE_SECONDS} seconds'
    WHERE journal = $1 AND lane = $2 AND token = $3 AND next_seq = $4
    RETURNING lane
  ), added AS (
    INSERT INTO evaluations
      (lane, seq, recorded_at, position, power, at_milliseconds, verdict, grade, leaf, line)
    SELECT fence.lane, entry.seq, entry.recorded_at, entry.position, entry.power, entry.at, entry.verdict, entry.grade,
      decode(entry.leaf, 'hex'), substring($8::bytea FROM entry.start FOR entry.length)
    FROM fence, unnest($9::bigint[], $10::timestamptz[], $11::bigint[], $12::text[], $13::bigint[], $14::text[],
      $15::text[], $16::text[], $17::integer[], $18::integer[])
      AS entry(seq, recorded_at, position, power, at, verdict, grade, leaf, start, length)
    RETURNING seq
  )
  SELECT count(*) AS added FROM added`;
