import type { Stores } from "../../../engine/store/stores.ts";
import { A_WITHDRAWAL, aLibrary, aPolicy, aVersion } from "../a-policy.ts";
import { aRecord } from "../a-record.ts";
import { anEntry, endingEntry } from "../an-entry.ts";

/** Options of a store of a test: what it tells goes nowhere, what fails fails the test. */
export const QUIET = {
  clock: Date.now,
  report: (): void => undefined,
  failed: (fault: unknown): void => {
    throw fault;
  },
};

/** Puts something of every kind into a store. */
export async function fill(stores: Stores): Promise<void> {
  const { policies, evaluations } = stores;
  await policies.writeLibrary(aLibrary(), null);
  const revision = await policies.writeDraft("tendering", aPolicy("tendering"), null);
  for (const version of [1, 2]) await policies.publish("tendering", aVersion("tendering", version), revision);
  await policies.publish(
    "licensing",
    aVersion("licensing", 1),
    await policies.writeDraft("licensing", aPolicy("licensing"), null),
  );
  await policies.retire("licensing", { retiredAt: "2026-09-18T09:30:00+08:00" });
  await policies.withdraw("licensing", 1, A_WITHDRAWAL);
  await evaluations.appendMany(Array.from({ length: 30 }, (_, n) => endingEntry(n)));
  await evaluations.append(anEntry({ idempotencyKey: "k1", requestDigest: "sha256:1" }));
  await stores.seat.keep("http://test");
  for (const name of ["cases", "audit"] as const) {
    const journal = await stores.records(name);
    await journal.replay(() => undefined);
    for (let number = 0; number < 12; number += 1) await journal.append(aRecord(number));
    await journal.close();
  }
  const people = await stores.shelf<{ readonly name: string }>("people");
  for (const id of ["li-min", "wang-fang"]) await people.write(id, { name: id }, null);
}
