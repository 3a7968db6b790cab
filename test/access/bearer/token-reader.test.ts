import { once } from "node:events";
import { createServer, IncomingMessage, type Server } from "node:http";
import { Socket } from "node:net";

import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";

import { TokenReader } from "../../../engine/access/bearer/token-reader.ts";
import { externalId } from "../../../engine/access/external/external-id.ts";
import { ExternalPeople } from "../../../engine/access/external/external-people.ts";
import type { Principal } from "../../../engine/access/principal.ts";
import { instantOf } from "../../../engine/http/instant.ts";
import { MemoryShelf } from "../../../engine/store/memory/memory-shelf.ts";

const ISSUER = "https://identity.example";
const NOW = Date.UTC(2026, 8, 18, 1, 30);
const SECOND = NOW / 1000;
const COOL_DOWN = 10_000;
const FIVE_MINUTES = 300_000;
/** After so long the keys of the issuer are asked for again. */
const TEN_MINUTES = 600_000;

/** The keys of the issuer as they can be had over HTTP. */
class PublishedKeys {
  keys: JWK[] = [];
  asked = 0;
  isDown = false;
  readonly #server: Server = createServer((_request, response) => {
    this.asked += 1;
    response.writeHead(this.isDown ? 503 : 200, { "content-type": "application/json" });
    response.end(this.isDown ? "" : JSON.stringify({ keys: this.keys }));
  });

  async start(): Promise<URL> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("it does not listen");
    return new URL(`http://127.0.0.1:${address.port}/keys`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

type Key = { readonly id: string; readonly algorithm: string; readonly secret: CryptoKey; readonly published: JWK };

const published = new PublishedKeys();
let address: URL;
let key: Key;
let now = NOW;
let reader: TokenReader;
let people: ExternalPeople;

beforeAll(async () => {
  address = await published.start();
  key = await aKey("first");
});
afterAll(() => published.stop());

beforeEach(() => {
  now = NOW;
  published.keys = [key.published];
  published.asked = 0;
  published.isDown = false;
  people = new ExternalPeople(
    new MemoryShelf(),
    () => now,
    () => undefined,
  );
  reader = newReader();
});

function newReader(): TokenReader {
  return new TokenReader({
    issuer: ISSUER,
    audience: "sunmap",
    keys: address,
    groupsClaim: "realm_access.roles",
    mapping: { groups: [{ group: "halls", grants: [{ role: "systemClient", organ: "housing" }] }] },
    clock: () => now,
    people,
    instantOf,
  });
}

async function aKey(id: string, algorithm = "ES256"): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  return { id, algorithm, secret: privateKey, published: { ...(await exportJWK(publicKey)), kid: id, alg: algorithm } };
}

const CLAIMS = {
  iss: ISSUER,
  aud: "sunmap",
  sub: "hall-7",
  name: "办事大厅七号",
  iat: SECOND,
  exp: SECOND + 600,
  realm_access: { roles: ["halls"] },
};

function aToken(change: Readonly<Record<string, unknown>> = {}, by = key): Promise<string> {
  return new SignJWT({ ...CLAIMS, ...change }).setProtectedHeader({ alg: by.algorithm, kid: by.id }).sign(by.secret);
}

function read(authorization?: string): Principal | undefined | Promise<Principal> {
  const request = new IncomingMessage(new Socket());
  if (authorization !== undefined) request.headers.authorization = authorization;
  return reader.read(request);
}

async function expectInvalid(token: string, why: RegExp): Promise<void> {
  await expect(read(`Bearer ${token}`)).rejects.toMatchObject({
    code: "CREDENTIALS_INVALID",
    details: { why: expect.stringMatching(why) },
  });
}

describe("a token of the issuer", () => {
  test("tells which system it is, and its groups which roles it has", async () => {
    expect(await read(`Bearer ${await aToken()}`)).toEqual({
      id: externalId(ISSUER, "hall-7"),
      kind: "system",
      name: "办事大厅七号",
      grants: [{ role: "systemClient", organ: "housing" }],
      via: "token",
    });
  });

  test("without a group that is mapped gives no role", async () => {
    expect(await read(`Bearer ${await aToken({ realm_access: { roles: ["others"] } })}`)).toMatchObject({
      grants: [],
    });
    expect(await read(`Bearer ${await aToken({ realm_access: null })}`)).toMatchObject({ grants: [] });
  });

  test.each(["RS256", "PS256", "EdDSA"])("signed with %s is as good", async (algorithm) => {
    const other = await aKey(algorithm, algorithm);
    published.keys = [other.published];

    expect(await read(`Bearer ${await aToken({}, other)}`)).toMatchObject({ kind: "system" });
  });

  test("is verified once, and then known at once, as the same principal", async () => {
    const token = await aToken();
    const first = await read(`Bearer ${token}`);
    published.isDown = true;
    published.keys = [];

    expect(read(`Bearer ${token}`)).toBe(first);
    expect(read(`bearer  ${token}`)).toBe(first);
    expect(published.asked).toBe(1);
  });

  test("that comes a hundred times at once is verified once", async () => {
    const token = await aToken();

    const all = await Promise.all(Array.from({ length: 100 }, async () => read(`Bearer ${token}`)));

    expect(new Set(all).size).toBe(1);
    expect(published.asked).toBe(1);
  });
});

