import { basename, dirname, join } from "node:path";

import { describe, expect, test } from "vitest";

import { sourceFiles, type SourceFile } from "../support/source-files.ts";
import { codeOf } from "../support/source-text.ts";

type Registry = { readonly list: string; readonly folder: string; readonly besides: readonly string[] };

/** One kind of thing is one folder and one visible list. `besides` are the files of the folder that are no such thing. */
const REGISTRIES: readonly Registry[] = [
  {
    list: "engine/core/operators/index.ts",
    folder: "engine/core/operators",
    besides: ["decorators.ts", "operator.ts", "resolve-operator.ts", "resolved-operator.ts", "value-type.ts"],
  },
  { list: "engine/core/check/check-pack.ts", folder: "engine/core/check/checks", besides: [] },
  { list: "engine/core/formula/operators/index.ts", folder: "engine/core/formula/operators", besides: [] },
  {
    list: "engine/core/value/types/index.ts",
    folder: "engine/core/value/types",
    besides: ["money-unit.ts", "record.ts"],
  },
  { list: "engine/cli/commands/index.ts", folder: "engine/cli/commands", besides: [] },
  { list: "engine/bench/main.ts", folder: "engine/bench/benchmarks", besides: [] },
  { list: "engine/bench/peers/index.ts", folder: "engine/bench/peers", besides: ["peer.ts"] },
  { list: "engine/http/routes/index.ts", folder: "engine/http/routes", besides: [] },
  { list: "engine/review/review-acts.ts", folder: "engine/review/acts", besides: [] },
  { list: "engine/bench/main.ts", folder: "engine/bench/benchmarks", besides: [] },
];

const sources = sourceFiles("engine");

describe.each(REGISTRIES)("$list", ({ list, folder, besides }) => {
  const members = sources
    .filter(({ path }) => dirname(path) === folder && path !== list)
    .map(({ path }) => basename(path))
    .filter((name) => !besides.includes(name));
  const registry = sources.find(({ path }) => path === list);

  test("imports every file of its folder", () => {
    expect(members.length).toBeGreaterThan(1);
    expect(importedFrom(folder, registry).filter((name) => !besides.includes(name))).toEqual(members);
  });

  test("lists everything that it imports", () => {
    const code = codeOf(registry?.text ?? "");
    const names = [...(registry?.text ?? "").matchAll(/^import \{ ([^}]+) \} from "([^"]+)"/gm)]
      .filter(([, , from = ""]) => join(dirname(list), from).startsWith(`${folder}/`))
      .flatMap(([, imported = ""]) => imported.split(", "));
    const body = code.replaceAll(/^import .*$/gm, "");

    expect(names.length).toBeGreaterThanOrEqual(members.length);
    expect(names.filter((name) => !new RegExp(`\\b${name.split(" ").at(-1)}\\b`).test(body))).toEqual([]);
  });
});

function importedFrom(folder: string, registry: SourceFile | undefined): string[] {
  return (registry?.imports ?? [])
    .filter(({ target }) => dirname(target) === folder)
    .map(({ target }) => basename(target))
    .toSorted();
}
