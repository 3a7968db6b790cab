import { MemoryShelf } from "../../../engine/store/memory/memory-shelf.ts";
import { shelfContract } from "../shelf.contract.ts";

shelfContract("memory", async () => new MemoryShelf());
