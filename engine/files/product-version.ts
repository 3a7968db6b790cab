import { readFileSync } from "node:fs";
import { join } from "node:path";

import { isObject } from "../core/model/is-object.ts";
import { repositoryRoot } from "./repository-root.ts";

/** The version of this product, as its package names it. */
export function productVersion(): string {
  const described: unknown = JSON.parse(readFileSync(join(repositoryRoot(), "package.json"), "utf8"));
  return isObject(described) ? String(described["version"]) : "";
}
