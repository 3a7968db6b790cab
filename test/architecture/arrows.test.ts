import { existsSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { importsOf, PROJECT_ROOT, sourceFiles, type SourceFile } from "../support/source-files.ts";

/** What each part of the engine may import of ours, besides itself. The arrows of the design, and nothing more. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  "engine/core": [],
  "engine/access": ["engine/core", "engine/files", "engine/store"],
  "engine/audit": ["engine/core", "engine/store", "engine/access"],
  "engine/evaluation": ["engine/core"],
  "engine/personal": ["engine/core", "engine/store"],
  "engine/retention": ["engine/core", "engine/store", "engine/audit", "engine/cases"],
  "engine/bundle": ["engine/core", "engine/files", "engine/generate", "engine/store", "engine/policies"],
  "engine/backtest": [
    "engine/core",
    "engine/store",
    "engine/evaluation",
    "engine/policies",
    "engine/logs",
    "engine/simulate",
    "engine/personal",
    "engine/threads",
  ],
  "engine/threads": [],
  "engine/proof": [
    "engine/core",
    "engine/store",
    "engine/evaluation",
    "engine/policies",
    "engine/cases",
    "engine/personal",
    "engine/threads",
  ],
  "engine/receipt": ["engine/core", "engine/store", "engine/proof"],
  "engine/files": ["engine/core"],
  "engine/generate": ["engine/core"],
  "engine/simulate": ["engine/core"],
  "engine/store": ["engine/core"],
  "engine/policies": ["engine/core", "engine/files", "engine/store"],
  "engine/review": ["engine/core", "engine/store", "engine/access", "engine/policies"],
  "engine/cases": ["engine/core", "engine/store", "engine/policies", "engine/simulate"],
  "engine/http": [
    "engine/core",
    "engine/store",
    "engine/access",
    "engine/audit",
    "engine/policies",
    "engine/bundle",
    "engine/review",
    "engine/cases",
    "engine/evaluation",
    "engine/proof",
    "engine/receipt",
    "engine/backtest",
    "engine/logs",
    "engine/generate",
    "engine/personal",
  ],
  "engine/bench": [
    "engine/core",
    "engine/access",
    "engine/files",
    "engine/simulate",
    "engine/store",
    "engine/policies",
    "engine/proof",
    "engine/http",
    "engine/logs",
    "engine/evaluation",
    "engine/backtest",
    "engine/personal",
    "engine/main.ts",
  ],
  "engine/settings.ts": ["engine/access", "engine/proof", "engine/personal"],
  "engine/start": [
    "engine/personal",
    "engine/retention",
    "engine/settings.ts",
    "engine/core",
    "engine/files",
    "engine/store",
    "engine/access",
    "engine/audit",
    "engine/bundle",
    "engine/policies",
    "engine/review",
    "engine/cases",
    "engine/proof",
    "engine/receipt",
    "engine/http",
    "engine/generate",
  ],
  "engine/main.ts": [
    "engine/settings.ts",
    "engine/start",
    "engine/store",
    "engine/access",
    "engine/audit",
    "engine/http",
  ],
  "engine/logs": ["engine/core"],
  "engine/cli": [
    "engine/cases",
    "engine/personal",
    "engine/retention",
    "engine/access",
    "engine/audit",
    "engine/bundle",
    "engine/core",
    "engine/files",
    "engine/store",
    "engine/logs",
    "engine/simulate",
    "engine/proof",
    "engine/receipt",
    "engine/settings.ts",
    "engine/backtest",
    "engine/policies",
    "engine/evaluation",
  ],
  designer: ["engine/core"],
};

/** The single files that may reach further. */
const DOORS: Readonly<Record<string, string>> = {
  "engine/cli/commands/serve.ts": "engine/main.ts",
  "engine/cli/commands/bench.ts": "engine/bench/main.ts",
};

const sources = sourceFiles("engine", "designer");

describe("the import arrows", () => {
  test("more than 50 files with more than 200 imports are looked at", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  test("every part of the engine has its arrows here", () => {
    expect(Object.keys(ARROWS)).toEqual(expect.arrayContaining([...new Set(sources.map(({ path }) => partOf(path)))]));
  });

  test("no file imports against the arrows", () => {
    expect(sources.flatMap(forbiddenImports)).toEqual([]);
  });

  test("nothing imports the tests", () => {
    expect(sources.flatMap(({ imports }) => imports.filter(({ target }) => target.startsWith("test/")))).toEqual([]);
  });

  test("the kernel imports no module of Node", () => {
    const kernel = sources.filter(({ path }) => path.startsWith("engine/core/"));
    const packages = new Set(
      kernel.flatMap(({ imports }) => imports.filter(({ isOurs }) => !isOurs)).map(({ target }) => target),
    );

    expect([...packages].filter((name) => name.startsWith("node:"))).toEqual([]);
    expect([...new Set([...packages].map(packageOf))].toSorted()).toEqual(KERNEL_PACKAGES);
  });

  test("every import names a file that is there", () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ target, isOurs }) => isOurs && !existsSync(join(PROJECT_ROOT, target)) && !target.includes(".generated."),
        )
        .map(({ target }) => `${path} -> ${target}`),
    );

    expect(missing).toEqual([]);
  });
});

/** All pure JavaScript that runs in a page as well. */
const KERNEL_PACKAGES = [
  "@noble/ciphers",
  "@noble/curves",
  "@noble/hashes",
  "bpmn-moddle",
  "canonicalize",
  "decimal.js",
  "fast-check",
  "fflate",
  "json-logic-engine",
  "json-rules-engine",
  "re2js",
];

test("imports are found in every form, and not in comments and texts", () => {
  const text = [
    'import "./side.ts";',
    'import type { A } from "../a.ts";',
    'export * from "node:fs";',
    "// import './comment.ts'",
    "const pattern = /[\"'`]/; const text = 'from \"./text.ts\"';",
    'const later = await import("pino");',
  ].join("\n");

  expect(importsOf("engine/core/x.ts", text)).toEqual([
    { target: "engine/core/side.ts", isOurs: true },
    { target: "engine/a.ts", isOurs: true },
    { target: "node:fs", isOurs: false },
    { target: "pino", isOurs: false },
  ]);
});

test("an import against the arrows is found", () => {
  const path = "engine/core/evaluate/x.ts";
  const text = 'import { start } from "../../main.ts";\nimport { log } from "../../http/log.ts";';

  expect(forbiddenImports({ path, text, imports: importsOf(path, text) })).toEqual([
    "engine/core/evaluate/x.ts -> engine/main.ts",
    "engine/core/evaluate/x.ts -> engine/http/log.ts",
  ]);
});

function forbiddenImports({ path, imports }: SourceFile): string[] {
  const part = partOf(path);
  return imports
    .filter(({ target, isOurs }) => isOurs && partOf(target) !== part && DOORS[path] !== target)
    .filter(({ target }) => !(ARROWS[part] ?? []).includes(partOf(target)))
    .map(({ target }) => `${path} -> ${target}`);
}

/** `engine/core`, `engine/main.ts`, `designer`. */
function partOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "engine" ? `${top}/${second}` : top;
}

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}
