import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { PROJECT_ROOT } from "../support/source-files.ts";

const TSC = join(PROJECT_ROOT, "node_modules/typescript/bin/tsc");

test("the kernel's own tsconfig takes what every JavaScript engine has", () => {
  expect(compileInKernel("export const days = [3, 1].toSorted().map((day) => new Date(day).toISOString());")).toEqual(
    [],
  );
});

test("the kernel's own tsconfig refuses Node, the page and the console", () => {
  const names = [
    "process",
    "Buffer",
    "document",
    "window",
    "console",
    "fetch",
    "structuredClone",
    "setTimeout",
    "crypto",
  ];
  const faults = compileInKernel(names.map((name) => `export const its${name} = ${name};`).join("\n"));

  expect(names.filter((name) => !faults.some((fault) => fault.includes(`'${name}'`)))).toEqual([]);
});

test("the kernel's own tsconfig refuses the modules of Node", () => {
  expect(compileInKernel('import { readFileSync } from "node:fs";\nexport const read = readFileSync;')).toEqual([
    expect.stringContaining("node:fs"),
  ]);
});

/** Compiles a text as if it stood in the kernel, and gives the faults that the compiler tells. */
function compileInKernel(text: string): string[] {
  const folder = mkdtempSync(join(PROJECT_ROOT, "dist/.kernel-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "snippet.ts"), text);
  const config = {
    extends: join(PROJECT_ROOT, "engine/core/tsconfig.json"),
    include: ["snippet.ts"],
    files: ["snippet.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const { stdout } = spawnSync(process.execPath, [TSC, "-p", folder, "--pretty", "false"], { encoding: "utf8" });
  return stdout.split("\n").filter((line) => line.includes("error TS"));
}
