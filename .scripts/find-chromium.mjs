/** Finds the browser that the tests drive; as a program, prints its path. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const USUAL_PLACES = [
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const ADVICE =
  "No Chromium or Chrome was found, and the browser tests never skip themselves. Install one\n" +
  "(Debian, Ubuntu: `sudo apt-get install chromium`), or name yours: CHROMIUM=/path/to/chrome npm test";

/** The path of a Chromium or Chrome. Where there is none and we may (root on Debian), it is installed first. */
export async function findChromium() {
  const found = look() ?? (mayInstall() && installIt() ? look() : undefined);
  return found === undefined ? { ok: false, advice: ADVICE } : { ok: true, path: found };
}

function look() {
  const named = process.env.CHROMIUM;
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(named === undefined ? [] : [named]), ...onPath, ...USUAL_PLACES].find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function mayInstall() {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
}

function installIt() {
  console.error("Installing chromium with apt-get …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (...parameters) =>
    spawnSync("apt-get", parameters, { stdio: ["ignore", 2, "inherit"], env }).status === 0;
  return aptGet("update", "-q") && aptGet("install", "-q", "-y", "--no-install-recommends", "chromium");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const chromium = await findChromium();
  if (chromium.ok) console.log(chromium.path);
  else {
    console.error(chromium.advice);
    process.exitCode = 1;
  }
}
