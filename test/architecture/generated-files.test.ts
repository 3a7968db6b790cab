import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { generatedFiles } from "../../engine/generate/generated-files.ts";

test("the generated types and validators are those of the schemas", async () => {
  const files = await generatedFiles();

  expect(files.length).toBeGreaterThan(1);
  for (const { path, content } of files) expect(readFileSync(path, "utf8"), path).toBe(content);
});
