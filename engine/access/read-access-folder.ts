import { join } from "node:path";

import type { CheckFinding, Report } from "../core/check/check-finding.ts";
import { SunmapError } from "../core/errors.ts";
import type { Formats } from "../core/model/formats.generated.ts";
import { readDocument, type Reading } from "../core/schema/document-findings.ts";
import type { DocumentKind } from "../core/schema/validators.ts";
import { readJsonFile } from "../files/read-json-file.ts";
import { organFindings } from "./organ-tree.ts";
import { readPermissions } from "./read-permissions.ts";

/** The data of access: who may do what, the organs of the first start, how long things last, who is in the demonstration. */
export type AccessDocuments = {
  readonly permissions: Formats["PermissionTable"];
  readonly roles: Formats["RoleTable"];
  readonly organs: Formats["OrganTree"];
  readonly settings: Formats["AccessSettings"];
  readonly demoPeople: Formats["DemoPeople"];
};

/** Reads `<root>/rules/access`. @throws DOCUMENT_INVALID with everything that is wrong with it */
export async function readAccessFolder(root: string): Promise<AccessDocuments> {
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  const value = (name: string): Promise<unknown> =>
    readJsonFile(join(root, "rules", "access", `${name}.json`), `access/${name}`, report);
  const take = <T>(reading: Reading<T>): T => {
    if (reading.ok) return reading.document;
    throw new SunmapError("DOCUMENT_INVALID", { findings: [...findings, ...reading.findings] });
  };
  const document = async <K extends DocumentKind>(kind: K, name: string): Promise<Formats[K]> =>
    take(readDocument(kind, await value(name), `access/${name}`));
  const documents = {
    permissions: take(readPermissions(await value("permissions"))),
    roles: await document("RoleTable", "roles"),
    organs: await document("OrganTree", "organs"),
    settings: await document("AccessSettings", "settings"),
    demoPeople: await document("DemoPeople", "demo-people"),
  };
  const wrongOrgans = organFindings(documents.organs.organs);
  if (wrongOrgans.length > 0) throw new SunmapError("DOCUMENT_INVALID", { findings: wrongOrgans });
  return documents;
}
