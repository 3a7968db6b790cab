import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const BANNER = "// Written by `npm run generate` from rules/lifecycles. Change the life cycle, not this file.";

/** Writes the life cycles of a folder as one module, so that the kernel, which reads no files, has them with their types. */
export async function generateLifecycles(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  const documents = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const entries = documents.map((text, index): [string, unknown] => {
    const { $schema: _schema, ...lifecycle } = JSON.parse(text);
    return [names[index]?.replace(/\.json$/, "") ?? "", lifecycle];
  });
  return `${BANNER}\n\nexport const LIFECYCLES = ${JSON.stringify(Object.fromEntries(entries), null, 2)} as const;\n`;
}
