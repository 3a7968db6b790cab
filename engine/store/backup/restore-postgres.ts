import { SunmapError } from "../../core/errors.ts";
import { Database, type Statements } from "../postgres/database.ts";
import { migrate } from "../postgres/migrate.ts";
import type { Snapshot } from "./backup-piece.ts";
import { readKeyPiece } from "../personal/key-piece.ts";
import { KeyRestore } from "../personal/restore-keys.ts";
import { PostgresKeys } from "../postgres/postgres-keys.ts";
import { importProofFile } from "./shared-proof-files.ts";
import { importDocument } from "./import-document.ts";
import { LineImport } from "./import-lines.ts";

/** `resume`: goes on where an earlier run was cut off; without it the database must be empty, and gets all or nothing. */
export type RestoreOptions = { readonly resume: boolean; readonly now: number };

/**
 * Puts all of a snapshot into a database, and makes its tables where they are missing. Private keys lie with the processes
 * that sign, and stay in their folders.
 *
 * @throws STORE_NOT_EMPTY when there is something in it, or, with `resume`, something else than in the snapshot.
 */
export async function restorePostgres(snapshot: Snapshot, url: string, { resume, now }: RestoreOptions): Promise<void> {
  const database = new Database(url, { connections: 2 });
  try {
    const { unpartitioned } = await migrate(database);
    const restore = async (statements: Statements): Promise<void> => {
      if (!resume) await requireEmpty(statements);
      const keys = new KeyRestore(new PostgresKeys(statements));
      const lines = new LineImport(statements, now, !unpartitioned);
      await snapshot(async (item) => {
        if (item.kind === "file") await importProofFile(statements, item);
        if (item.kind === "line") await lines.add(item);
        if (item.kind === "document") await importDocument(statements, item);
        if (item.kind === "key") await keys.add(readKeyPiece(item.text));
      });
      await lines.end();
      await keys.end();
      await statements.query("UPDATE policy_changes SET counter = counter + 1 WHERE name = 'all'");
    };
    await (resume ? restore(database) : database.transaction(restore));
  } finally {
    await database.close();
  }
}

async function requireEmpty(statements: Statements): Promise<void> {
  const [row] = await statements.query<{ rows: number }>(`SELECT (SELECT count(*) FROM powers)
    + (SELECT count(*) FROM personal_keys) + (SELECT count(*) FROM library) + (SELECT count(*) FROM shelved)
    + (SELECT count(*) FROM chains WHERE next_seq > 1) AS rows`);
  if (row === undefined || row.rows > 0) throw new SunmapError("STORE_NOT_EMPTY", { store: "database" });
}
