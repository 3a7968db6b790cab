// Kept in the oldest syntax, so that an old Node still reaches the sentence below.
import { readFileSync } from "fs";
import { fileURLToPath } from "url";

/** Stops with a clear sentence when Node is older than package.json asks for. */
export function requireNode() {
  const manifest = JSON.parse(readFileSync(fileURLToPath(new URL("../../package.json", import.meta.url)), "utf8"));
  const needed = manifest.engines.node.replace(">=", "");
  if (!isOlder(process.versions.node, needed)) return;
  console.error(
    "Sunmap needs Node.js " +
      needed +
      " or newer, and this is Node.js " +
      process.versions.node +
      ".\nInstall a newer one from https://nodejs.org and run the same command again.",
  );
  process.exit(1);
}

function isOlder(found, needed) {
  const have = found.split(".").map(Number);
  const want = needed.split(".").map(Number);
  for (let part = 0; part < want.length; part += 1) {
    if (have[part] !== want[part]) return have[part] < want[part];
  }
  return false;
}
