import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { PROJECT_ROOT } from "./project-root.mjs";

/** Statements of the database, which no compiler takes along. */
const MIGRATIONS = join("engine", "store", "postgres", "migrations");

/** What is started: the command itself, and the threads that it begins, each found beside the file that begins it. */
const PROGRAMS = {
  sunmap: "engine/cli/sunmap.ts",
  "backtest-thread": "engine/backtest/backtest-thread.ts",
  "verification-thread": "engine/proof/verification/verification-thread.ts",
};

/** Where `engine/cli/sunmap.js` was, of which the package and its users know. */
const COMMAND = '#!/usr/bin/env node\nimport "../program/sunmap.js";\n';

/**
 * Puts the program into few files, in `program/` of a compiled engine: to find and read more than a thousand small ones takes
 * half of the time in which a command or the service starts. Packages stay where npm put them.
 */
export async function bundleProgram(engine) {
  // Imported only now, because it is installed by what runs before.
  const { build } = await import("vite");
  const program = join(PROJECT_ROOT, engine, "program");
  await build({
    root: PROJECT_ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      ssr: true,
      target: "node20",
      outDir: program,
      minify: false,
      rollupOptions: {
        input: PROGRAMS,
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js", format: "es" },
      },
    },
  });
  cpSync(join(PROJECT_ROOT, MIGRATIONS), join(program, "migrations"), { recursive: true });
  writeFileSync(join(PROJECT_ROOT, engine, "cli", "sunmap.js"), COMMAND, { mode: 0o755 });
}
