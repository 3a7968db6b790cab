import { randomBytes } from "node:crypto";

import type { CasePlans } from "../../engine/cases/case-plan.ts";
import { Register, type RegisterParts } from "../../engine/cases/register.ts";
import type { CaseEvent, CaseRequest, FindingRecord } from "../../engine/core/model/formats.generated.ts";
import { instantOf } from "../../engine/http/instant.ts";
import { MemoryRecordJournal } from "../../engine/store/memory/memory-record-journal.ts";
import { PersonalData } from "../../engine/personal/personal-parts.ts";
import { SealingCaseJournal } from "../../engine/personal/sealing-case-journal.ts";
import type { CaseRecord } from "../../engine/store/cases/case-record.ts";
import { MemoryKeys } from "../../engine/store/memory/memory-keys.ts";
import type { PersonalKeys } from "../../engine/store/personal/personal-keys.ts";
import type { RecordJournal } from "../../engine/store/records/record-journal.ts";
import { somePlans } from "./a-plan.ts";

/** Friday 2026-09-18T09:30:00+08:00. */
export const PRESENT = Date.UTC(2026, 8, 18, 1, 30);
export const NOW = instantOf(PRESENT);

type Options = {
  readonly journal?: RecordJournal<CaseRecord>;
  readonly keys?: PersonalKeys;
  readonly plans?: CasePlans;
  readonly clock?: () => number;
  readonly post?: RegisterParts["post"];
  readonly backOff?: RegisterParts["backOff"];
};

/** A register whose present, chance and ids are fixed. */
export async function aRegister({
  journal = new MemoryRecordJournal(),
  plans = somePlans(),
  keys = new MemoryKeys(),
  ...rest
}: Options = {}): Promise<Register> {
  let number = 0;
  return Register.open({
    journal: new SealingCaseJournal(journal, await somePersonalData(keys)),
    plans,
    clock: rest.clock ?? ((): number => PRESENT),
    instantOf,
    random: () => 0.5,
    randomHex: () => String((number += 1)).padStart(4, "0"),
    failed: (fault) => {
      throw fault;
    },
    ...(rest.post !== undefined && { post: rest.post }),
    ...(rest.backOff !== undefined && { backOff: rest.backOff }),
  });
}

/** What seals personal data, always with the same master key. */
function somePersonalData(keys: PersonalKeys): Promise<PersonalData> {
  return PersonalData.open({ keys, master: Buffer.alloc(32, 5), random: randomBytes, clock: () => PRESENT });
}

/** A case that is opened with these events. */
export async function aCase(register: Register, ...events: readonly CaseEvent[]): Promise<string> {
  const { id } = await register.cases.open({ power: "licensing", events: [...events] }, NOW);
  return id;
}

/** A case with one finding of a grade. */
export async function aFindingOf(register: Register, grade: "A" | "B" | "C" = "B"): Promise<FindingRecord> {
  return onlyFinding(register, await aCase(register, anEvent(`wrong-${grade}`)));
}

/** The one finding of a case. */
export function onlyFinding(register: Register, id: string): FindingRecord {
  const [finding, ...others] = register.cases.shelf.findingsOf(register.cases.shelf.get(id));
  if (finding === undefined || others.length > 0) throw new Error(`${id} has not one finding`);
  return finding;
}

export function anEvent(activity: string, change: Partial<CaseEvent> = {}): CaseEvent {
  return { id: activity, activity, at: "2026-09-18T08:00:00+08:00", ...change };
}

export function aRequest(change: Partial<CaseRequest> = {}): CaseRequest {
  return { id: "case-1", power: "licensing", ...change };
}
