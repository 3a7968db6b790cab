/**
 * `npm run check`: format, lint, dead code, types and tests. Every gate runs, whatever the ones before it said; the exit
 * code is 0 only if all of them passed. The last line is `N passed, N failed`, counted by vitest.
 */
import { findChromium } from "./find-chromium.mjs";
import { run, runNode } from "./prepare/run.mjs";

const GATES = [
  ["format", "prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]],
  ["lint", "oxlint/bin/oxlint", ["--type-aware", "--max-warnings", "0", "engine", "designer", "test", ".scripts"]],
  ["dead code", "knip/bin/knip.js", []],
  ["types of the kernel", "typescript/bin/tsc", ["-p", "engine/core"]],
  ["types of the engine", "typescript/bin/tsc", ["-p", "engine"]],
  ["types of the designer", "typescript/bin/tsc", ["-p", "designer"]],
  ["types of the tests", "typescript/bin/tsc", ["-p", "test"]],
];

/** So many gates run at the same time. */
const LANES = 2;

const failed = [];
const waiting = [...GATES];
await Promise.all(Array.from({ length: LANES }, runGates));

heading("tests");
const chromium = await findChromium();
if (!chromium.ok) {
  console.log(`FAILED\n${chromium.advice}`);
  failed.push("browser");
}
const { code, summarised } = await runTests(chromium.ok ? { SUNMAP_CHROMIUM: chromium.path } : {});
if (!summarised) console.log("0 passed, 1 failed");
process.exitCode = code === 0 && failed.length === 0 ? 0 : 1;

/** Runs the gates that wait, one after the other; what one says is shown when it ends. */
async function runGates() {
  for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
    const [name, program, parameters] = gate;
    const started = Date.now();
    const said = [];
    const exitCode = await runNode(["node_modules", program].join("/"), parameters, {
      stdio: ["ignore", "pipe", "pipe"],
      onStart: ({ stdout, stderr }) => {
        for (const stream of [stdout, stderr]) stream.on("data", (chunk) => said.push(chunk));
      },
    });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    heading(name);
    process.stdout.write(Buffer.concat(said));
    console.log(exitCode === 0 ? `ok (${seconds} s)` : `FAILED (${seconds} s)`);
    if (exitCode !== 0) failed.push(name);
  }
}

function heading(name) {
  console.log(`\n== ${name} ==`);
}

/** Runs vitest and shows its output as it comes; `summarised` tells whether its last line is the summary. */
async function runTests(settings) {
  let tail = "";
  const environment = {
    ...process.env,
    ...settings,
    SUNMAP_FAILED_GATES: failed.join(", "),
    ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}),
  };
  const exitCode = await run(process.execPath, ["node_modules/vitest/vitest.mjs", "run"], {
    stdio: ["inherit", "pipe", "inherit"],
    env: environment,
    onStart: ({ stdout }) =>
      stdout.on("data", (chunk) => {
        process.stdout.write(chunk);
        tail = (tail + chunk.toString()).slice(-200);
      }),
  });
  return { code: exitCode, summarised: /(^|\n)\d+ passed, \d+ failed\n$/.test(tail) };
}
