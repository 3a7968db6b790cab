import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { PROJECT_ROOT } from "../support/source-files.ts";

const CONSUMER = `
import { compilePolicy, evaluate, type Evaluation } from "sunmap/core";
import { readPolicyFolder } from "sunmap/files";

const { library, powers } = await readPolicyFolder("node_modules/sunmap");
const power = powers.find(({ id }) => id === "housing-fund-withdrawal");
if (power === undefined) throw new Error("no power");
const compilation = compilePolicy({ ...power.documents, library });
if (!compilation.ok) throw new Error(compilation.findings.map(({ message }) => message.en).join());
const answer: Evaluation = evaluate(compilation.policy, { facts: { proofForged: true } }, "2026-09-18T09:30:00+08:00");
process.stdout.write(answer.verdict);
`;

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sunmap-consumer-"));
  node(PROJECT_ROOT, ".scripts/build.mjs");
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: PROJECT_ROOT,
    encoding: "utf8",
  });
  mkdirSync(join(folder, "node_modules/sunmap"), { recursive: true });
  const archive = join(folder, packed.trim().split("\n").at(-1) ?? "");
  execFileSync("tar", ["-xzf", archive, "-C", join(folder, "node_modules/sunmap"), "--strip-components=1"]);
  linkDependencies();
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "consumer.ts"), CONSUMER);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe("the package, as another project installs it", () => {
  test.each([
    ["a bundler", "esnext", "bundler"],
    ["Node", "nodenext", "nodenext"],
  ])("has types for %s", (_name, module, moduleResolution) => {
    const compilerOptions = {
      target: "es2023",
      module,
      moduleResolution,
      strict: true,
      outDir: "out",
      types: ["node"],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
    const tsc = join(PROJECT_ROOT, "node_modules/typescript/bin/tsc");

    expect(spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" }).stdout).toBe("");
  });

  test("judges a case through sunmap/core and sunmap/files", () => {
    expect(node(folder, "out/consumer.js")).toBe("stop");
  });

  test("has a command that runs, and the powers that it publishes on its first start", () => {
    const sunmap = "node_modules/sunmap/dist/engine/cli/sunmap.js";

    expect(node(folder, sunmap, "check", "node_modules/sunmap", "--lang", "en")).toContain("10 powers: 0 errors");
  });

  test("has nothing of the tests and the sources in it", () => {
    const files = execFileSync("ls", ["-A", join(folder, "node_modules/sunmap")], { encoding: "utf8" });

    expect(files.trim().split("\n").toSorted()).toEqual(["README.md", "dist", "examples", "package.json", "rules"]);
  });
});

function node(cwd: string, ...parameters: string[]): string {
  return execFileSync(process.execPath, parameters, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

/** What npm would install beside the package, and the types of Node for the consumer itself. */
function linkDependencies(): void {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(PROJECT_ROOT, "package.json"), "utf8"),
  );
  for (const name of [...Object.keys(dependencies), "@types/node"]) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(PROJECT_ROOT, "node_modules", name), link);
  }
}
