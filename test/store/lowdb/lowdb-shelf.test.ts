import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { openShelf } from "../../../engine/store/lowdb/lowdb-shelf.ts";
import { aFolder } from "../a-folder.ts";
import { shelfContract } from "../shelf.contract.ts";

shelfContract("lowdb", async () => openShelf(await aFolder(), "people"));

test("what was written is there after the shelf is opened again", async () => {
  const folder = await aFolder();
  await (await openShelf(folder, "people")).write("li-min", { name: "李敏" }, null);

  expect((await (await openShelf(folder, "people")).read("li-min"))?.document).toEqual({ name: "李敏" });
});

test("a damaged document is told with its last good state, and never written over", async () => {
  const folder = await aFolder();
  const shelf = await openShelf(folder, "people");
  const first = await shelf.write("li-min", { name: "李敏" }, null);
  const second = await shelf.write("li-min", { name: "李民" }, first);
  const path = join(folder, "shelves", "people", "li-min.json");
  await writeFile(path, '{"format":"sunmap/shelved/1"');

  const damaged = { code: "STORE_DAMAGED", details: { path, lastGood: `${path}.last-good` } };
  await expect(shelf.read("li-min")).rejects.toMatchObject(damaged);
  await expect(shelf.write("li-min", { name: "x" }, second)).rejects.toMatchObject(damaged);
});
