import { randomBytes } from "node:crypto";

import { SunmapError } from "../../core/errors.ts";
import type { Database } from "./database.ts";

const SECRET_BYTES = 32;

/** What all processes on a database know and nobody else: the first one makes it. */
export async function processSecret(database: Database): Promise<string> {
  await database.query("INSERT INTO process_secrets (name, secret) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", [
    NAME,
    randomBytes(SECRET_BYTES).toString("base64url"),
  ]);
  const [row] = await database.query<{ secret: string }>("SELECT secret FROM process_secrets WHERE name = $1", [NAME]);
  if (row === undefined) throw new SunmapError("STORE_DAMAGED", { path: "process_secrets", why: "it is gone" });
  return row.secret;
}

const NAME = "passing-on";
