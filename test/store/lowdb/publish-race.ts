import { writeSync } from "node:fs";

import { openPolicyStore } from "../../../engine/store/lowdb/open-policy-store.ts";
import { aVersion } from "../a-policy.ts";

/** A child process of the race: publishes versions as fast as it can and prints the number of each it published. */
const [folder = "", mark = "", versions = "0"] = process.argv.slice(2);
const store = await openPolicyStore(folder);
const revision = (await store.readDraft("tendering"))?.revision ?? "";
for (let version = 1; version <= Number(versions); version += 1) {
  const published = await store.publish("tendering", aVersion("tendering", version, mark), revision).then(
    () => true,
    () => false,
  );
  if (published) writeSync(1, `${version}\n`);
}
