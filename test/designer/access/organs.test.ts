import { expect, test } from "vitest";

import { faultsByOrgan } from "../../../designer/access/organs/faults-by-organ.ts";
import { drawnRows } from "../../../designer/access/organs/drawn-rows.ts";
import { organBelow, withChange, withoutOrgan } from "../../../designer/access/organs/organ-edits.ts";
import type { OrganNode } from "../../../engine/core/model/formats.generated.ts";

const PROVINCE = organ("hebei");
/** Not in the order in which they are drawn. */
const ORGANS = [organ("fund", "handan"), PROVINCE, organ("handan", "hebei"), organ("qinhuangdao", "hebei")];

function organ(id: string, parent?: string): OrganNode {
  return { id, title: { zh: id, en: id }, level: "city", ...(parent !== undefined && { parent }) };
}

test("organs are drawn below the one above them, whatever order they are kept in", () => {
  const rows = drawnRows(ORGANS, new Set());

  expect(rows.map(({ node, depth, index }) => [node.id, depth, index])).toEqual([
    ["hebei", 1, 1],
    ["handan", 2, 2],
    ["fund", 3, 0],
    ["qinhuangdao", 2, 3],
  ]);
  expect(rows[3]).toMatchObject({ position: 2, siblings: 2, children: 0 });
});

test("below a folded organ nothing is drawn", () => {
  const rows = drawnRows(ORGANS, new Set([2]));

  expect(rows.map(({ node }) => node.id)).toEqual(["hebei", "handan", "qinhuangdao"]);
  expect(rows[1]).toMatchObject({ children: 1, expanded: false });
});

test.each([
  ["what hangs on nothing", [PROVINCE, organ("lost", "nowhere")], ["hebei", "lost"]],
  ["a circle", [PROVINCE, organ("a", "b"), organ("b", "a")], ["hebei", "a", "b"]],
  ["an id that stands twice", [PROVINCE, organ("a", "hebei"), organ("a", "hebei")], ["hebei", "a", "a"]],
  ["its own parent", [PROVINCE, organ("a", "a")], ["hebei", "a"]],
])("a wrong tree is drawn whole: %s", (_name, organs, ids) => {
  expect(drawnRows(organs, new Set()).map(({ node }) => node.id)).toEqual(ids);
});

test("a new organ below another has a free id and the next level", () => {
  const first = organBelow(ORGANS, PROVINCE);

  expect(first).toMatchObject({ id: "hebei-1", parent: "hebei", level: "county" });
  expect(organBelow([...ORGANS, first], PROVINCE).id).toBe("hebei-2");
});

test("what hangs on an organ follows when its id changes, and goes when it goes", () => {
  expect(withChange(ORGANS, 2, { id: "handan-city" })[0]?.parent).toBe("handan-city");
  expect(withChange(ORGANS, 2, { level: "county" })[0]?.parent).toBe("handan");
  expect(withoutOrgan(ORGANS, 2).map(({ id }) => id)).toEqual(["hebei", "qinhuangdao"]);
});

test("what is wrong stands at its organ, and what concerns the whole at the top", () => {
  const findings = ["/organs/2", "/organs/2/title", "/organs"].map((pointer) => ({
    pointer,
    message: { zh: pointer, en: pointer },
  }));

  const faults = faultsByOrgan(findings);

  expect(faults.get(2)?.map(({ en }) => en)).toEqual(["/organs/2", "/organs/2/title"]);
  expect(faults.get(0)?.map(({ en }) => en)).toEqual(["/organs"]);
});
