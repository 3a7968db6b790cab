import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { claimAt, grantsOfGroups, groupsIn } from "../../../engine/access/external/grants-of-groups.ts";
import { readGroupMapping } from "../../../engine/access/external/read-group-mapping.ts";
import { blocks } from "../../readme/read-readme.ts";
import { aFolder } from "../../store/a-folder.ts";

async function aFile(text: string): Promise<string> {
  const path = join(await aFolder(), "groups.json");
  await writeFile(path, text);
  return path;
}

test("the mapping of the README is one", async () => {
  const text =
    blocks().find(({ language, text: json }) => language === "json" && json.includes('"groups"'))?.text ?? "";

  const mapping = await readGroupMapping(await aFile(text));

  expect(grantsOfGroups(mapping, ["transport-editors", "unknown"])).toEqual([
    { role: "policyEditor", organ: "hebei-transport-department" },
  ]);
});

test("everything that is wrong with a mapping is told at once", async () => {
  const wrong = { groups: [{ group: "", grants: [{ role: "king", organ: "*" }] }, { group: "a" }] };

  await expect(readGroupMapping(await aFile(JSON.stringify(wrong)))).rejects.toMatchObject({
    code: "DOCUMENT_INVALID",
    details: { findings: expect.arrayContaining([expect.objectContaining({ pointer: "/groups/0/grants/0/role" })]) },
  });
  await expect(readGroupMapping(await aFile("{"))).rejects.toMatchObject({ code: "DOCUMENT_INVALID" });
});

test("somebody in several groups has each of their roles once", () => {
  const editor = { role: "policyEditor", organ: "hebei" } as const;
  const mapping = {
    groups: [
      { group: "a", grants: [editor] },
      { group: "b", grants: [editor, { role: "reviewer", organ: "hebei" } as const] },
    ],
  };

  expect(grantsOfGroups(mapping, ["b", "a"])).toEqual([editor, { role: "reviewer", organ: "hebei" }]);
  expect(grantsOfGroups(mapping, [])).toEqual([]);
});

test("groups come as a list or as one text, and whatever else comes is none", () => {
  expect(groupsIn(["a", 1, null, "b"])).toEqual(["a", "b"]);
  expect(groupsIn("a, b  c")).toEqual(["a", "b", "c"]);
  expect(groupsIn({ a: true })).toEqual([]);
});

test("a claim is found by its path, and by its whole name where that has dots in it", () => {
  const claims = { "https://example.org/groups": ["a"], realm_access: { roles: ["b"] } };

  expect(claimAt(claims, "https://example.org/groups")).toEqual(["a"]);
  expect(claimAt(claims, "realm_access.roles")).toEqual(["b"]);
  for (const path of ["realm_access.none", "none.roles", "constructor", "realm_access.constructor.name", "__proto__"])
    expect(claimAt(claims, path)).toBeUndefined();
});
