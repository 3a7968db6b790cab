import { build } from "./build.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { runNode } from "./run.mjs";

/** Makes a fresh clone ready: packages, generated sources, dist/. Does nothing when all is there. */
export async function prepare() {
  await install();
  await generate();
  await build();
}

/** Makes ready and runs the `sunmap` command. */
export async function prepareAndRun(parameters) {
  await prepare();
  process.exitCode = await runNode("dist/engine/cli/sunmap.js", parameters, { cwd: process.cwd() });
}
