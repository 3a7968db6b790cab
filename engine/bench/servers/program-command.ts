import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { repositoryRoot } from "../../files/repository-root.ts";

const IS_SOURCE = extname(fileURLToPath(import.meta.url)) === ".ts";

/** What Node.js is given to run a program that is named from this folder: its source or, once built, its file in `dist/`. */
export function programCommand(program: string): string[] {
  if (IS_SOURCE) return ["--import", "tsx", join(repositoryRoot(), "engine/bench/servers", `${program}.ts`)];
  // Built, this file is bundled with others and does not lie where it lay.
  return [join(repositoryRoot(), "dist/engine/bench/servers", `${program}.js`)];
}
