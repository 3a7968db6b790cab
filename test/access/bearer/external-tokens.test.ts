import { IncomingMessage } from "node:http";
import { Socket } from "node:net";

import { generateKeyPair, SignJWT, type CryptoKey } from "jose";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { TokenReader } from "../../../engine/access/bearer/token-reader.ts";
import { externalId } from "../../../engine/access/external/external-id.ts";
import { ExternalPeople } from "../../../engine/access/external/external-people.ts";
import type { ExternalPerson } from "../../../engine/access/external/external-person.ts";
import type { Principal } from "../../../engine/access/principal.ts";
import { instantOf } from "../../../engine/http/instant.ts";
import { MemoryShelf } from "../../../engine/store/memory/memory-shelf.ts";

const ISSUER = "https://identity.example";
const NOW = Date.UTC(2026, 8, 18, 1, 30);

let secret: CryptoKey;
let publicKey: CryptoKey;
let now = NOW;
let people: ExternalPeople;
let reader: TokenReader;
beforeAll(async () => {
  ({ privateKey: secret, publicKey } = await generateKeyPair("ES256"));
});
beforeEach(() => {
  now = NOW;
  people = peopleOn(new MemoryShelf());
  reader = newReader();
});

function peopleOn(shelf: MemoryShelf<ExternalPerson>): ExternalPeople {
  return new ExternalPeople(
    shelf,
    () => now,
    () => undefined,
  );
}

function newReader(): TokenReader {
  return new TokenReader({
    issuer: ISSUER,
    audience: "sunmap",
    keys: new URL(ISSUER),
    groupsClaim: "groups",
    mapping: { groups: [{ group: "halls", grants: [{ role: "systemClient", organ: "housing" }] }] },
    clock: () => now,
    people,
    instantOf,
    signingKeys: () => Promise.resolve(publicKey),
  });
}

function aToken(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const claims = { iss: ISSUER, aud: "sunmap", sub: "hall-7", name: "办事大厅七号", groups: ["halls"] };
  const times = { iat: now / 1000, exp: now / 1000 + 600 };
  return new SignJWT({ ...claims, ...times, ...more }).setProtectedHeader({ alg: "ES256" }).sign(secret);
}

function read(token: string): Principal | undefined | Promise<Principal> {
  const request = new IncomingMessage(new Socket());
  request.headers.authorization = token;
  return reader.read(request);
}

async function expectBlocked(token: string): Promise<void> {
  await expect(read(`Bearer ${token}`)).rejects.toMatchObject({
    code: "CREDENTIALS_INVALID",
    details: { why: "its holder is blocked" },
  });
}

describe("whoever comes with a token", () => {
  const id = externalId(ISSUER, "hall-7");

  test("is kept, with what the issuer says of it and when it was last seen", async () => {
    await read(`Bearer ${await aToken()}`);
    now += 3_600_000;
    await read(`Bearer ${await aToken()}`);

    expect((await people.get(id)).document).toEqual({
      name: "办事大厅七号",
      issuer: ISSUER,
      subject: "hall-7",
      grants: [{ role: "systemClient", organ: "housing" }],
      firstSignOn: instantOf(NOW),
      lastSignOn: instantOf(now),
      byToken: true,
    });
  });

  test("is let in no more once it is blocked, also with a token that was known, and again when it no longer is", async () => {
    const token = await aToken();
    await read(`Bearer ${token}`);
    await people.block(id, { by: "zheng.an", at: instantOf(now) });

    await expectBlocked(token);
    await expectBlocked(await aToken({ jti: "another" }));
    await people.block(id, undefined);
    expect(await read(`Bearer ${token}`)).toMatchObject({ id });
  });

  test("is let in no more within five seconds when another process blocks it", async () => {
    const shelf = new MemoryShelf<ExternalPerson>();
    people = peopleOn(shelf);
    reader = newReader();
    const token = await aToken();
    await read(`Bearer ${token}`);
    await peopleOn(shelf).block(id, { by: "zheng.an", at: instantOf(now) });
    now += 5001;

    await expectBlocked(token);
  });

  test("takes no role from the same person who signed on in a browser", async () => {
    const grants = [{ role: "reviewer", organ: "housing" } as const];
    await people.signedOn({ id, name: "李敏", issuer: ISSUER, subject: "hall-7", grants }, instantOf(now));
    await read(`Bearer ${await aToken()}`);

    expect(await people.find(id)).toMatchObject({ name: "李敏", grants });
  });
});
