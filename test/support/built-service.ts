import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { PROJECT_ROOT } from "./source-files.ts";

/** What Node runs to serve what was built. */
export const BUILT_SERVICE = [join(PROJECT_ROOT, "dist", "engine", "cli", "sunmap.js"), "serve"];

/** Builds what is stale. */
export async function build(): Promise<void> {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, ".scripts", "build.mjs")], { stdio: "inherit" });
  await once(child, "exit");
  if (child.exitCode !== 0) throw new Error("the designer could not be built");
}
