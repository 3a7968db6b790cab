import { readdirSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { PROJECT_ROOT, sourceFiles } from "../support/source-files.ts";
import { codeOf } from "../support/source-text.ts";

const sources = sourceFiles("engine", "designer", "test");

/** Ways around the type checker, and the name under which a failure tells them. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ["any", /[:<|&]\s*any\b(?!\s*:)|,\s*any\s*>|\bany\[\]/],
  ["as", /(?<!\bimport (?:type )?\*|\bexport (?:type )?\*|[{,]\s*(?:type )?[\w$]+)\s+as\s+(?!const\b)[\w{[(]/],
  ["!", /[\w)\]]!(?:[.;,)\]\s]|$)(?!=)/m],
  ["@ts-", /@ts-(?:ignore|expect-error|nocheck)/],
];

describe("the style that no formatter keeps", () => {
  test("more than 150 files are looked at", () => {
    expect(sources.length).toBeGreaterThan(150);
  });

  test("no file has more than 250 lines of code", () => {
    expect(sources.filter(({ text }) => linesOfCode(text) > 250).map(({ path }) => path)).toEqual([]);
  });

  test("nothing goes around the type checker", () => {
    const found = sources.flatMap(({ path, text }) => waysAround(text).map((way) => `${path}: ${way}`));

    // The generator writes this line into what it generates, and is itself checked.
    expect(found).toEqual(["engine/generate/generate-validators.ts: @ts-"]);
  });

  test("no file is named after nothing", () => {
    const vague = /(^|[-/])(utils?|helpers?|common|manager|service|misc|data|info|item)s?\.ts$/;

    expect(
      sources
        .filter(({ path }) => !path.startsWith("test/") && vague.test(path) && !ALLOWED_NAMES.has(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test("only the composition roots read the environment", () => {
    const readers = sources.filter(({ path, text }) => path.startsWith("engine/") && readsEnvironment(text));

    expect(readers.map(({ path }) => path)).toEqual(["engine/cli/sunmap.ts", "engine/main.ts"]);
  });

  test("the kernel reads no clock and draws no random number: both are handed in", () => {
    const kernel = sources.filter(({ path }) => path.startsWith("engine/core/"));
    const readers = kernel.filter(({ text }) => readsClockOrChance(text));

    expect(kernel.length).toBeGreaterThan(100);
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  test("the top level is that of the design", () => {
    const folders = readdirSync(PROJECT_ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .filter((name) => !LOCAL_FOLDERS.has(name));

    expect(["engine", "examples", "rules", "test"]).toEqual(folders.filter((name) => name !== "designer").toSorted());
  });
});

test.each([
  ["const now = Date.now();", true],
  ["const now = new Date();", true],
  ["const now = new Date;", true],
  ["const now = Date();", true],
  ["const drawn = Math.random();", true],
  ["const day = new Date(Date.UTC(2026, 0, 1));", false],
  ["// Date.now() would make it depend on when it runs", false],
])("what reads the clock or chance is found: %s", (code, found) => {
  expect(readsClockOrChance(code)).toBe(found);
});

/** `Service` is the parts that the routes work with, put together in engine/start. */
const ALLOWED_NAMES: ReadonlySet<string> = new Set(["engine/http/service.ts"]);

const LOCAL_FOLDERS: ReadonlySet<string> = new Set(["node_modules", "dist", "data", "coverage"]);

describe("each way around the type checker is found", () => {
  test.each([
    ["const a: any = 1;", ["any"]],
    ["const a = b as string;", ["as"]],
    ["const a = <T>(b) as { c: T };", ["as"]],
    ["const a = b!.c;", ["!"]],
    ["const a = b[0]!;", ["!"]],
    ['const a = "b as any, c!";', []],
    ["// it is as good as any!\nconst a = 1;", []],
    ['import { a as b } from "c";\nexport * as d from "e";', []],
    ['import type * as a from "b";\nimport {\n  c,\n  d as e,\n} from "f";', []],
    ["const a = [1] as const;", []],
    ["if (!a && b !== c) return !d;", []],
  ])("%s", (code, ways) => {
    expect(waysAround(code)).toEqual(ways);
  });
});

function waysAround(text: string): string[] {
  const code = codeOf(text);
  return FORBIDDEN.filter(([way, pattern]) => pattern.test(way === "@ts-" ? text : code)).map(([way]) => way);
}

/** As the linter counts them: without blank lines and comments. */
function linesOfCode(text: string): number {
  return codeOf(text)
    .split("\n")
    .filter((line) => line.trim() !== "").length;
}

function readsClockOrChance(text: string): boolean {
  return /\bDate\.now\b|\bnew Date\b(?:\(\s*\)|(?!\())|(?<!new )\bDate\(|\bMath\.random\b/.test(codeOf(text));
}

function readsEnvironment(text: string): boolean {
  return codeOf(text).includes("process.env");
}
