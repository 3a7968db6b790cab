import { MemoryJournal } from "../../../engine/store/memory/memory-journal.ts";
import { forgottenKeysContract } from "../journal-keys.contract.ts";
import { journalContract } from "../journal.contract.ts";

journalContract("memory", async (clock) => new MemoryJournal(() => clock.now));
forgottenKeysContract("memory", async (clock) => new MemoryJournal(() => clock.now));
