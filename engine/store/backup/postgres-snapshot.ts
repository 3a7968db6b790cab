import { Database, type Statements } from "../postgres/database.ts";
import { evaluationLines } from "../postgres/evaluation-lines.ts";
import { visitKeyRows } from "../postgres/visit-key-rows.ts";
import { writeKeyPiece, type KeyPiece } from "../personal/key-piece.ts";
import { listLanes } from "../postgres/lanes.ts";
import { recordLines } from "../postgres/record-lines.ts";
import { visitSharedProof } from "./shared-proof-files.ts";
import { versionPath, type BackupPiece, type Snapshot } from "./backup-piece.ts";

/** One view of the database for all that is read, whoever writes meanwhile. */
const ONE_VIEW = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";

type Visit = (item: BackupPiece) => Promise<void>;

/** All that lies in a database. */
export function postgresSnapshot(url: string): Snapshot {
  return async (visit) => {
    // What was visited once is not visited again: a connection that breaks ends it.
    const database = new Database(url, { connections: 1, patience: 0 });
    try {
      await database.transaction(async (statements) => {
        await visitSharedProof(statements, visit);
        await visitLanes(statements, visit);
        await visitRecords(statements, visit);
        const visitKey = (piece: KeyPiece): Promise<void> => visit({ kind: "key", text: writeKeyPiece(piece) });
        await visitKeyRows(statements, visitKey);
        await visitPolicies(statements, visit);
        await visitShelves(statements, visit);
      }, ONE_VIEW);
    } finally {
      await database.close();
    }
  };
}

async function visitLanes(statements: Statements, visit: Visit): Promise<void> {
  for (const { lane, nextSeq } of await listLanes(statements)) {
    for await (const { line } of evaluationLines(statements, lane, { first: 1, last: nextSeq - 1 })) {
      await visit({ kind: "line", journal: "evaluations", lane, line });
    }
  }
}

async function visitRecords(statements: Statements, visit: Visit): Promise<void> {
  for (const journal of ["cases", "audit"] as const) {
    for await (const { line } of recordLines(statements, journal))
      await visit({ kind: "line", journal, lane: 0, line });
  }
}

async function visitPolicies(statements: Statements, visit: Visit): Promise<void> {
  const library = await statements.query<{ document: string }>("SELECT document FROM library");
  for (const { document: text } of library) await visit({ kind: "document", path: "library", text });
  const powers = await statements.query<{ power: string; draft: string | null; state: string | null }>(
    "SELECT power, draft, state FROM powers ORDER BY power",
  );
  for (const { power, draft, state } of powers) {
    if (draft !== null) await visit({ kind: "document", path: `powers/${power}/draft`, text: draft });
    if (state !== null) await visit({ kind: "document", path: `powers/${power}/state`, text: state });
    const versions = await statements.query<{ version: number }>(
      "SELECT version FROM versions WHERE power = $1 ORDER BY version",
      [power],
    );
    for (const { version } of versions) {
      await visitVersion(statements, power, version, visit);
    }
  }
}

async function visitVersion(statements: Statements, power: string, version: number, visit: Visit): Promise<void> {
  const [row] = await statements.query<{ document: string; withdrawal: string | null }>(
    "SELECT document, withdrawal FROM versions WHERE power = $1 AND version = $2",
    [power, version],
  );
  const path = versionPath(power, version);
  if (row !== undefined) await visit({ kind: "document", path, text: row.document });
  if (row !== undefined && row.withdrawal !== null) {
    await visit({ kind: "document", path: `${path}.withdrawn`, text: row.withdrawal });
  }
}

async function visitShelves(statements: Statements, visit: Visit): Promise<void> {
  const rows = await statements.query<{ shelf: string; id: string; document: string }>(
    "SELECT shelf, id, document FROM shelved ORDER BY shelf, id",
  );
  for (const { shelf, id, document: text } of rows)
    await visit({ kind: "document", path: `shelves/${shelf}/${id}`, text });
}
