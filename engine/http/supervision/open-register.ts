import type { Logger } from "pino";

import type { CasePlans } from "../../cases/case-plan.ts";
import { Register } from "../../cases/register.ts";
import type { PersonalData } from "../../personal/personal-parts.ts";
import { SealingCaseJournal } from "../../personal/sealing-case-journal.ts";
import type { CaseRecord } from "../../store/cases/case-record.ts";
import type { Stores } from "../../store/stores.ts";
import { instantOf } from "../instant.ts";

type Parts = {
  readonly plans: CasePlans;
  readonly clock: () => number;
  /** A number from 0 to below 1. */
  readonly random: () => number;
  readonly randomHex: (bytes: number) => string;
  readonly log: Logger;
  readonly personal: PersonalData;
};

/** Opens the register of cases under supervision with what its journal holds. */
export async function openRegister(
  stores: Pick<Stores, "records">,
  { plans, clock, random, randomHex, log, personal }: Parts,
): Promise<Register> {
  return Register.open({
    journal: new SealingCaseJournal(await stores.records<CaseRecord>("cases"), personal),
    plans,
    clock,
    instantOf,
    random,
    randomHex,
    shared: true,
    failed: (err) => log.error({ err }, "the register failed at something beside its requests"),
  });
}
