import type { CheckFinding } from "../core/check/check-finding.ts";
import { finding } from "../core/check/finding-catalog.ts";
import { SunmapError } from "../core/errors.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { PolicyFolder } from "../files/policy-folder.ts";
import { readPowerDocuments } from "../policies/read-power-documents.ts";
import type { LibraryDocuments } from "../store/store.ts";
import type { PolicySet } from "./policy-set.ts";

/**
 * The powers of a policy folder, or those that are asked for, with its library.
 *
 * @throws DOCUMENT_INVALID with everything that is wrong with their form.
 * @throws POWER_NOT_FOUND for one that is not there.
 */
export function readPolicySet(folder: PolicyFolder, asked: readonly string[] = []): PolicySet {
  const findings: CheckFinding[] = folder.findings.filter(({ severity }) => severity === "error");
  for (const power of asked) {
    if (!folder.powers.some(({ id }) => id === power)) throw new SunmapError("POWER_NOT_FOUND", { power });
  }
  const powers: PolicyDocuments[] = [];
  let library: LibraryDocuments | undefined;
  for (const power of folder.powers.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
    const read = readPowerDocuments(power, folder.library, (found) => void findings.push(...found));
    if (read === undefined) continue;
    if (read.documents.power.id !== power.id) findings.push(foreignName(power.id, read.documents.power.id));
    powers.push(read.documents);
    ({ library } = read);
  }
  if (findings.length > 0) throw new SunmapError("DOCUMENT_INVALID", { findings });
  if (library === undefined) throw new SunmapError("DOCUMENT_INVALID", { findings: [], why: "there is no power" });
  return { library, powers };
}

function foreignName(folder: string, id: string): CheckFinding {
  const words = {
    zh: `事项编号“${id}”与文件夹名“${folder}”不同`,
    en: `the id \`${id}\` differs from the name of the folder \`${folder}\``,
  };
  return finding("FORM_WRONG", { document: `${folder}/power`, pointer: "/id" }, words);
}
