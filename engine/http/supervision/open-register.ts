import type { Logger } from "pino";

import type { CasePlans } from "../../cases/case-plan.ts";
import { Register } from "../../cases/register.ts";
import type { CaseRecord } from "../../store/cases/case-record.ts";
import type { Durability } from "../../store/chain/growing-segment.ts";
import { openRecordJournal } from "../../store/records/open-record-journal.ts";
import { instantOf } from "../instant.ts";

type Parts = {
  readonly plans: CasePlans;
  readonly durability: Durability;
  readonly clock: () => number;
  /** A number from 0 to below 1. */
  readonly random: () => number;
  readonly randomHex: (bytes: number) => string;
  readonly log: Logger;
};

/** Opens the register of cases under supervision with what its journal holds. */
export async function openRegister(
  folder: string,
  { plans, durability, clock, random, randomHex, log }: Parts,
): Promise<Register> {
  const { journal, report } = await openRecordJournal<CaseRecord>(folder, { clock, durability });
  if (report.torn !== undefined || report.broken.length > 0) log.warn({ report }, "the journal of cases has damage");
  return Register.open({
    journal,
    plans,
    clock,
    instantOf,
    random,
    randomHex,
    failed: (err) => log.error({ err }, "a message could not be told"),
  });
}
