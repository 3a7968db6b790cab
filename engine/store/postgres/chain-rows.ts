import { SunmapError } from "../../core/errors.ts";
import type { ChainEnd } from "../chain/chain-writer.ts";
import { GENESIS } from "../chain/seal.ts";
import type { Database, Statements } from "./database.ts";

/** Where a chain goes on, and the number of the lease under which it was last written. */
export type ChainRow = ChainEnd & { readonly position: number; readonly token: number };

type Row = {
  readonly next_seq: number;
  readonly previous: string;
  readonly position: number;
  readonly token: number;
};

/** Where the only chain of a journal goes on; it begins here when it is not there yet. */
export async function openChainRow(database: Database, journal: string): Promise<ChainRow> {
  await database.query(
    `INSERT INTO chains (journal, lane, next_seq, previous, position, token, expires_at)
     VALUES ($1, 0, 1, $2, 0, 0, now()) ON CONFLICT (journal, lane) DO NOTHING`,
    [journal, GENESIS],
  );
  return readChainRow(database, journal, 0);
}

export function readChainRow(statements: Statements, journal: string, lane: number): Promise<ChainRow> {
  return rowOf(statements, "SELECT next_seq, previous, position, token FROM chains WHERE journal = $1 AND lane = $2", [
    journal,
    lane,
  ]);
}

/** As `readChainRow`, and nobody else writes to the chain until the transaction ends. */
export function lockChainRow(statements: Statements, journal: string, lane: number): Promise<ChainRow> {
  return rowOf(
    statements,
    "SELECT next_seq, previous, position, token FROM chains WHERE journal = $1 AND lane = $2 FOR UPDATE",
    [journal, lane],
  );
}

async function rowOf(statements: Statements, text: string, values: readonly unknown[]): Promise<ChainRow> {
  const [row] = await statements.query<Row>(text, values);
  if (row === undefined)
    throw new SunmapError("STORE_DAMAGED", { path: "chains", why: "a chain is gone", lastGood: null });
  return { nextSeq: row.next_seq, previous: row.previous, position: row.position, token: row.token };
}
