import type { KeyPiece } from "../personal/key-piece.ts";
import type { Statements } from "./database.ts";
import { stateOf, type KeyRow } from "./postgres-keys.ts";

/** Keys that are read at once. */
const PAGE = 500;

/** All keys of personal data in a database with their erasures. */
export async function visitKeyRows(statements: Statements, visit: (piece: KeyPiece) => Promise<void>): Promise<void> {
  const masters = await statements.query<{ fingerprint: string }>("SELECT fingerprint FROM personal_master");
  for (const { fingerprint } of masters) await visit({ master: fingerprint });
  for (let last = ""; ;) {
    const rows = await statements.query<KeyRow>(
      `SELECT * FROM personal_keys WHERE name > $1 ORDER BY name LIMIT ${PAGE}`,
      [last],
    );
    for (const row of rows) {
      const state = stateOf(row);
      if (state?.state === "kept") await visit({ key: state.key });
      if (state?.state === "erased") await visit({ erasure: state.erasure, seals: row.seals, keptAt: row.kept_at });
    }
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.name ?? last;
  }
}
