import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this product, which holds `rules/` and `examples/`; the same from the sources and from what is built. */
export function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "rules", "schemas"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("no folder above the program holds rules/schemas");
    folder = parent;
  }
  return folder;
}
