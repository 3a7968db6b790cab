import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

import { bundleProgram } from "./bundle-program.mjs";
import { compressFiles } from "./compress-files.mjs";
import { contentStamp } from "./content-stamp.mjs";
import { PROJECT_ROOT } from "./project-root.mjs";
import { runTool } from "./run.mjs";

/** What the pages are made of. */
const PAGE_SOURCES = ["designer", "engine/core", "rules/schemas", "tsconfig.json", "package-lock.json"];

/** Builds engine/ and designer/ into dist/. */
export async function build() {
  await buildEngine();
  await buildDesigner();
  await buildReceiptPage();
}

/**
 * Compiles engine/ into dist/ and bundles its program there, unless dist/ was made from these very sources. The new build
 * takes the place of the old one whole, so a build that fails, and a source that was removed, leave nothing half behind.
 */
async function buildEngine() {
  const stamp = contentStamp("built", {
    sources: ["engine", "tsconfig.json", "package-lock.json", ".scripts/prepare/bundle-program.mjs"],
    products: ["dist/engine/cli/sunmap.js", "dist/engine/program/sunmap.js"],
    isSource: (file) => !file.endsWith(".md"),
  });
  if (stamp.isFresh()) return;
  console.error("Building engine/ into dist/ …");
  const fresh = join("dist", `.building-${process.pid}`);
  const compiler = "node_modules/typescript/bin/tsc";
  const code = await runTool(compiler, ["-p", "engine/tsconfig.build.json", "--outDir", fresh]);
  try {
    if (code === 0) {
      await bundleProgram(join(fresh, "engine"));
      exchange(join(fresh, "engine"), join("dist", "engine"));
    }
  } finally {
    rmSync(join(PROJECT_ROOT, fresh), { recursive: true, force: true });
  }
  if (code !== 0) process.exit(code);
  stamp.remember();
}

/** The same for the pages, from designer/ and the kernel that they run. */
async function buildDesigner() {
  await buildPages("designer", {
    config: "designer/vite.config.ts",
    product: "index.html",
    finish: (fresh) => compressFiles(join(PROJECT_ROOT, fresh, "assets")),
  });
}

/** The page that checks receipts, in one file. */
async function buildReceiptPage() {
  await buildPages("receipt", { config: "designer/receipt/page/vite.config.ts", product: "page.html" });
}

async function buildPages(name, { config, product, finish = async () => {} }) {
  const place = join("dist", name);
  const stamp = contentStamp(`built-${name}`, {
    sources: PAGE_SOURCES,
    products: [join(place, product)],
    isSource: (file) => !file.endsWith(".md"),
  });
  if (stamp.isFresh()) return;
  console.error(`Building ${config.slice(0, config.lastIndexOf("/") + 1)} into ${place}/ …`);
  const fresh = join("dist", `.building-${name}-${process.pid}`);
  const vite = ["build", "--config", config, "--logLevel", "warn", "--outDir", join(PROJECT_ROOT, fresh)];
  const code = await runTool("node_modules/vite/bin/vite.js", vite);
  if (code === 0) {
    await finish(fresh);
    exchange(fresh, place);
  }
  rmSync(join(PROJECT_ROOT, fresh), { recursive: true, force: true });
  if (code !== 0) process.exit(code);
  stamp.remember();
}

function exchange(fresh, place) {
  const former = join(PROJECT_ROOT, "dist", `.former-${process.pid}`);
  if (existsSync(join(PROJECT_ROOT, place))) renameSync(join(PROJECT_ROOT, place), former);
  renameSync(join(PROJECT_ROOT, fresh), join(PROJECT_ROOT, place));
  rmSync(former, { recursive: true, force: true });
}
