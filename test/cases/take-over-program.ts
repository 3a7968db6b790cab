/** A process that moves the open cases of a folder to the version that takes them over. It tells of every record by a dot. */
import { openRecordJournal } from "../../engine/store/records/open-record-journal.ts";
import type { CaseRecord } from "../../engine/store/cases/case-record.ts";
import { somePlans } from "./a-plan.ts";
import { aRegister, NOW, PRESENT } from "./a-register.ts";

const clock = (): number => {
  process.stdout.write(".");
  return PRESENT;
};
const { journal } = await openRecordJournal<CaseRecord>(process.argv[2] ?? "", { clock, durability: "fsync" });
const plans = somePlans();
plans.takeover = { version: 2, reason: "新法对在办案件适用" };
await (await aRegister({ journal, plans })).tick(NOW);
