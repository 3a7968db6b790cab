/** A process that moves the open cases of a folder to the version that takes them over. It tells of each that it begins with a dot. */
import type { CasePlans } from "../../engine/cases/case-plan.ts";
import type { CaseRecord } from "../../engine/store/cases/case-record.ts";
import { openRecordJournal } from "../../engine/store/records/open-record-journal.ts";
import { somePlans } from "./a-plan.ts";
import { aRegister, NOW, PRESENT } from "./a-register.ts";

const plans = somePlans();
plans.takeover = { version: 2, reason: "新法对在办案件适用" };
const telling: CasePlans = {
  ...plans,
  version: (power, version) => {
    process.stdout.write(".");
    return plans.version(power, version);
  },
};
const { journal } = await openRecordJournal<CaseRecord>(process.argv[2] ?? "", {
  clock: () => PRESENT,
  durability: "fsync",
});
await (await aRegister({ journal, plans: telling })).tick(NOW);
