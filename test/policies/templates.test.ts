import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { openTemplates } from "../../engine/policies/templates.ts";

const LICENCE = join("rules", "templates", "licence");
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "sunmap-templates-"));
  await mkdir(join(root, "rules", "templates"), { recursive: true });
  await cp(join(repositoryRoot(), LICENCE), join(root, LICENCE), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

test("a template that is damaged is told, and read again once it was mended", async () => {
  const facts = join(root, LICENCE, "facts.json");
  const templates = openTemplates(root);
  await writeFile(facts, "{");
  await expect(templates()).rejects.toMatchObject({ code: "STORE_DAMAGED" });

  await cp(join(repositoryRoot(), LICENCE, "facts.json"), facts);

  expect([...(await templates()).keys()]).toEqual(["licence"]);
});

test("templates are read once, and what is none of a type of power is no template", async () => {
  await cp(join(root, LICENCE), join(root, "rules", "templates", "another"), { recursive: true });
  const templates = openTemplates(root);
  await templates();

  await rm(join(root, LICENCE), { recursive: true });

  expect([...(await templates()).keys()]).toEqual(["licence"]);
});
