import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { onTestFinished } from "vitest";

import { PROJECT_ROOT } from "../support/source-files.ts";

/** `curl` with the few flags that the README uses, because a machine with Node alone has none. */
const CURL = `#!/usr/bin/env node
const request = { method: "GET", headers: {} };
let address = "";
const words = process.argv.slice(2);
while (words.length > 0) {
  const word = words.shift();
  if (word === "-s") continue;
  else if (word === "-H") request.headers[words[0].split(": ")[0]] = words.shift().split(": ")[1];
  else if (word === "-d") { request.method = "POST"; request.body = words.shift(); }
  else address = word;
}
process.stdout.write(await (await fetch(address, request)).text());
`;

const SUNMAP = `#!/bin/sh
exec node "${join(PROJECT_ROOT, ".scripts/sunmap.mjs")}" "$@"
`;

/** Runs a shell block as a reader would in the project's folder, and gives what it writes to stdout. */
export async function runAsReader(script: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "sunmap-reader-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of [
    ["curl", CURL],
    ["sunmap", SUNMAP],
  ] as const) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const path = `${folder}${delimiter}${process.env["PATH"] ?? ""}`;
  return outputOf(
    spawn("sh", ["-c", script], { cwd: PROJECT_ROOT, env: { ...process.env, PATH: path, NO_COLOR: "1" } }),
  );
}

/** Waits for a process and gives what it wrote to stdout; rejects with what it wrote to stderr if it fails badly. */
export async function outputOf(child: ReturnType<typeof spawn>): Promise<string> {
  let output = "";
  let errors = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code === null || code > 1) throw new Error(`it ended with ${code}: ${errors}`);
  return output;
}
