import type { Cases } from "../cases/cases.ts";
import { readShelf, sealedCases } from "../cases/sealed-cases.ts";
import type { CaseRecord } from "../store/cases/case-record.ts";
import type { Stores } from "../store/stores.ts";
import type { RetainedCases } from "./run-retention.ts";

/** The cases of a register that is kept: what is erased is recorded there. */
export function retainedCases(cases: Cases, now: () => string): RetainedCases {
  return {
    sealed: () => [...sealedCases(cases.shelf)],
    erase: async ({ id }, { by, ground, reason }) => void (await cases.erase(id, { by, ground, reason }, now())),
  };
}

/** The cases of a store that a command has: whoever keeps the register finds their keys destroyed and records it. */
export async function storedCases({
  records,
  personalKeys,
}: Pick<Stores, "records" | "personalKeys">): Promise<RetainedCases> {
  const journal = await records<CaseRecord>("cases");
  const shelf = await readShelf(journal).finally(() => journal.close());
  return {
    sealed: async function* () {
      // The register may not have noted yet that a key was destroyed.
      for (const sealed of sealedCases(shelf)) {
        if ((await personalKeys.find(sealed.key))?.state === "kept") yield sealed;
      }
    },
    erase: async (_sealed, erasure) => void (await personalKeys.erase([erasure])),
  };
}
