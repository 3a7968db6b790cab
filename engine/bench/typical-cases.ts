import { resolveCase } from "../core/cases/resolve-case.ts";
import type { CaseFile } from "../core/model/formats.generated.ts";
import { readPolicyFolder } from "../files/read-policy-folder.ts";
import { repositoryRoot } from "../files/repository-root.ts";

export const TYPICAL_POWER = "highway-tendering";

/** A whole case of highway tendering in which nothing is found, and one in which two rules fire. */
const TYPICAL_CASES = [
  { label: "clean case", example: "seven-bidders-and-every-limit-exactly-met-is-clear" },
  { label: "firing case", example: "a-leader-designates-the-lot-and-six-people-evaluate" },
] as const;

export type TypicalCase = { readonly label: string; readonly caseFile: CaseFile };

/** Reads the typical cases from the examples, with everything that their bases hold. */
export async function readTypicalCases(): Promise<TypicalCase[]> {
  const { powers } = await readPolicyFolder(repositoryRoot());
  const cases = powers.find(({ id }) => id === TYPICAL_POWER)?.cases ?? [];
  const byName = new Map(
    cases.flatMap((example) => (example.name === undefined ? [] : [[example.name, example] as const])),
  );
  return TYPICAL_CASES.map(({ label, example }) => {
    const found = byName.get(example);
    const caseFile = found && resolveCase(found, byName);
    if (caseFile === undefined) throw new Error(`there is no example ${example}`);
    return { label, caseFile };
  });
}
