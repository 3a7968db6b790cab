import type { Compilation } from "../core/compile/compile-policy.ts";
import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import { preparePolicy } from "../core/compile/prepare-policy.ts";
import type { PolicySource } from "../core/compile/policy-source.ts";
import { SunmapError } from "../core/errors.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { LibraryDocuments, PublishedVersion } from "../store/store.ts";

/** Compiles the documents of a power with the library that they share. Everything wrong with them is told. */
export function compileDocuments(
  { power, map, facts, parameters, conditions, rules }: PolicyDocuments,
  { laws, measures, tiers, calendarYears: calendar }: LibraryDocuments,
  versions?: NonNullable<PolicySource["versions"]>,
): Promise<Compilation> {
  const library = { laws, measures, tiers, calendar };
  return preparePolicy(
    { power, facts, parameters, conditions, rules, library, ...(versions && { versions }) },
    map === "" ? undefined : map,
    "generatedCode",
  );
}

/**
 * Makes a published version ready to judge, with the library it was published with.
 *
 * @throws STORE_DAMAGED when what was stored no longer gives the digest under which it was published.
 */
export async function recompile(published: PublishedVersion): Promise<CompiledPolicy> {
  const { documents, library, version, digest } = published;
  const compilation = await compileDocuments(documents, library, identityOf(published));
  const place = { power: documents.power.id, version };
  if (!compilation.ok) {
    throw new SunmapError("STORE_DAMAGED", { ...place, why: "it no longer compiles", findings: compilation.findings });
  }
  if (compilation.policy.digest !== digest) {
    throw new SunmapError("STORE_DAMAGED", {
      ...place,
      why: `its digest is ${compilation.policy.digest}, not ${digest}`,
    });
  }
  return compilation.policy;
}

/** What every evaluation says of the version that judged it. */
export function identityOf({
  mapVersion: map,
  rulePackVersion: rulePack,
  version,
  effective,
}: Pick<PublishedVersion, "mapVersion" | "rulePackVersion" | "version" | "effective">): NonNullable<
  PolicySource["versions"]
> {
  return { map, rulePack, published: { version, effective } };
}
