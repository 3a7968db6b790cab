import type { NumberedIncident, SharedIncidents } from "../shared-proof.ts";
import type { Database, Statements } from "./database.ts";
import { isTaken, isUncertain } from "./database-fault.ts";

/** The incidents in the rows of a table. */
export function postgresIncidents(database: Database): SharedIncidents {
  return {
    add: async (key, text) => {
      for (let isSent = false; ;) {
        try {
          const [added] = await database.change<{ seq: number }>(ADD, [key, text]);
          if (added !== undefined) return { seq: added.seq, text, isNew: true };
        } catch (fault) {
          // Another process took the number, or nobody can tell whether it is there.
          if (!isTaken(fault) && !isUncertain(fault)) throw fault;
          isSent ||= isUncertain(fault);
        }
        const [known] = await database.query<NumberedIncident>("SELECT seq, text FROM incidents WHERE key = $1", [key]);
        if (known !== undefined) return { ...known, isNew: isSent && known.text === text };
      }
    },
    before: (seq, limit) =>
      database.query("SELECT seq, text FROM incidents WHERE seq < $1 ORDER BY seq DESC LIMIT $2", [seq, limit]),
    count: async () => {
      const [row] = await database.query<{ count: number }>("SELECT coalesce(max(seq), 0) AS count FROM incidents");
      return row?.count ?? 0;
    },
  };
}

/** Every incident, oldest first. */
export function allIncidents(statements: Statements): Promise<readonly NumberedIncident[]> {
  return statements.query("SELECT seq, text FROM incidents ORDER BY seq");
}

const ADD = `INSERT INTO incidents (seq, key, text) SELECT coalesce(max(seq), 0) + 1, $1, $2 FROM incidents
  ON CONFLICT (key) DO NOTHING RETURNING seq`;
