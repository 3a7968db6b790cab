import type { Statements } from "./database.ts";

/** Records that are read at once. */
const PAGE = 500;

type Line = { readonly seq: number; readonly line: Buffer };

/** Adds the lines of a group, which lie one after the other in one buffer. */
export async function insertRecordLines(
  statements: Statements,
  journal: string,
  { lines, seqs, places }: {
    readonly lines: Buffer;
    readonly seqs: readonly number[];
    readonly places: readonly { readonly offset: number; readonly length: number }[];
  },
): Promise<void> {
  await statements.query(INSERT, [
    journal,
    lines,
    [...seqs],
    places.map(({ offset }) => offset + 1),
    places.map(({ length }) => length),
  ]);
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

const INSERT = `INSERT INTO records (journal, seq, line)
  SELECT $1, entry.seq, substring($2::bytea FROM entry.start FOR entry.length)
  FROM unnest($3::bigint[], $4::integer[], $5::integer[]) AS entry(seq, start, length)`;
