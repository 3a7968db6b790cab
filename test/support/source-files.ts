import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { codeOf } from "./source-text.ts";

export const PROJECT_ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A source file of ours: its path from the project's root, its text, and everything that it imports. */
export type SourceFile = { readonly path: string; readonly text: string; readonly imports: readonly Import[] };

/** `target` is a path from the project's root for a file of ours, else the name of a package or a `node:` module. */
export type Import = { readonly target: string; readonly isOurs: boolean };

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)"( +)"/gm;

/** Every source of the folders, those that are generated left out. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => filesIn(folder))
    .filter((path) => !path.includes(".generated."))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(PROJECT_ROOT, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}

function filesIn(folder: string): string[] {
  if (!existsSync(join(PROJECT_ROOT, folder))) return [];
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`);
}

/** What a module imports, re-exports or loads. */
export function importsOf(path: string, text: string): Import[] {
  return [...codeOf(text).matchAll(IMPORT)].map((match) => {
    const end = match.index + match[0].length - 1;
    const name = text.slice(end - (match[1] ?? "").length, end);
    const isOurs = name.startsWith(".");
    return { target: isOurs ? normalize(join(dirname(path), name)) : name, isOurs };
  });
}
