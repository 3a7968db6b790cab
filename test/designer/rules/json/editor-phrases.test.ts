import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { editorPhrases } from "../../../../designer/rules/json/editor-phrases.ts";
import { PROJECT_ROOT } from "../../../support/source-files.ts";

const PARTS = join(PROJECT_ROOT, "node_modules/@codemirror");

test("everything that CodeMirror asks to be translated is in Chinese", () => {
  const sources = readdirSync(PARTS).map((part) => readFileSync(join(PARTS, part, "dist/index.js"), "utf8"));
  const calls = sources.flatMap((source) => source.match(/\bphrase\([^()]*"[^()]*\)/g) ?? []);
  const asked = new Set(calls.flatMap((call) => call.match(/"[^"]+"/g) ?? []).map((text) => text.slice(1, -1)));

  expect(asked.size).toBeGreaterThan(10);
  expect([...asked].toSorted()).toEqual(Object.keys(editorPhrases("zh")).toSorted());
  expect(Object.values(editorPhrases("zh")).filter((text) => !/^\p{Script=Han}+$/u.test(text))).toEqual([]);
});
