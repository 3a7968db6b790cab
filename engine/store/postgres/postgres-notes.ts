import type { NumberedNote, SharedNotes } from "../shared-proof.ts";
import type { Database, Statements } from "./database.ts";
import { isTaken, isUncertain } from "./database-fault.ts";

/** The checkpoints in the rows of a table. */
export function postgresNotes(database: Database): SharedNotes {
  const one = async (text: string, values: readonly unknown[] = []): Promise<NumberedNote | undefined> => {
    const [row] = await database.query<NumberedNote>(text, values);
    return row;
  };
  return {
    latest: () => one("SELECT number, note FROM checkpoints ORDER BY number DESC LIMIT 1"),
    before: (number, limit) =>
      database.query("SELECT number, note FROM checkpoints WHERE number < $1 ORDER BY number DESC LIMIT $2", [
        number,
        limit,
      ]),
    ofSize: (size) => one("SELECT number, note FROM checkpoints WHERE size = $1 ORDER BY number DESC LIMIT 1", [size]),
    add: async ({ number, size, note }) => {
      try {
        await database.change("INSERT INTO checkpoints (number, size, note) VALUES ($1, $2, $3)", [number, size, note]);
        return true;
      } catch (fault) {
        if (!isTaken(fault) && !isUncertain(fault)) throw fault;
        return (await one("SELECT number, note FROM checkpoints WHERE number = $1", [number]))?.note === note;
      }
    },
    all: () => allNotes(database),
  };
}

/** Every checkpoint, oldest first. */
export function allNotes(statements: Statements): Promise<readonly NumberedNote[]> {
  return statements.query("SELECT number, note FROM checkpoints ORDER BY number");
}
