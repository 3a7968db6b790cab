import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll } from "vitest";

import { openPolicyStore } from "../../../engine/store/lowdb/open-policy-store.ts";
import { policyStoreContract } from "../policy-store.contract.ts";

const folder = await mkdtemp(join(tmpdir(), "sunmap-policies-"));
let opened = 0;
afterAll(() => rm(folder, { recursive: true }));

policyStoreContract("lowdb", () => openPolicyStore(join(folder, `${(opened += 1)}`, "data")));
