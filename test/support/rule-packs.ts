import { preparePolicy } from "../../engine/core/compile/prepare-policy.ts";
import type { Compilation } from "../../engine/core/compile/compile-policy.ts";
import type { DecisionForm } from "../../engine/core/decide/dated-policy.ts";
import type { CompiledPolicy } from "../../engine/core/compile/compiled-policy.ts";
import type { ExampleCase, NamedCondition } from "../../engine/core/model/formats.generated.ts";
import { readDocument } from "../../engine/core/schema/document-findings.ts";
import type { PolicyFolder, PowerFolder } from "../../engine/files/policy-folder.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import { readTemplateFolders } from "../../engine/files/read-template-folders.ts";
import { PROJECT_ROOT } from "./source-files.ts";

/** A power of this repository as it stands in `rules/` and `examples/`, or a template as it stands in `rules/templates/`. */
export type RulePack = {
  readonly id: string;
  readonly mapXml: string;
  readonly compilation: Compilation;
  readonly policy: CompiledPolicy;
  readonly conditions: readonly NamedCondition[];
  readonly cases: readonly ExampleCase[];
};

/** The instant at which cases that name none are judged: no example case has a later date. */
export const JUDGED_AT = "2026-12-31T09:30:00+08:00";

/** Every power of this repository, compiled. */
export async function rulePacks(form?: DecisionForm): Promise<RulePack[]> {
  const { powers, library, findings } = await readPolicyFolder(PROJECT_ROOT);
  return compiled(powers, library, { findings, form });
}

/** Every template of this repository, compiled. */
export async function templatePacks(): Promise<RulePack[]> {
  const { library } = await readPolicyFolder(PROJECT_ROOT);
  const { templates, findings } = await readTemplateFolders(PROJECT_ROOT);
  return compiled(templates, library, { findings });
}

async function compiled(
  powers: readonly PowerFolder[],
  library: PolicyFolder["library"],
  { findings, form }: Pick<PolicyFolder, "findings"> & { readonly form?: DecisionForm | undefined },
): Promise<RulePack[]> {
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return Promise.all(
    powers.map(async ({ id, documents, mapXml = "", cases }) => {
      const compilation = await preparePolicy({ ...documents, library }, mapXml, form);
      if (!compilation.ok) throw new Error(`${id}: ${JSON.stringify(compilation.findings)}`);
      const conditions = documents.conditions.map(asNamedCondition);
      return { id, mapXml, compilation, policy: compilation.policy, conditions, cases };
    }),
  );
}

function asNamedCondition(document: unknown): NamedCondition {
  const reading = readDocument("NamedCondition", document, "conditions");
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.document;
}
