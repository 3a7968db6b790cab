import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { everybodyIs } from "../../../engine/access/access.ts";
import { ROLES, ROOT_ORGAN, VISITOR, type Principal, type Role } from "../../../engine/access/principal.ts";
import type { Permission } from "../../../engine/core/model/formats.generated.ts";
import { PAGES } from "../../../engine/http/access/only-for-those.ts";
import type { Operation } from "../../../engine/http/operation.ts";
import { OPERATIONS } from "../../../engine/http/routes/index.ts";
import { startTestService, TWO_POWERS, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked, type Json } from "../ask.ts";

/** The power of the addresses, its organ, an organ above it, and one beside it. */
const [POWER = ""] = TWO_POWERS;
const ORGANS = { own: "hebei-transport-department", top: "hebei", other: "handan-health-bureau" } as const;
const REFUSALS: readonly Json[] = ["SIGN_IN_REQUIRED", "PERMISSION_REFUSED"];

let running: RunningTestService;
let caller: Principal = VISITOR;
let places: ReadonlyMap<string, string> = new Map();
const counted = { requests: 0, refused: 0 };

beforeAll(async () => {
  running = await startTestService({ access: "everybody" });
  const { accounts } = running.service;
  Object.assign(running.service, { access: { identify: () => caller } });
  caller = everyRole(ROOT_ORGAN);
  const json = { power: POWER, events: [{ activity: "no such step", at: "2026-09-17T09:00:00+08:00" }] };
  const opened = await ask("POST", `${running.address}/api/v1/cases`, { json });
  await accounts.people.create("li.min", {
    name: "李敏",
    organ: ORGANS.own,
    grants: [],
    disabled: false,
    createdAt: "2026-09-18T09:30:00+08:00",
    createdBy: "test",
  });
  places = new Map([
    ["power", POWER],
    ["case", textAt(opened.json, "case", "id")],
    ["finding", textAt(opened.json, "findings", 0, "id")],
    ["person", "li.min"],
  ]);
});
afterAll(async () => {
  process.stdout.write(`permission matrix: ${counted.requests} requests, ${counted.refused} of them refused\n`);
  await running.stop();
});

function holder(role: Role, organ: string): Principal {
  return { id: `${role}-of-${organ}`, kind: "person", name: role, grants: [{ role, organ }], via: "password" };
}

function everyRole(organ: string): Principal {
  return { ...holder("trainer", organ), grants: ROLES.map((role) => ({ role, organ })) };
}

/** Sends what has the form of a request and changes nothing: its body, where one is wanted, is of a kind that is not taken. */
async function knock(operation: Operation, by: Principal): Promise<Asked> {
  caller = by;
  // Where the organ does not matter, what is not there is enough to knock at, and sooner answered.
  const isAnywhere = rowOf(operation).scope === "any";
  const { method, path, id, body } = operation;
  const address = path.replaceAll(/\{(\w+)\}/g, (_part, name: string) =>
    isAnywhere ? "none" : (places.get(name) ?? "none"),
  );
  counted.requests += 1;
  if (id === "listen") return knockAtStream(address);
  const wanted = body === undefined ? {} : { headers: { "content-type": "text/none" }, body: "-" };
  const answer = await ask(method.toUpperCase(), running.address + address, wanted);
  if (isRefused(answer)) counted.refused += 1;
  return answer;
}

/** A stream that is let in never ends by itself. */
async function knockAtStream(address: string): Promise<Asked> {
  const leaving = new AbortController();
  const response = await fetch(running.address + address, { signal: leaving.signal });
  const { status, headers } = response;
  const isStream = status === 200;
  const text = isStream ? "" : await response.text();
  leaving.abort();
  const answer = { status, headers, text, json: isStream ? null : JSON.parse(text) };
  if (isRefused(answer)) counted.refused += 1;
  return answer;
}

function isRefused({ json }: Asked): boolean {
  return REFUSALS.includes(at(json, "code"));
}

function rowOf(operation: Pick<Operation, "id">): Permission {
  const row = running.service.authority.permissionFor(operation.id);
  if (row === undefined) throw new Error(`${operation.id} has no row in rules/access/permissions.json`);
  return row;
}

/** What the table promises, worked out beside the code that keeps it. */
function isAllowed({ roles, scope }: Permission, { path }: Operation, role: Role, organ: keyof typeof ORGANS): boolean {
  if (roles.includes("publicViewer")) return true;
  if (!roles.includes(role)) return false;
  const hasSubject = /\{(power|case|finding)\}/.test(path);
  if (scope === "organ") return hasSubject ? organ !== "other" : organ === "top";
  return scope === "whole" ? organ === "top" : true;
}

describe("the table of permissions", () => {
  test("has exactly one row for every operation and every page, and none for anything else", () => {
    const listed = running.service.authority.permissions.flatMap(({ operations }) => operations);
    const served = [...OPERATIONS.map(({ id }) => id), ...PAGES];

    expect(listed.toSorted()).toEqual(served.toSorted());
  });

  test("an operation without a row is nobody's", async () => {
    const { authorize } = await import("../../../engine/http/access/authorize.ts");
    const asked = { caller: everyRole(ROOT_ORGAN), parameter: () => "" };

    expect(() => authorize({ id: "unknown", path: "/" }, asked, running.service)).toThrow(
      expect.objectContaining({ code: "PERMISSION_REFUSED" }),
    );
  });
});

describe.each(OPERATIONS)("$method $path ($id)", (operation) => {
  test("lets in whom its row names, where it names it, and nobody else", async () => {
    const row = rowOf(operation);
    const wrong: string[] = [];
    for (const role of ROLES) {
      for (const organ of ["own", "top", "other"] as const) {
        const answer = await knock(operation, holder(role, ORGANS[organ]));
        // What belongs to no organ of the caller may be refused of `each` when it is looked at.
        const isWrong =
          row.scope === "each" && row.roles.includes(role)
            ? organ === "top" && isRefused(answer)
            : isRefused(answer) === isAllowed(row, operation, role, organ);
        if (isWrong) wrong.push(`${role} in ${organ}: ${answer.status} ${JSON.stringify(at(answer.json, "code"))}`);
      }
    }
    const visiting = await knock(operation, VISITOR);
    const isOpen = row.roles.includes("publicViewer") && row.scope !== "own";
    if (isRefused(visiting) === isOpen) wrong.push(`a visitor: ${visiting.status}`);
    if (!isOpen) expect(visiting.status, "a visitor is asked to sign in").toBe(401);

    expect(wrong).toEqual([]);
  });
});

test("who may do nothing of it is refused before the body is read, and told which roles would do, and where", async () => {
  caller = holder("trainer", ORGANS.own);
  const refused = await ask("PUT", `${running.address}/api/v1/powers/${POWER}/facts`, {
    headers: { "content-type": "application/json", "accept-language": "en" },
    body: "{ no json",
  });

  expect(refused).toMatchObject({
    status: 403,
    json: {
      code: "PERMISSION_REFUSED",
      permission: "draftPolicies",
      roles: ["policyEditor"],
      organs: [ORGANS.own],
      detail:
        "To work on the drafts of powers one of these roles is needed in Hebei Provincial Department of Transport or above: policy editor. Ask an administrator.",
    },
  });
});

test("everybody who embeds the service may say who everybody is", async () => {
  const somebody = holder("trainer", ROOT_ORGAN);

  expect(everybodyIs(somebody).identify(Object.create(null))).toBe(somebody);
});
