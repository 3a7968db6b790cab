import { fileURLToPath } from "node:url";

import { preparePolicy } from "../../engine/core/compile/prepare-policy.ts";
import type { Compilation } from "../../engine/core/compile/compile-policy.ts";
import type { DecisionForm } from "../../engine/core/decide/dated-policy.ts";
import type { CompiledPolicy } from "../../engine/core/compile/compiled-policy.ts";
import type { ExampleCase, NamedCondition } from "../../engine/core/model/formats.generated.ts";
import { readDocument } from "../../engine/core/schema/document-findings.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";

/** A power of this repository as it stands in `rules/` and `examples/`. */
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
  const { powers, library, findings } = await readPolicyFolder(fileURLToPath(new URL("../../", import.meta.url)));
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
