import { MemoryKeys } from "../../../engine/store/memory/memory-keys.ts";
import { personalKeysContract } from "../personal-keys.contract.ts";

personalKeysContract("memory", async () => new MemoryKeys());
