import { afterEach, beforeEach, expect, test } from "vitest";

import type { Principal } from "../../../engine/access/principal.ts";
import { aBundle, anOffice, policiesOf } from "../../bundle/a-bundle.ts";
import { startTestService, TWO_POWERS, type RunningTestService } from "../a-service.ts";
import { HOLDER_OF_EVERY_ROLE } from "../../../engine/access/everything.ts";
import type { PolicySet } from "../../../engine/bundle/policy-set.ts";

const [POWER = ""] = TWO_POWERS;
const office = anOffice();
let caller: Principal = HOLDER_OF_EVERY_ROLE;
let running: RunningTestService;
beforeEach(async () => {
  caller = HOLDER_OF_EVERY_ROLE;
  running = await startTestService({ trustedKeys: [office.publicKey], identify: () => caller });
});
afterEach(() => running.stop());

async function send(bytes: Uint8Array, query = ""): Promise<{ readonly status: number; readonly json: unknown }> {
  const response = await fetch(`${running.address}/api/v1/bundles${query}`, {
    method: "POST",
    headers: { "content-type": "application/zip" },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, json: await response.json() };
}

/** Powers of which the first says something else of when a case opens. */
async function aChange(...powers: readonly string[]): Promise<PolicySet> {
  const set = await policiesOf(...powers);
  return {
    ...set,
    powers: set.powers.map((documents) => ({
      ...documents,
      rules: documents.rules.map((rule, index) => (index === 0 ? { ...rule, priority: 123 } : rule)),
    })),
  };
}

test("what a service hands out it takes back, and finds nothing to change", async () => {
  const response = await fetch(`${running.address}/api/v1/bundle?powers=${POWER}`);
  const bytes = new Uint8Array(await response.arrayBuffer());

  expect(response.headers.get("content-type")).toBe("application/zip");
  expect(await send(bytes)).toMatchObject({
    status: 200,
    json: {
      signedBy: running.service.proof.keys.publicKey,
      manifest: { powers: [{ id: POWER, version: 1 }] },
      powers: [{ power: POWER, state: "same" }],
      library: [],
      made: [],
    },
  });
});

test("a bundle is told by what it would change; drafts are made of it when that is asked for, and it is put on record", async () => {
  const bytes = await aBundle(await aChange(POWER), office);
  const told = await send(bytes);
  expect(told).toMatchObject({
    status: 200,
    json: { made: [], powers: [{ power: POWER, state: "changed", over: { version: 1 } }] },
  });
  expect(told.json).toHaveProperty("powers[0].diff.changes[0].kind", "rule");
  expect(await running.service.policies.drafts.read(POWER)).toBeUndefined();

  expect(await send(bytes, "?import=true")).toMatchObject({ status: 200, json: { made: [{ power: POWER }] } });
  const draft = await running.service.policies.drafts.read(POWER);
  expect(draft?.documents.rules.filter(({ priority }) => priority === 123).length).toBe(1);
  const acts = [];
  for await (const act of running.service.audit.acts({ act: "importBundle" })) acts.push(act);
  expect(acts.at(-1)).toMatchObject({ act: "importBundle", details: { signedBy: office.publicKey, made: [POWER] } });
});

test("a draft of somebody is replaced only when its revision is named, and else nothing of the bundle is made", async () => {
  await send(await aBundle(await aChange(POWER), office), "?import=true");
  const theirs = await running.service.policies.drafts.read(POWER);
  const bytes = await aBundle(await policiesOf(...TWO_POWERS, "budget-payment"), office);

  expect(await send(bytes, "?import=true")).toMatchObject({
    status: 409,
    json: { code: "DRAFT_WOULD_BE_LOST", actual: theirs?.revision },
  });
  expect(running.service.policies.catalogue.has("budget-payment")).toBe(false);
  const made = await send(bytes, `?import=true&over=${theirs?.revision}`);
  expect(made).toMatchObject({ status: 200, json: { made: [{ power: "budget-payment" }, { power: POWER }] } });
});

test("an unknown key is refused and named, and what is no bundle too", async () => {
  const stranger = anOffice();
  const refused = await send(await aBundle(await policiesOf(POWER), stranger), "?import=true");

  expect(refused).toMatchObject({ status: 403, json: { code: "BUNDLE_UNTRUSTED", key: stranger.publicKey } });
  expect(await send(new Uint8Array(1000))).toMatchObject({ status: 422, json: { code: "BUNDLE_REFUSED" } });
});

test("who edits the policies of one organ imports nothing for another", async () => {
  const bytes = await aBundle(await policiesOf(...TWO_POWERS), office);
  const organ = "hebei-transport-department";
  caller = { ...HOLDER_OF_EVERY_ROLE, id: "u-9", grants: [{ role: "policyEditor", organ }] };

  expect(await send(bytes)).toMatchObject({ status: 403, json: { code: "PERMISSION_REFUSED" } });
  expect(await send(await aBundle(await aChange(POWER), office), "?import=true")).toMatchObject({ status: 200 });
  caller = { ...caller, grants: [{ role: "trainer", organ }] };
  expect(await send(bytes)).toMatchObject({ status: 403 });
  expect((await fetch(`${running.address}/api/v1/bundle`)).status).toBe(403);
});
