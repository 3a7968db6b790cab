import { dirname } from "node:path";

import type { BrokenRecord } from "../core/proof/record-fault.ts";
import type { DurableEnd } from "./chain/verify-chain.ts";
import { listSegmentFiles } from "./chain/segment-files.ts";
import { openJournalReader } from "./journal/read-only-journal.ts";
import { readRecord } from "./journal/read-line.ts";
import { verifyRecords } from "./journal/verify-records.ts";
import { openKeyReader } from "./personal/file-keys.ts";
import { personalFolder } from "./personal/key-file.ts";
import type { PersonalKeyReader } from "./personal/personal-keys.ts";
import { Database } from "./postgres/database.ts";
import { lastSeqs } from "./postgres/order-ranges.ts";
import { orderedLines } from "./postgres/ordered-records.ts";
import { PostgresKeys } from "./postgres/postgres-keys.ts";
import { verifyOrder } from "./postgres/verify-order.ts";
import type { ChainReport, RecordedEvaluation, VerificationWatch } from "./store.ts";

/**
 * Where a journal of evaluations lies: in a folder, durable up to an end if that is known, or in the database of this
 * address. It can be handed to a thread.
 */
export type JournalPlace =
  | { readonly kind: "folder"; readonly folder: string; readonly end?: DurableEnd }
  | { readonly kind: "database"; readonly url: string };

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

/** Opens a journal only to read it: no more than the first so many records. */
export async function openPastRecords(place: JournalPlace, most: number): Promise<PastRecords> {
  if (place.kind === "database") return openDatabase(new Database(place.url, { connections: 1 }), most);
  const journal = await openJournalReader(place.folder);
  const size = Math.min(most, journal.size);
  // The keys lie beside the journal.
  const keys = await openKeyReader(personalFolder(dirname(place.folder)));
  return { size, keys, scan: () => journal.scan(1, size), close: keys.close };
}

/** Verifies the records of a journal without becoming its writer. */
export async function verifyPlace(place: JournalPlace, watch: VerificationWatch): Promise<ChainReport> {
  if (place.kind === "folder") {
    return verifyRecords(place.end ?? { files: await listSegmentFiles(place.folder), nextSeq: 1 }, watch);
  }
  const database = new Database(place.url, { connections: 1 });
  try {
    return await verifyOrder(database, watch);
  } finally {
    await database.close();
  }
}

/** The records of all processes, in their one order. */
async function openDatabase(database: Database, most: number): Promise<PastRecords> {
  const size = Math.min(most, (await lastSeqs(database)).size);
  return {
    keys: new PostgresKeys(database),
    size,
    scan: async function* () {
      for await (const { position, line } of orderedLines(database, { first: 1, last: size })) {
        yield (line && readRecord(line)) ?? { seq: position, fault: "notARecord", why: "it is damaged or missing" };
      }
    },
    close: () => database.close(),
  };
}
