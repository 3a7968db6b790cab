import { writeSync } from "node:fs";

import { Database } from "../../../engine/store/postgres/database.ts";
import { PostgresJournal } from "../../../engine/store/postgres/postgres-journal.ts";
import { PostgresPolicyStore } from "../../../engine/store/postgres/postgres-policy-store.ts";
import { PostgresRecordJournal } from "../../../engine/store/postgres/postgres-record-journal.ts";
import { anEntry } from "../an-entry.ts";
import { aVersion } from "../a-policy.ts";
import { aRecord, type TestRecord } from "../a-record.ts";

/**
 * A child process of the kill tests: records evaluations, acts and versions without end, and prints each once it was
 * acknowledged. What the database refuses meanwhile is tried again, as a client would: an evaluation under its key.
 */
const [url = "", name = ""] = process.argv.slice(2);
const database = new Database(url, { patience: 2_000 });
const journal = await PostgresJournal.open({
  database,
  clock: Date.now,
  holder: name,
  partitioned: true,
  failed: () => undefined,
});
const acts = await PostgresRecordJournal.open<TestRecord>({ database, name: "audit" });
const policies = new PostgresPolicyStore(database);
const revision = (await policies.readDraft("tendering"))?.revision ?? "";

await Promise.all([...Array.from({ length: 4 }, (_, writer) => evaluate(writer)), act(), publish()]);

async function evaluate(writer: number): Promise<never> {
  for (let number = 0; ; number += 1) {
    const key = `${name}-${writer}-${number}`;
    const caseJson = Buffer.from(JSON.stringify({ facts: { key, padding: "x".repeat(1000) } }));
    const { id } = await untilDone(() =>
      journal.append(anEntry({ caseJson, ...(writer > 1 && { idempotencyKey: key }) })),
    );
    writeSync(1, `evaluation ${id} ${key}\n`);
    // The process puts records of all in order while it is killed: what was told has its place for good.
    if (writer === 0) writeSync(1, `place ${id} ${await untilDone(() => journal.positionOf(id))}\n`);
  }
}

async function act(): Promise<never> {
  for (let number = 0; ; number += 1) {
    const seq = await untilDone(() => acts.append(aRecord(number, name)));
    writeSync(1, `act ${seq} ${number}\n`);
  }
}

/** Publishes whatever number is next; another process may be faster. */
async function publish(): Promise<never> {
  for (;;) {
    const next = ((await untilDone(() => policies.listVersions("tendering"))).at(-1)?.version ?? 0) + 1;
    const published = await policies.publish("tendering", aVersion("tendering", next, name), revision).then(
      () => true,
      () => false,
    );
    if (published) writeSync(1, `version ${next} ${name}\n`);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

async function untilDone<T>(task: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await task();
    } catch (fault) {
      if (!(fault instanceof Error && "code" in fault && fault.code === "STORE_UNAVAILABLE")) throw fault;
    }
  }
}
