import { existsSync } from "node:fs";
import { join } from "node:path";

import { finding } from "../core/check/finding-catalog.ts";
import type { CheckFinding } from "../core/check/check-finding.ts";
import { SunmapError } from "../core/errors.ts";
import type { Formats } from "../core/model/formats.generated.ts";
import { readDocument, type Reading } from "../core/schema/document-findings.ts";
import type { DocumentKind } from "../core/schema/validators.ts";
import { readDocumentFile } from "../files/read-document-file.ts";
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
  const { documents, findings } = await read(root);
  if (documents === undefined) throw new SunmapError("DOCUMENT_INVALID", { findings });
  return documents;
}

/** What is wrong with `<root>/rules/access`; nothing where a policy repository has none, and the product's own holds. */
export async function checkAccessFolder(root: string): Promise<readonly CheckFinding[]> {
  return existsSync(join(root, "rules", "access")) ? (await read(root)).findings : [];
}

type Found = { readonly documents?: AccessDocuments; readonly findings: readonly CheckFinding[] };

async function read(root: string): Promise<Found> {
  const findings: CheckFinding[] = [];
  const file = async <T>(
    name: string,
    take: (value: unknown, document: string) => Reading<T>,
  ): Promise<T | undefined> => {
    const path = join(root, "rules", "access", `${name}.json`);
    const reading = await readDocumentFile(path, `access/${name}`, take);
    if (reading.ok) return reading.document;
    findings.push(...reading.findings);
    return undefined;
  };
  const permissions = await file("permissions", readPermissions);
  const roles = await file("roles", readAs("RoleTable"));
  const organs = await file("organs", readAs("OrganTree"));
  const settings = await file("settings", readAs("AccessSettings"));
  const demoPeople = await file("demo-people", readAs("DemoPeople"));
  if (organs !== undefined) {
    findings.push(...organFindings(organs.organs, "access/organs"));
    if (demoPeople !== undefined) findings.push(...strayGrants(demoPeople, organs));
  }
  const isWhole = permissions && roles && organs && settings && demoPeople && findings.length === 0;
  return isWhole === true
    ? { documents: { permissions, roles, organs, settings, demoPeople }, findings }
    : { findings };
}

function readAs<K extends DocumentKind>(kind: K): (value: unknown, document: string) => Reading<Formats[K]> {
  return (value, document) => readDocument(kind, value, document);
}

const EVERYWHERE = "*";

/** Roles that people of the demonstration hold where there is no organ: they could do nothing. */
function strayGrants({ people }: Formats["DemoPeople"], { organs }: Formats["OrganTree"]): readonly CheckFinding[] {
  const known = new Set([EVERYWHERE, ...organs.map(({ id }) => id)]);
  return people.flatMap(({ grants }, person) =>
    grants.flatMap(({ organ }, index) => {
      if (known.has(organ)) return [];
      const place = { document: "access/demo-people", pointer: `/people/${person}/grants/${index}/organ` };
      return [finding("FORM_WRONG", place, { zh: `没有机关“${organ}”`, en: `there is no organ \`${organ}\`` })];
    }),
  );
}
