import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { PROJECT_ROOT, sourceFiles } from "../../../support/source-files.ts";

const STYLES = join(PROJECT_ROOT, "designer/modeler/styles");
const CACHE = join(PROJECT_ROOT, "node_modules/.cache/sunmap-modeler-page");

const BUILDING = "building-";

/** Builds the page, once for all the tests that look at the same sources. Answers its folder. */
export async function buildPage(): Promise<string> {
  const built = join(CACHE, stampOfSources());
  if (existsSync(built)) return built;
  await mkdir(CACHE, { recursive: true });
  for (const stale of readdirSync(CACHE).filter((name) => !name.startsWith(BUILDING)))
    rmSync(join(CACHE, stale), { recursive: true, force: true });
  const folder = mkdtempSync(join(CACHE, BUILDING));
  const { build } = await import("vite");
  await build({
    configFile: false,
    logLevel: "error",
    root: join(import.meta.dirname, "page"),
    build: {
      outDir: folder,
      minify: false,
      target: "es2022",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  putInPlace(folder, built);
  return built;
}

function stampOfSources(): string {
  const hash = createHash("sha256").update(readFileSync(join(PROJECT_ROOT, "package-lock.json")));
  for (const { path, text } of sourceFiles("designer", "engine/core", "test/designer/modeler/support"))
    hash.update(path).update(text);
  for (const sheet of readdirSync(STYLES)) hash.update(readFileSync(join(STYLES, sheet)));
  return hash.digest("hex").slice(0, 16);
}

/** Another test file may have been quicker; its page is the same. */
function putInPlace(folder: string, built: string): void {
  try {
    renameSync(folder, built);
  } catch {
    rmSync(folder, { recursive: true });
  }
}
