import { build } from "./build.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { run } from "./run.mjs";

/** These judge many cases in one process. */
const BUSY = new Set(["serve", "supervise"]);

/**
 * Megabytes for what lives only until a case is answered. With the usual 16 a busy server moves it about again and again:
 * 64 took a tenth to a third off the time of a case.
 */
const YOUNG_MEMORY = "--max-semi-space-size=64";

/** Makes a fresh clone ready: packages, generated sources, dist/. Does nothing when all is there. */
export async function prepare() {
  await install();
  await generate();
  await build();
}

/** Makes ready and runs the `sunmap` command. */
export async function prepareAndRun(parameters) {
  await prepare();
  const flags = BUSY.has(parameters[0]) ? [YOUNG_MEMORY] : [];
  const program = [...flags, "dist/engine/cli/sunmap.js", ...parameters];
  process.exitCode = await run(process.execPath, program, { cwd: process.cwd() });
}
