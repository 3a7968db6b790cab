import type { SharedKey, SharedRing } from "../shared-proof.ts";
import type { Statements } from "./database.ts";

type Row = { readonly public_key: string; readonly created_at: string; readonly retired_at: string | null };

/** The name of the journal, empty before any process gave it one, and the keys of all processes. */
export async function readRing(statements: Statements): Promise<SharedRing> {
  const [name] = await statements.query<{ origin: string }>("SELECT origin FROM journal_names WHERE journal = $1", [
    JOURNAL,
  ]);
  const rows = await statements.query<Row>(
    "SELECT public_key, created_at, retired_at FROM journal_keys ORDER BY created_at, public_key",
  );
  return { origin: name?.origin ?? "", keys: rows.map(keyOf) };
}

/** Adds keys that are not known, and that known ones ceased to sign. Only a journal without a name gets this one. */
export async function joinRing(statements: Statements, { origin, keys }: SharedRing): Promise<SharedRing> {
  await statements.query("INSERT INTO journal_names VALUES ($1, $2) ON CONFLICT (journal) DO NOTHING", [
    JOURNAL,
    origin,
  ]);
  await statements.query(
    `INSERT INTO journal_keys (public_key, created_at, retired_at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
     ON CONFLICT (public_key) DO UPDATE SET retired_at = coalesce(journal_keys.retired_at, excluded.retired_at)`,
    [
      keys.map(({ publicKey }) => publicKey),
      keys.map(({ createdAt }) => createdAt),
      keys.map(({ retiredAt }) => retiredAt ?? null),
    ],
  );
  return readRing(statements);
}

function keyOf({ public_key: publicKey, created_at: createdAt, retired_at: retiredAt }: Row): SharedKey {
  return { publicKey, createdAt, ...(retiredAt !== null && { retiredAt }) };
}

const JOURNAL = "evaluations";
