import { MemoryPolicyStore } from "../../../engine/store/memory/memory-policy-store.ts";
import { policyStoreContract } from "../policy-store.contract.ts";

policyStoreContract("memory", async () => new MemoryPolicyStore());
