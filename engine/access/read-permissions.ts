import { finding } from "../core/check/finding-catalog.ts";
import type { CheckFinding } from "../core/check/check-finding.ts";
import type { PermissionTable } from "../core/model/formats.generated.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import type { Reading } from "../core/schema/document-findings.ts";

/** Reads the table of permissions; an operation may stand in one row only. */
export function readPermissions(value: unknown): Reading<PermissionTable> {
  const reading = readDocument("PermissionTable", value, "access/permissions");
  if (!reading.ok) return reading;
  const findings = repeatedOperations(reading.document);
  return findings.length === 0 ? reading : { ok: false, findings };
}

function repeatedOperations({ permissions }: PermissionTable): readonly CheckFinding[] {
  const seen = new Map<string, string>();
  return permissions.flatMap(({ permission, operations }, index) =>
    operations.flatMap((operation) => {
      const before = seen.get(operation);
      seen.set(operation, permission);
      if (before === undefined) return [];
      const words = {
        zh: `操作“${operation}”已在“${before}”中`,
        en: `the operation \`${operation}\` stands in \`${before}\` already`,
      };
      return [
        finding("FORM_WRONG", { document: "access/permissions", pointer: `/permissions/${index}/operations` }, words),
      ];
    }),
  );
}
