import { expect, test } from "vitest";

import { Authority } from "../../engine/access/authority.ts";
import { OrganTree } from "../../engine/access/organ-tree.ts";
import { Organs } from "../../engine/access/organs.ts";
import { readAccessFolder } from "../../engine/access/read-access-folder.ts";
import { MemoryShelf } from "../../engine/store/memory/memory-shelf.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";

const { permissions, roles, organs } = await readAccessFolder(PROJECT_ROOT);

test("of two processes that start first at once one keeps the tree, and both go on with that one", async () => {
  const shelf = new MemoryShelf<{ readonly organs: OrganTree["nodes"] }>();
  const [whole, part] = [organs.organs, organs.organs.slice(0, 1)].map(
    (nodes) => new Authority(permissions, roles, new OrganTree(nodes)),
  );
  if (whole === undefined || part === undefined) throw new Error("there are no organs");

  await Promise.all([new Organs(shelf, whole).open(), new Organs(shelf, part).open()]);

  expect(part.organs.nodes).toEqual(whole.organs.nodes);
});
