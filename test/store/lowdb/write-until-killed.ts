import { writeSync } from "node:fs";

import { openPolicyStore } from "../../../engine/store/lowdb/open-policy-store.ts";
import { aPolicy } from "../a-policy.ts";

/** A child process of the kill test: writes drafts without end and prints the mark of each once it was acknowledged. */
const [folder = "", round = "0"] = process.argv.slice(2);
const store = await openPolicyStore(folder);
let revision = (await store.readDraft("tendering"))?.revision ?? null;
for (let number = 0; ; number += 1) {
  const mark = `${round}-${number}-`.padEnd(2_000, "长");
  writeSync(1, `begun ${mark}\n`);
  revision = await store.writeDraft("tendering", aPolicy("tendering", mark), revision);
  writeSync(1, `written ${mark}\n`);
}
