import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { PROJECT_ROOT } from "./project-root.mjs";
import { run } from "./run.mjs";

/** Installs the pinned packages unless exactly these are there already. */
export async function install() {
  const why = whatIsMissing();
  if (why === undefined) return;
  console.error(`Installing the packages of package-lock.json (${why}) …`);
  const code = await npm(["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]);
  if (code === 0) return;
  console.error(
    "\nThe packages could not be installed; npm says why above. Without a network, copy node_modules/ from a machine\n" +
      "of the same kind where `npm ci` worked, and run the same command again.",
  );
  process.exit(1);
}

function whatIsMissing() {
  const installed = packagesOf("node_modules/.package-lock.json");
  if (installed === undefined) return "none are there yet";
  for (const [path, { version, optional }] of Object.entries(packagesOf("package-lock.json") ?? {})) {
    if (path === "") continue;
    const found = installed[path];
    if (found === undefined && optional !== true) return `${nameOf(path)} is missing`;
    if (found === undefined) continue;
    if (found.version !== version) return `${nameOf(path)} is ${found.version} instead of ${version}`;
    if (isForeign(found)) return `${nameOf(path)} is made for another machine`;
    if (!existsSync(join(PROJECT_ROOT, path))) return `${nameOf(path)} is missing`;
  }
  return undefined;
}

/** The packages of a lock file by their folder, or undefined if there is no such file. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(PROJECT_ROOT, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

function isForeign({ os, cpu }) {
  return (os !== undefined && !os.includes(process.platform)) || (cpu !== undefined && !cpu.includes(process.arch));
}

function nameOf(path) {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** Runs the npm that runs us; found by its script where npm tells it, by name otherwise. */
function npm(parameters) {
  const script = process.env.npm_execpath;
  // npm's own output goes to stderr: stdout belongs to the command that was asked for.
  const options = { stdio: ["inherit", 2, "inherit"] };
  if (script !== undefined && /npm-cli\.c?js$/.test(script))
    return run(process.execPath, [script, ...parameters], options);
  return run("npm", parameters, { ...options, shell: process.platform === "win32" });
}
