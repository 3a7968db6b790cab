import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { onTestFinished } from "vitest";

import type { PolicyInput } from "../../engine/core/compile/policy-source.ts";
import { isObject } from "../../engine/core/model/is-object.ts";

/** Writes a policy to disk as a policy repository, and gives its folder; it is removed when the test is over. */
export async function aPolicyFolder(policy: PolicyInput, cases: readonly unknown[] = []): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "sunmap-policy-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const power = nameOf(policy.power);
  const files = [
    ...named("rules/laws", policy.library.laws),
    ...named("rules/measures", policy.library.measures),
    ...named("rules/calendar", policy.library.calendar),
    ["rules/tiers.json", policy.library.tiers] as const,
    [`rules/${power}/power.json`, policy.power] as const,
    [`rules/${power}/facts.json`, policy.facts] as const,
    ...named(`rules/${power}/parameters`, policy.parameters),
    ...named(`rules/${power}/conditions`, policy.conditions),
    ...named(`rules/${power}/rules`, policy.rules),
    ...named(`examples/${power}/cases`, cases),
  ];
  for (const [path, document] of files) await writeDocument(join(root, path), document);
  return root;
}

/** Writes one document, or one text as it is. */
export async function writeDocument(path: string, document: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof document === "string" ? document : `${JSON.stringify(document, null, 2)}\n`);
}

function named(folder: string, documents: readonly unknown[]): (readonly [string, unknown])[] {
  return documents.map((document) => [`${folder}/${nameOf(document)}.json`, document]);
}

function nameOf(document: unknown): string {
  return isObject(document) ? String(document["id"] ?? document["name"] ?? document["year"]) : "";
}
