import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { resolveCase } from "../../engine/core/cases/resolve-case.ts";
import type { CaseFile, ExampleCase } from "../../engine/core/model/formats.generated.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";

/** An example case of a power as a system would send it. */
export async function aCase(power: string, name: string): Promise<CaseFile> {
  const cases = await examplesOf(power);
  const example = cases.get(name);
  const file = example && resolveCase(example, cases);
  if (file === undefined) throw new Error(`no example ${name} of ${power}`);
  return file;
}

export async function examplesOf(power: string): Promise<ReadonlyMap<string, ExampleCase>> {
  const folder = join(repositoryRoot(), "examples", power, "cases");
  const examples = new Map<string, ExampleCase>();
  for (const file of await readdir(folder)) {
    examples.set(file.replace(".json", ""), JSON.parse(await readFile(join(folder, file), "utf8")));
  }
  return examples;
}
