/**
 * Our whole server without what a benchmark asks the cost of: the data folder, then `sign-in` (whoever asks holds every role)
 * and `journal` (evaluations get an id, and nothing is recorded).
 */
import { everybodyIs } from "../../access/access.ts";
import { HOLDER_OF_EVERY_ROLE } from "../../access/everything.ts";
import { readSettings, start } from "../../main.ts";
import { MemoryJournal } from "../../store/memory/memory-journal.ts";
import { idOf } from "../../store/journal/record-id.ts";
import type { Receipt } from "../../store/store.ts";

class UnrecordedJournal extends MemoryJournal {
  #last = 0;

  override async append(): Promise<Receipt> {
    this.#last += 1;
    return { id: idOf(this.#last), repeated: false };
  }
}

const [data = "", ...without] = process.argv.slice(2);
const settings = readSettings({
  PORT: "0",
  SUNMAP_DATA: data,
  SUNMAP_EXAMPLES: "off",
  SUNMAP_LOG_LEVEL: "warn",
  SUNMAP_ACCESS: "demo",
});
const { address, stop } = await start(settings, {
  ...(without.includes("sign-in") && { access: everybodyIs(HOLDER_OF_EVERY_ROLE) }),
  ...(without.includes("journal") && { journal: new UnrecordedJournal(Date.now) }),
});
process.stdout.write(`${address}\n`);
process.once("SIGTERM", () => void stop().then(() => process.exit(0)));
