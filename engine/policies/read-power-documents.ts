import type { CheckFinding } from "../core/check/check-finding.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { readPolicy } from "../core/schema/read-policy.ts";
import type { PolicyFolder, PowerFolder } from "../files/policy-folder.ts";
import type { LibraryDocuments } from "../store/store.ts";

/** The documents of a power with the library beside them. */
export type PowerDocuments = { readonly documents: PolicyDocuments; readonly library: LibraryDocuments };

/** Reads a power of a policy folder; undefined when its documents or the library have not the form of their schemas. */
export function readPowerDocuments(
  { id, documents, mapXml, cases }: PowerFolder,
  library: PolicyFolder["library"],
  refuse: (findings: readonly CheckFinding[]) => void,
): PowerDocuments | undefined {
  const { source, findings } = readPolicy({ ...documents, library });
  if (source === undefined || findings.length > 0) {
    refuse(findings.map((found) => ({ ...found, document: `${id}/${found.document}` })));
    return undefined;
  }
  const { power, facts, parameters, conditions, rules } = source;
  const { laws, measures, tiers, calendar: calendarYears } = source.library;
  return {
    documents: { power, map: mapXml ?? "", facts, parameters, conditions, rules, cases },
    library: { laws, measures, tiers, calendarYears },
  };
}