describe("what is no token is left to others", () => {
  test.each([undefined, "", "Basic dXNlcjpwYXNz", "Bearer sunmap_a1_b2", "Bearer", "Bearer a.b", "Bearer a.b.c.d"])(
    "`%s`",
    (authorization) => {
      expect(read(authorization)).toBeUndefined();
    },
  );
});

describe("a token is refused", () => {
  test("that another issuer made", async () => {
    await expectInvalid(await aToken({ iss: "https://evil.example" }), /issuer/);
  });

  test("that is for another service", async () => {
    await expectInvalid(await aToken({ aud: "another" }), /not for this service/);
  });

  test("that nobody signed (alg none)", async () => {
    await expectInvalid(new UnsecuredJWT(CLAIMS).encode(), /algorithm|no token/);
  });

  test("that is signed with what everybody can know (HS256 with the public key)", async () => {
    const secret = new TextEncoder().encode(JSON.stringify(key.published));
    const token = await new SignJWT(CLAIMS).setProtectedHeader({ alg: "HS256", kid: key.id }).sign(secret);

    await expectInvalid(token, /algorithm/);
  });

  test("that somebody else signed under the name of a known key", async () => {
    const forger = { ...(await aKey("forger")), id: key.id };

    await expectInvalid(await aToken({}, forger), /signature/);
  });

  test("whose content was changed after it was signed", async () => {
    const [header = "", , signature = ""] = (await aToken()).split(".");
    const content = Buffer.from(JSON.stringify({ ...CLAIMS, sub: "admin" })).toString("base64url");

    await expectInvalid(`${header}.${content}.${signature}`, /signature/);
  });

  test("that has run out, by more than the clocks may differ", async () => {
    const token = await aToken({ exp: SECOND - 29 });
    expect(await read(`Bearer ${token}`)).toMatchObject({ kind: "system" });

    await expectInvalid(await aToken({ exp: SECOND - 31 }), /run out/);
  });

  test("that is not valid yet", async () => {
    expect(await read(`Bearer ${await aToken({ nbf: SECOND + 29 })}`)).toMatchObject({ kind: "system" });

    await expectInvalid(await aToken({ nbf: SECOND + 31 }), /not valid yet/);
  });

  test.each(["exp", "sub"])("that has no `%s`", async (claim) => {
    await expectInvalid(await aToken({ [claim]: undefined }), /issuer/);
  });

  test("that was known, as soon as it has run out", async () => {
    const token = await aToken({ exp: SECOND + 60 });
    await read(`Bearer ${token}`);
    now += 91_000;

    await expectInvalid(token, /run out/);
  });
});

describe("keys come and go", () => {
  test("a token with a new key is good once the issuer publishes that key, without a restart", async () => {
    const next = await aKey("next");
    await read(`Bearer ${await aToken()}`);
    published.keys = [key.published, next.published];
    vi.useFakeTimers({ now: Date.now() + COOL_DOWN + 1, toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());

    expect(await read(`Bearer ${await aToken({}, next)}`)).toMatchObject({ kind: "system" });
    expect(published.asked).toBe(2);
  });

  test("whoever sends tokens with ever new keys does not make the issuer be asked each time", async () => {
    await read(`Bearer ${await aToken()}`);
    for (let number = 0; number < 5; number += 1) {
      const token = await aToken({}, { ...key, id: `unknown-${number}` });
      await expectInvalid(token, /key of the issuer/);
    }

    expect(published.asked).toBe(1);
  });

  test("a token that was known is verified anew after five minutes: its key may have been withdrawn", async () => {
    const token = await aToken();
    await read(`Bearer ${token}`);
    const next = await aKey("next");
    published.keys = [next.published];
    now += FIVE_MINUTES - 1;
    expect(await read(`Bearer ${token}`)).toMatchObject({ kind: "system" });

    now += 1;
    vi.useFakeTimers({ now: Date.now() + TEN_MINUTES + 1, toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());

    await expectInvalid(token, /key of the issuer/);
  });

  test("while the keys cannot be had nobody is told that his token is wrong, and it is tried again", async () => {
    published.isDown = true;
    const token = await aToken();

    await expect(read(`Bearer ${token}`)).rejects.toMatchObject({ code: "SIGN_ON_UNAVAILABLE" });
    published.isDown = false;
    expect(await read(`Bearer ${token}`)).toMatchObject({ kind: "system" });
  });
});
