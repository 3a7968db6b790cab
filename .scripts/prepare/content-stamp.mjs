import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { PROJECT_ROOT } from "./project-root.mjs";

/**
 * Tells whether something made from files is still what these files make. It compares their contents, because file
 * times lie after a checkout or a copy.
 */
export function contentStamp(name, { sources, products, isSource = () => true }) {
  const path = join(PROJECT_ROOT, "dist", `.${name}`);
  const digest = digestOf(sources, isSource);
  return {
    isFresh: () =>
      products.every((product) => existsSync(join(PROJECT_ROOT, product))) &&
      existsSync(path) &&
      readFileSync(path, "utf8") === digest,
    remember: () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, digest);
    },
  };
}

function digestOf(sources, isSource) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn).filter(isSource)) {
    hash
      .update(`${file}\n`)
      .update(readFileSync(join(PROJECT_ROOT, file)))
      .update("\n");
  }
  return hash.digest("hex");
}

function filesIn(path) {
  const absolute = join(PROJECT_ROOT, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .toSorted()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
