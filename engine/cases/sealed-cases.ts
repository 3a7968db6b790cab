import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { CaseRecord } from "../store/cases/case-record.ts";
import type { RecordJournal } from "../store/records/record-journal.ts";
import { CaseShelf } from "./case-shelf.ts";
import { endOf, isOpenCase } from "./held-case.ts";

/** A case that is over, with the key under which it is sealed. */
export type SealedCase = {
  readonly id: string;
  readonly power: string;
  readonly key: string;
  readonly overAt: IsoDateTime;
};

/** The cases that are over whose personal data are still there. */
export function* sealedCases(shelf: CaseShelf): Generator<SealedCase> {
  for (const held of shelf.cases()) {
    const { about, key, erasure } = held;
    const overAt = endOf(held);
    if (key === undefined || erasure !== undefined || overAt === undefined || isOpenCase(held)) continue;
    yield { id: about.id, power: about.power, key, overAt };
  }
}

/** The cases of a register as its journal leaves them, for who only reads it: nothing is opened, and nothing judged. */
export async function readShelf(journal: Pick<RecordJournal<CaseRecord>, "replay">): Promise<CaseShelf> {
  const shelf = new CaseShelf();
  await journal.replay((record, seq) => shelf.apply(record, seq));
  return shelf;
}
