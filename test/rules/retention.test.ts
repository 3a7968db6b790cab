import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import type { Law } from "../../engine/core/model/formats.generated.ts";
import { readRetention } from "../../engine/files/read-retention.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";

const { kinds } = await readRetention(join(repositoryRoot(), "rules", "retention", "retention.json"));

test("every law that a period rests on is kept with the others", async () => {
  const known = new Set(await lawNames());
  const sources = kinds.flatMap(({ source, exceptions = [] }) => [source, ...exceptions.map((one) => one.source)]);
  const cited = new Set(sources.flatMap(({ basis }) => basis.map(({ law }) => law)));

  expect(cited).toContain("个人信息保护法");
  expect([...cited].filter((law) => !known.has(law))).toEqual([]);
});

test("what is personal of an evaluation and of a case is erased, each kind after the same time", () => {
  const [part, supervised] = ["personalPart", "supervisedCase"].map((kind) => kinds.find((one) => one.kind === kind));

  expect([part?.end, supervised?.end]).toEqual(["erase", "erase"]);
  expect(supervised?.keep).toEqual(part?.keep);
  expect(supervised?.exceptions).toEqual(part?.exceptions);
});

/** By what a basis cites them. */
async function lawNames(): Promise<readonly string[]> {
  const folder = join(repositoryRoot(), "rules", "laws");
  const texts = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), "utf8")));
  return texts.map((text) => {
    const law: Law = JSON.parse(text);
    return law.name;
  });
}
