import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { isObject } from "../../engine/core/model/is-object.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";

test("the lock file has an entry for every package of every platform, or `npm ci` refuses it", () => {
  const lock: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, "package-lock.json"), "utf8"));
  const packages = Object.entries(recordAt(lock, "packages"));
  const known = new Set(
    packages.map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)),
  );
  const wanted = packages.flatMap(([, entry]) => Object.keys(recordAt(entry, "optionalDependencies")));

  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((name) => !known.has(name))).toEqual([]);
});

function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : {};
}
