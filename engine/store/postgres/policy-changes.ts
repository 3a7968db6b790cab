import type { Database, Statements } from "./database.ts";

/** The channel on which processes tell each other that they changed a policy. */
export const CHANNEL = "sunmap_policies";

/**
 * Changes policies while nobody else does, in whatever process, and tells the others. `counter` is the number of this
 * change. What the change throws undoes it.
 */
export async function changePolicies(
  database: Database,
  change: (statements: Statements, counter: number) => Promise<void>,
): Promise<void> {
  await database.transaction(async (statements) => {
    const [counted] = await statements.query<{ counter: number }>(COUNT);
    await change(statements, counted?.counter ?? 0);
  });
  // Not part of the change: where there is no such statement, the others find the change when they next look.
  await database.once(`NOTIFY ${CHANNEL}`).catch(() => undefined);
}

/** The number of the last change. */
export async function lastChange(database: Database): Promise<number> {
  const [row] = await database.once<{ counter: number }>("SELECT counter FROM policy_changes WHERE name = 'all'");
  return row?.counter ?? 0;
}

/** The powers that were changed after a change. */
export async function powersChangedSince(database: Database, counter: number): Promise<readonly string[]> {
  const rows = await database.once<{ power: string }>("SELECT power FROM powers WHERE changed > $1", [counter]);
  return rows.map(({ power }) => power);
}

const COUNT = "UPDATE policy_changes SET counter = counter + 1 WHERE name = 'all' RETURNING counter";
