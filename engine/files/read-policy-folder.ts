import { join } from "node:path";

import type { CheckFinding, Report } from "../core/check/check-finding.ts";
import { foldersIn } from "./folders-in.ts";
import type { PolicyFolder } from "./policy-folder.ts";
import { readJsonFile } from "./read-json-file.ts";
import { readDocumentsIn, readPowerFolder } from "./read-power-folder.ts";
import { checkRetention } from "./read-retention.ts";
import { readSupervisionFolder } from "./read-supervision-folder.ts";

/** The folders beside the powers in `rules/`. */
const SHARED_FOLDERS = new Set([
  "schemas",
  "measures",
  "laws",
  "calendar",
  "templates",
  "supervision",
  "access",
  "review",
  "retention",
  "lifecycles",
]);

/** Reads a policy repository: `<root>/rules` and `<root>/examples`. */
export async function readPolicyFolder(root: string): Promise<PolicyFolder> {
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  const rules = join(root, "rules");
  const library = {
    laws: await readDocumentsIn(join(rules, "laws"), "laws", report),
    measures: await readDocumentsIn(join(rules, "measures"), "measures", report),
    tiers: await readJsonFile(join(rules, "tiers.json"), "tiers", report),
    calendar: await readDocumentsIn(join(rules, "calendar"), "calendar", report),
  };
  const ids = (await foldersIn(rules)).filter((name) => !SHARED_FOLDERS.has(name));
  const powers = await Promise.all(
    ids.map((id) => readPowerFolder(id, { documents: join(rules, id), examples: join(root, "examples", id) }, report)),
  );
  const supervision = await readSupervisionFolder(root);
  const wrong = [...findings, ...supervision.findings, ...(await checkRetention(root))];
  return { library, powers, supervision: supervision.documents, findings: wrong };
}
