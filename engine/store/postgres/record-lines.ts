import type { ChainEnd } from "../chain/chain-writer.ts";
import type { Statements } from "./database.ts";

/** Records that are read at once. */
const PAGE = 500;

type Line = { readonly seq: number; readonly line: Buffer };

/** A group of records as it goes to the end of a chain: its lines lie one after the other in one buffer. */
export type RecordGroup = ChainEnd & {
  readonly lines: Buffer;
  readonly seqs: readonly number[];
  readonly places: readonly { readonly offset: number; readonly length: number }[];
};

/** Adds a group in one statement, all of it or nothing. Answers whether it did: not when the chain goes on elsewhere. */
export async function insertRecords(
  statements: Pick<Statements, "query">,
  journal: string,
  start: number,
  { lines, seqs, places, nextSeq, previous }: RecordGroup,
): Promise<boolean> {
  const [row] = await statements.query<{ added: number }>(INSERT, [
    journal,
    start,
    nextSeq,
    previous,
    lines,
    [...seqs],
    places.map(({ offset }) => offset + 1),
    places.map(({ length }) => length),
  ]);
  return row?.added === seqs.length;
}

/** The records of a journal after a number, in their order, read as they are asked for. */
export async function* recordLines(statements: Statements, journal: string, after = 0): AsyncGenerator<Line> {
  for (let last = after; ;) {
    const rows = await statements.query<Line>(
      `SELECT seq, line FROM records WHERE journal = $1 AND seq > $2 ORDER BY seq LIMIT ${PAGE}`,
      [journal, last],
    );
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    last = end.seq;
  }
}

export async function recordLine(statements: Statements, journal: string, seq: number): Promise<Buffer | undefined> {
  const [row] = await statements.query<{ line: Buffer }>("SELECT line FROM records WHERE journal = $1 AND seq = $2", [
    journal,
    seq,
  ]);
  return row?.line;
}

const INSERT = `WITH moved AS (
    UPDATE chains SET next_seq = $3, previous = $4 WHERE journal = $1 AND lane = 0 AND next_seq = $2 RETURNING journal
  ), added AS (
    INSERT INTO records (journal, seq, line)
    SELECT moved.journal, entry.seq, substring($5::bytea FROM entry.start FOR entry.length)
    FROM moved, unnest($6::bigint[], $7::integer[], $8::integer[]) AS entry(seq, start, length)
    RETURNING seq
  )
  SELECT count(*) AS added FROM added`;
