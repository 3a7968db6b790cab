import { GENESIS } from "../chain/seal.ts";
import { readChainRow, type ChainRow } from "./chain-rows.ts";
import type { Database, Statements } from "./database.ts";

/** A chain of evaluations that this process alone writes to, as long as its token is the newest. */
export type Lane = ChainRow & { readonly lane: number };

/** The journal whose lanes these are. */
export const EVALUATIONS = "evaluations";

/** Seconds after which a lane of a process that was not heard of is free, by the clock of the database. */
export const LEASE_SECONDS = 15;

/** Takes the first lane that nobody holds, or begins a new one. Whoever held it before can no longer write to it. */
export function takeLane(database: Database, holder: string): Promise<Lane> {
  return database.transaction(async (statements) => {
    await statements.query("SELECT name FROM locks WHERE name = 'lanes' FOR UPDATE");
    const lanes = await statements.query<{ lane: number; free: boolean }>(
      "SELECT lane, expires_at < now() AS free FROM chains WHERE journal = $1 ORDER BY lane",
      [EVALUATIONS],
    );
    const lane = lanes.find(({ free }) => free)?.lane ?? lanes.length;
    await statements.query(TAKE, [EVALUATIONS, lane, GENESIS, holder]);
    return { ...(await readChainRow(statements, EVALUATIONS, lane)), lane };
  });
}

/** The lane as it stands now, once nobody writes to it; undefined when it is no longer ours. */
export async function refreshLane(statements: Statements, { lane, token }: Lane): Promise<Lane | undefined> {
  const renewed = await statements.query(
    `UPDATE chains SET expires_at = now() + interval '${LEASE_SECONDS} seconds'
     WHERE journal = $1 AND lane = $2 AND token = $3 RETURNING lane`,
    [EVALUATIONS, lane, token],
  );
  return renewed.length === 0 ? undefined : { ...(await readChainRow(statements, EVALUATIONS, lane)), lane };
}

/** Gives a lane free. */
export async function releaseLane(database: Database, { lane, token }: Lane): Promise<void> {
  await database.query(
    "UPDATE chains SET expires_at = '-infinity', holder = NULL WHERE journal = $1 AND lane = $2 AND token = $3",
    [EVALUATIONS, lane, token],
  );
}

/** Every lane there is, with where its chain goes on. */
export async function listLanes(statements: Statements): Promise<readonly Lane[]> {
  const rows = await statements.query<{
    lane: number;
    next_seq: number;
    previous: string;
    position: number;
    token: number;
  }>("SELECT lane, next_seq, previous, position, token FROM chains WHERE journal = $1 ORDER BY lane", [EVALUATIONS]);
  return rows.map(({ next_seq: nextSeq, ...lane }) => ({ ...lane, nextSeq }));
}

const TAKE = `INSERT INTO chains (journal, lane, next_seq, previous, position, token, holder, expires_at)
  VALUES ($1, $2, 1, $3, 0, 1, $4, now() + interval '${LEASE_SECONDS} seconds')
  ON CONFLICT (journal, lane) DO UPDATE SET token = chains.token + 1, holder = excluded.holder,
    expires_at = excluded.expires_at`;
