import { existsSync } from "node:fs";
import { join } from "node:path";

import type { CheckFinding, Report } from "../core/check/check-finding.ts";
import { isObject } from "../core/model/is-object.ts";
import { readSupervision, type SupervisionDocuments } from "../core/supervision/read-supervision.ts";
import { readDocumentsIn } from "./read-power-folder.ts";

/** The settings and duties of a policy repository; undefined where it has none, and the product's own hold. */
type SupervisionFolder = {
  readonly documents: SupervisionDocuments | undefined;
  readonly findings: readonly CheckFinding[];
};

/** Reads `<root>/rules/supervision`: its parameters and duties, and everything that is wrong with them. */
export async function readSupervisionFolder(root: string): Promise<SupervisionFolder> {
  const folder = join(root, "rules", "supervision");
  if (!existsSync(folder)) return { documents: undefined, findings: [] };
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  const input = {
    parameters: await readDocumentsIn(join(folder, "parameters"), "supervision/parameters", report),
    duties: await readDocumentsIn(join(folder, "duties"), "supervision/duties", report),
  };
  const reading = readSupervision(input, await lawsIn(join(root, "rules", "laws")));
  return { documents: reading.documents, findings: [...findings, ...reading.findings] };
}

/** The names of the laws; what is wrong with their documents is told where the laws are read. */
async function lawsIn(folder: string): Promise<string[]> {
  const laws = await readDocumentsIn(folder, "laws", () => undefined);
  return laws.flatMap((law) => (isObject(law) && typeof law["name"] === "string" ? [law["name"]] : []));
}
