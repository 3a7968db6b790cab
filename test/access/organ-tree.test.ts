import { describe, expect, test } from "vitest";

import { organFindings, OrganTree } from "../../engine/access/organ-tree.ts";
import type { OrganNode } from "../../engine/core/model/formats.generated.ts";

function organ(id: string, level: OrganNode["level"], parent?: string): OrganNode {
  return { id, level, title: { zh: id, en: id }, ...(parent !== undefined && { parent }) };
}

const TREE = [organ("p", "province"), organ("c1", "city", "p"), organ("c2", "city", "p"), organ("k", "county", "c1")];

test("an organ holds itself and all below it, and nothing beside it", () => {
  const tree = new OrganTree(TREE);

  expect([...tree.within("c1")]).toEqual(["c1", "k"]);
  expect([...tree.within("k")]).toEqual(["k"]);
  expect(tree.root).toBe("p");
});

test("an organ that is not in the tree stands for itself alone", () => {
  expect([...new OrganTree(TREE).within("elsewhere")]).toEqual(["elsewhere"]);
});

describe("what is no tree is told with its place", () => {
  test.each<readonly [string, readonly OrganNode[], string, string]>([
    ["an id that stands twice", [...TREE, organ("k", "county", "c2")], "/organs/3", "stands twice"],
    ["a parent that is none", [...TREE, organ("x", "city", "y")], "/organs/4", "no parent"],
    ["a second topmost organ", [...TREE, organ("q", "province")], "/organs/4", "one topmost"],
    ["a level that rises", [...TREE, organ("x", "province", "c1")], "/organs/4", "higher level"],
    [
      "parents in a circle",
      [organ("p", "province"), organ("a", "city", "b"), organ("b", "city", "a")],
      "/organs/1",
      "circle",
    ],
    ["no topmost organ at all", [organ("a", "city", "b"), organ("b", "city", "a")], "/organs", "no topmost"],
  ])("%s", (_name, nodes, pointer, words) => {
    const found = organFindings(nodes).find((one) => one.message.en.includes(words));

    expect(found).toMatchObject({ code: "FORM_WRONG" });
    expect(organFindings(nodes).map((one) => one.pointer)).toContain(pointer);
  });

  test("and a tree is none of it", () => {
    expect(organFindings(TREE)).toEqual([]);
  });
});
