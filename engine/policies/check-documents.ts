import type { CheckFinding } from "../core/check/check-finding.ts";
import { publicationFindings } from "../core/check/publication-findings.ts";
import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import type { PolicySource } from "../core/compile/policy-source.ts";
import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { LibraryDocuments } from "../store/store.ts";
import { compileDocuments } from "./compile-documents.ts";

/** What stands against publishing a policy: nothing when no finding is an error. `policy` is missing if it does not compile. */
export type PolicyCheck = { readonly findings: readonly CheckFinding[]; readonly policy?: CompiledPolicy };

type CheckOptions = { readonly at: IsoDateTime; readonly versions?: NonNullable<PolicySource["versions"]> };

/**
 * Checks a policy as for publication: its form and meaning, its example cases, the coverage of its rules by them, and the
 * agreement with the reference engine. Everything is told at once.
 */
export async function checkDocuments(
  documents: PolicyDocuments,
  library: LibraryDocuments,
  { at, versions }: CheckOptions,
): Promise<PolicyCheck> {
  const compilation = await compileDocuments(documents, library, versions);
  if (!compilation.ok) return { findings: compilation.findings };
  const { policy } = compilation;
  const { conditions, cases } = documents;
  const proof = await publicationFindings({ policy, conditions, cases, at });
  return { findings: [...compilation.findings, ...proof], policy };
}

/** Whether nothing but warnings was found. */
export function isPublishable({ policy, findings }: PolicyCheck): boolean {
  return policy !== undefined && findings.every(({ severity }) => severity === "warning");
}
