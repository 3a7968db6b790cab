import { describe, expect, test } from "vitest";

import { Authority } from "../../engine/access/authority.ts";
import { OrganTree } from "../../engine/access/organ-tree.ts";
import { ROOT_ORGAN, VISITOR, type Principal } from "../../engine/access/principal.ts";
import { readAccessFolder } from "../../engine/access/read-access-folder.ts";
import type { Reach } from "../../engine/access/reach.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";

const { permissions, roles, organs } = await readAccessFolder(PROJECT_ROOT);
const authority = new Authority(permissions, roles, new OrganTree(organs.organs));

function reachOf(operation: string, organ: string, more: Partial<Principal> = {}): Reach {
  const permission = authority.permissionFor(operation);
  if (permission === undefined) throw new Error(`no row for ${operation}`);
  const role = permission.roles[0] ?? "administrator";
  const principal: Principal = {
    id: "x",
    kind: "person",
    name: "x",
    grants: [{ role, organ }],
    via: "password",
    ...more,
  };
  return authority.reach(principal, permission);
}

describe("a role that is held in an organ", () => {
  test("holds there and below, not above and not beside", () => {
    const reach = reachOf("publishDraft", "handan");

    expect(reach.covers({ organs: ["handan"] })).toBe(true);
    expect(reach.covers({ organs: ["handan-health-bureau"] })).toBe(true);
    expect(reach.covers({ organs: ["hebei"] })).toBe(false);
    expect(reach.covers({ organs: ["qinhuangdao-finance-bureau"] })).toBe(false);
    expect(reach.isWhole).toBe(false);
  });

  test("holds everywhere when the organ is the topmost, and above all organs, known ones or not", () => {
    for (const organ of ["hebei", ROOT_ORGAN]) {
      expect(reachOf("publishDraft", organ).covers({ organs: ["an-organ-that-nobody-knows"] })).toBe(true);
      expect(reachOf("publishDraft", organ).covers({ organs: [] })).toBe(true);
    }
    expect(reachOf("publishDraft", "handan").covers({ organs: [] })).toBe(false);
  });

  test("is enough in one of several organs to which something belongs", () => {
    expect(reachOf("publishDraft", "handan").covers({ organs: ["hebei-land-department", "handan"] })).toBe(true);
  });
});

test("a system that is limited to some powers does nothing with others, wherever it may", () => {
  const reach = reachOf("publishDraft", ROOT_ORGAN, { powers: ["highway-tendering"] });

  expect(reach.covers({ power: "highway-tendering", organs: ["hebei"] })).toBe(true);
  expect(reach.covers({ power: "budget-payment", organs: ["hebei"] })).toBe(false);
  expect(reach.covers({ organs: ["hebei"] })).toBe(false);
  expect(reach.isWhole).toBe(false);
});

test("what a principal may do is worked out once, and anew in another tree", () => {
  const permission = authority.permissionFor("publishDraft");
  if (permission === undefined) throw new Error("no row");
  const principal: Principal = {
    id: "x",
    kind: "person",
    name: "x",
    grants: [{ role: "monitorOffice", organ: "handan" }],
    via: "password",
  };
  const first = authority.reach(principal, permission);

  expect(authority.reach(principal, permission)).toBe(first);
  const moved = organs.organs.map((node) => (node.id === "handan-health-bureau" ? { ...node, parent: "hebei" } : node));
  authority.replaceOrgans(new OrganTree(moved));
  expect(authority.reach(principal, permission).covers({ organs: ["handan-health-bureau"] })).toBe(false);
  authority.replaceOrgans(new OrganTree(organs.organs));
});

test("a visitor is asked to sign in, everybody else is told which roles would do", () => {
  const permission = authority.permissionFor("publishDraft");
  if (permission === undefined) throw new Error("no row");

  expect(authority.reach(VISITOR, permission).refusal()).toMatchObject({ code: "SIGN_IN_REQUIRED" });
  expect(reachOf("publishDraft", "handan").refusal({ organs: ["hebei-land-department"] })).toMatchObject({
    code: "PERMISSION_REFUSED",
    details: {
      permission: "publishPolicies",
      roles: ["monitorOffice"],
      roleTitles: { zh: "监控办", en: "monitoring office" },
      organs: ["hebei-land-department"],
    },
  });
});

test("the organs of the powers of this repository are in the tree, under the province", async () => {
  const { readPolicyFolder } = await import("../../engine/files/read-policy-folder.ts");
  const { powers } = await readPolicyFolder(PROJECT_ROOT);
  const ids = powers.map(({ documents }) => JSON.parse(JSON.stringify(documents.power)).organ.id);

  expect(ids.length).toBe(10);
  expect(ids.filter((id) => !authority.organs.within("hebei").has(id))).toEqual([]);
});

test("every role has words, and every role is of use in some row", () => {
  expect(roles.roles.map(({ role }) => role).length).toBe(11);
  for (const { role } of roles.roles)
    expect(permissions.permissions.some((row) => row.roles.includes(role))).toBe(true);
});
