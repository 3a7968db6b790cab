import { dirname } from "node:path";

import type { BrokenRecord } from "../core/proof/record-fault.ts";
import { openJournalReader } from "./journal/read-only-journal.ts";
import { readRecord } from "./journal/read-line.ts";
import { openKeyReader } from "./personal/file-keys.ts";
import { personalFolder } from "./personal/key-file.ts";
import type { PersonalKeyReader } from "./personal/personal-keys.ts";
import { Database } from "./postgres/database.ts";
import { evaluationLines } from "./postgres/evaluation-lines.ts";
import { listLanes } from "./postgres/lanes.ts";
import { PostgresKeys } from "./postgres/postgres-keys.ts";
import type { RecordedEvaluation } from "./store.ts";

/** Where a journal of evaluations lies: in a folder, or in the database of this address. */
export type JournalPlace =
  { readonly kind: "folder"; readonly folder: string } | { readonly kind: "database"; readonly url: string };

/**
 * The records that a journal held when it was opened, to be read by another thread than the one that writes it, and the keys
 * of their personal parts, as they are now.
 */
export type PastRecords = {
  readonly keys: PersonalKeyReader;
  readonly size: number;
  readonly scan: () => AsyncIterable<RecordedEvaluation | BrokenRecord>;
  readonly close: () => Promise<void>;
};

/** Opens a journal only to read it. Of a folder no more than the first so many records are read. */
export async function openPastRecords(place: JournalPlace, most: number): Promise<PastRecords> {
  if (place.kind === "database") return openDatabase(new Database(place.url, { connections: 1 }));
  const journal = await openJournalReader(place.folder);
  const size = Math.min(most, journal.size);
  // The keys lie beside the journal.
  const keys = await openKeyReader(personalFolder(dirname(place.folder)));
  return { size, keys, scan: () => journal.scan(1, size), close: keys.close };
}

/** The records of all processes, one chain after the other. */
async function openDatabase(database: Database): Promise<PastRecords> {
  const lanes = await listLanes(database);
  return {
    keys: new PostgresKeys(database),
    size: lanes.reduce((sum, { nextSeq }) => sum + nextSeq - 1, 0),
    scan: async function* () {
      for (const { lane, nextSeq } of lanes) {
        for await (const { seq, line } of evaluationLines(database, lane, { first: 1, last: nextSeq - 1 })) {
          yield readRecord(line) ?? { seq, fault: "notARecord", why: "it is damaged or missing" };
        }
      }
    },
    close: () => database.close(),
  };
}
