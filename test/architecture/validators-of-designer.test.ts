import { expect, test } from "vitest";

import { KINDS_OF_DESIGNER } from "../../engine/generate/kinds-of-designer.ts";
import { sourceFiles, type SourceFile } from "../support/source-files.ts";

/** Where the code of the pages begins, and that of the thread which they start. */
const BEGINNINGS = ["designer/main.ts", "designer/workspace/analysis/analysis-worker.ts"];

test("the designer is built with the validators of all that its code reads, and of nothing else", () => {
  const read = reachable()
    .flatMap(({ text }) => [
      ...text.matchAll(/\b(?:readDocument|one|many|read|formFaults|documentFromText)\(\s*"(\w+)"/g),
    ])
    .map(([, kind = ""]) => kind);

  expect([...new Set(read)].toSorted()).toEqual(KINDS_OF_DESIGNER.toSorted());
});

test("where the code of the designer names no kind of document, it is told one by code that does", () => {
  const readers = reachable().filter(({ text }) => /\breadDocument\(\s*kind\b/.test(text));

  expect(readers.map(({ path }) => path)).toEqual([
    "designer/rules/json/document-from-text.ts",
    "designer/rules/sheet/workbook-import.ts",
    "designer/workspace/exchange/pack-folder.ts",
    "engine/core/schema/read-policy.ts",
  ]);
});

/** Every file that a beginning imports, by whatever way, in the order of their paths. */
function reachable(): readonly SourceFile[] {
  const files = new Map(sourceFiles("designer", "engine/core").map((file) => [file.path, file]));
  const found = new Set(BEGINNINGS);
  for (const path of found) {
    expect(files.has(path) || path.endsWith(".generated.ts") || !path.endsWith(".ts"), path).toBe(true);
    for (const { target, isOurs } of files.get(path)?.imports ?? []) if (isOurs) found.add(target);
  }
  return [...files.values()].filter(({ path }) => found.has(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
