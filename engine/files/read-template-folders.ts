import { join } from "node:path";

import type { CheckFinding, Report } from "../core/check/check-finding.ts";
import { foldersIn } from "./folders-in.ts";
import type { PowerFolder } from "./policy-folder.ts";
import { readPowerFolder } from "./read-power-folder.ts";

/** Each is laid out as a power, with its map and cases beside its rules; its id is its type. */
type TemplateFolders = { readonly templates: readonly PowerFolder[]; readonly findings: readonly CheckFinding[] };

/** Reads the templates of a policy repository: `<root>/rules/templates`, one folder a type of power. */
export async function readTemplateFolders(root: string): Promise<TemplateFolders> {
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  const folder = join(root, "rules", "templates");
  const templates = await Promise.all(
    (await foldersIn(folder)).map((type) => {
      const place = join(folder, type);
      return readPowerFolder(type, { documents: place, examples: place }, report);
    }),
  );
  return { templates, findings };
}
