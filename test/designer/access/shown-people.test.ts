import { expect, test } from "vitest";

import { shownPeople } from "../../../designer/access/people/shown-people.ts";
import type { ListedPerson } from "../../../designer/api/people.ts";
import type { GrantedRole } from "../../../engine/core/model/formats.generated.ts";

const ORGANS = [
  { id: "hebei", title: { zh: "河北省", en: "Hebei" }, level: "province" },
  { id: "handan", title: { zh: "邯郸市", en: "Handan" }, level: "city", parent: "hebei" },
  { id: "tangshan", title: { zh: "唐山市", en: "Tangshan" }, level: "city", parent: "hebei" },
] as const;
const EVERYBODY = [
  person("zheng.an", "郑安全", "hebei", ["administrator", "*"]),
  person("lin.bian", "林编制", "handan", ["policyEditor", "handan"]),
  person("wang.shen", "王审核", "hebei", ["reviewer", "tangshan"]),
];

function person(id: string, name: string, organ: string, [role, where]: readonly [GrantedRole, string]): ListedPerson {
  return { id, name, organ, grants: [{ role, organ: where }], disabled: false, hasPassword: true };
}

test.each<readonly [string, Partial<Record<"sought" | "role" | "organ", string>>, readonly string[]]>([
  ["nothing", {}, ["zheng.an", "lin.bian", "wang.shen"]],
  ["a part of the name", { sought: "编" }, ["lin.bian"]],
  ["a part of the account in capitals", { sought: " SHEN " }, ["wang.shen"]],
  ["a role", { role: "reviewer" }, ["wang.shen"]],
  ["an organ in which one works", { organ: "handan" }, ["lin.bian"]],
  ["an organ in which one holds a role", { organ: "tangshan" }, ["wang.shen"]],
  ["an organ above", { organ: "hebei" }, ["zheng.an", "lin.bian", "wang.shen"]],
  ["all organs", { organ: "*", role: "administrator" }, ["zheng.an"]],
  ["what nobody has", { sought: "林", role: "reviewer" }, []],
])("people are found by %s", (_name, wanted, found) => {
  const shown = shownPeople(EVERYBODY, { sought: "", role: "", organ: "", ...wanted }, ORGANS);

  expect(shown.map(({ id }) => id)).toEqual(found);
});

test("people from outside are found by their name there, and by where they hold a role", () => {
  const grants = [{ role: "reviewer", organ: "tangshan" } as const];
  const people = [{ id: "ext-1", name: "李敏", subject: "u-7", grants }];
  const shown = (wanted: Partial<Record<"sought" | "role" | "organ", string>>): number =>
    shownPeople(people, { sought: "", role: "", organ: "", ...wanted }, ORGANS).length;

  expect([shown({}), shown({ sought: "U-7" }), shown({ organ: "hebei" }), shown({ organ: "handan" })]).toEqual([
    1, 1, 1, 0,
  ]);
});
