import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { format } from "prettier";
import { beforeAll, describe, expect, test } from "vitest";

import { jsonText } from "../../engine/bundle/layout/json-text.ts";
import { openLayOut, type LayOut, type PolicyFiles } from "../../engine/bundle/layout/lay-out.ts";
import { ownerOf } from "../../engine/bundle/layout/own-path.ts";
import type { PolicySet } from "../../engine/bundle/policy-set.ts";
import { readPolicySet } from "../../engine/bundle/read-policy-set.ts";
import { contentRevision } from "../../engine/bundle/same-content.ts";
import { folderChanges, writeFolder } from "../../engine/bundle/write-folder.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import { aFolder } from "../store/a-folder.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";
import { policiesOf } from "./a-bundle.ts";

let set: PolicySet;
let layOut: LayOut;
let files: PolicyFiles;
beforeAll(async () => {
  set = await policiesOf();
  layOut = await openLayOut();
  files = layOut(set);
});

async function written(): Promise<string> {
  const root = await aFolder();
  await writeFolder(root, files, await folderChanges(root, files));
  return root;
}

describe("the ten powers of this repository", () => {
  test("written back change not one line of it", async () => {
    expect(set.powers.length).toBe(10);
    expect(files.size).toBeGreaterThan(1100);
    expect(await folderChanges(PROJECT_ROOT, files)).toEqual({});
  });

  test("written into an empty folder are read as the same policies, and laid out again to the same bytes", async () => {
    const root = await written();
    const again = readPolicySet(await readPolicyFolder(root));

    expect(contentRevision(again)).toBe(contentRevision(set));
    expect(layOut(again)).toEqual(files);
  });

  test("are written as the house's formatter would write them", async () => {
    const differing: string[] = [];
    for (const [path, text] of files) {
      if (path.endsWith(".bpmn")) continue;
      if ((await format(text, { parser: "json", printWidth: 120 })) !== text) differing.push(path);
    }

    expect(differing).toEqual([]);
  });

  test("have every file in a place that is known to be ours", () => {
    expect([...files.keys()].filter((path) => ownerOf(path) === undefined)).toEqual([]);
  });
});

test("one changed rule is one changed file", async () => {
  const root = await written();
  const [first, ...others] = set.powers;
  if (first === undefined) throw new Error("there is no power");
  const rules = first.rules.map((rule, index) => (index === 3 ? { ...rule, priority: 77 } : rule));
  const changed = layOut({ ...set, powers: [{ ...first, rules }, ...others] });

  expect(await folderChanges(root, changed)).toEqual({
    [`rules/${first.power.id}/rules/${rules[3]?.name}.json`]: "changed",
  });
});

test("a rule that is gone is removed, and what is not ours stays", async () => {
  const root = await written();
  const [first] = set.powers;
  if (first === undefined) throw new Error("there is no power");
  const { id } = first.power;
  const notes = [`rules/${id}/NOTES.md`, `rules/${id}/rules/draft.txt`, "rules/supervision/duties/a.json"];
  await mkdir(join(root, "rules/supervision/duties"), { recursive: true });
  for (const path of notes) await writeFile(join(root, path), "{}");
  const other = join("rules", "another-power", "power.json");
  await cp(join(root, "rules", id), join(root, "rules", "another-power"), { recursive: true });
  const fewer = layOut({ powers: [{ ...first, rules: first.rules.slice(1) }] });
  const changes = await folderChanges(root, fewer);
  await writeFolder(root, fewer, changes);

  expect(changes).toEqual({ [`rules/${id}/rules/${first.rules[0]?.name}.json`]: "removed" });
  for (const path of [...notes, other, "rules/tiers.json"]) {
    expect(await readFile(join(root, path), "utf8")).not.toBe("");
  }
});

test("a file that is laid out otherwise and holds the same is left as it is; one that is no JSON is written anew", async () => {
  const root = await written();
  const [one = "", other = ""] = [...files.keys()].filter((path) => path.includes("/rules/"));
  await writeFile(join(root, one), JSON.stringify(JSON.parse(files.get(one) ?? "")));
  await writeFile(join(root, other), "{ half");
  await rm(join(root, "rules/tiers.json"));

  expect(await folderChanges(root, files)).toEqual({ [other]: "changed", "rules/tiers.json": "added" });
});

test("the order of keys is that of the schema, however a document came", () => {
  const [first] = set.powers;
  const [rule] = first?.rules ?? [];
  if (first === undefined || rule === undefined) throw new Error("there is no rule");
  const turned = Object.fromEntries(Object.entries(rule).toReversed());
  const path = `rules/${first.power.id}/rules/${rule.name}.json`;

  expect(Object.keys(turned)).not.toEqual(Object.keys(rule));
  expect(layOut({ powers: [{ ...first, rules: [{ ...rule, ...turned }] }] }).get(path)).toBe(files.get(path));
});

test("long lists of numbers, empty things and wide letters are written as the formatter writes them", async () => {
  const document = {
    numbers: Array.from({ length: 90 }, (_, index) => index * 37),
    empty: { list: [], record: {} },
    wide: { zh: "权".repeat(40), en: "x".repeat(31) },
    lists: [
      [1, 2],
      [3, 4],
    ],
    single: [{ a: 1, b: 2 }],
  };

  expect(await format(jsonText(document), { parser: "json", printWidth: 120 })).toBe(jsonText(document));
});
