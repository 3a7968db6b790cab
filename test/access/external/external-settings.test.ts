import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import {
  EXTERNAL_SETTINGS,
  externalValues,
  readExternalAccess,
} from "../../../engine/access/external/external-settings.ts";
import { aFolder } from "../../store/a-folder.ts";

const LISTENING = "http://127.0.0.1:8080";

/** The settings as they are without being set, but for these. */
function values(set: Readonly<Record<string, string>> = {}): ReturnType<typeof externalValues> {
  return externalValues(
    (wanted) => set[wanted] ?? EXTERNAL_SETTINGS.find(({ name }) => name === wanted)?.default ?? "",
  );
}

async function aMapping(): Promise<string> {
  const path = join(await aFolder(), "groups.json");
  await writeFile(path, '{"groups":[{"group":"a","grants":[{"role":"trainer","organ":"*"}]}]}');
  return path;
}

test("without an issuer there is neither sign-on nor tokens", async () => {
  expect(await readExternalAccess(values(), LISTENING)).toEqual({});
});

test("what is set is read, and `openid` is asked for in any case", async () => {
  const set = {
    SUNMAP_OIDC_ISSUER: "https://id.example/realms/gov",
    SUNMAP_OIDC_CLIENT_ID: "sunmap",
    SUNMAP_OIDC_SCOPES: "profile  groups",
    SUNMAP_OIDC_MAPPING: await aMapping(),
    SUNMAP_JWT_ISSUER: "https://id.example",
    SUNMAP_JWT_AUDIENCE: "sunmap",
    SUNMAP_JWT_KEYS: "https://id.example/keys",
  };

  const { signOn, bearer } = await readExternalAccess(values(set), LISTENING);

  expect(signOn).toMatchObject({ clientId: "sunmap", scopes: "openid profile groups", groupsClaim: "groups" });
  expect(signOn?.publicAddress.href).toBe(`${LISTENING}/`);
  expect(bearer).toMatchObject({ issuer: "https://id.example", audience: "sunmap" });
});

test.each([
  [{ SUNMAP_OIDC_ISSUER: "https://id.example" }, "SUNMAP_OIDC_MAPPING is missing"],
  [{ SUNMAP_OIDC_ISSUER: "https://id.example", SUNMAP_OIDC_MAPPING: "given" }, "SUNMAP_OIDC_CLIENT_ID is missing"],
  [{ SUNMAP_OIDC_ISSUER: "id.example", SUNMAP_OIDC_MAPPING: "given" }, "SUNMAP_OIDC_ISSUER cannot be"],
  [{ SUNMAP_JWT_ISSUER: "a", SUNMAP_OIDC_MAPPING: "given" }, "SUNMAP_JWT_AUDIENCE is missing"],
  [
    { SUNMAP_JWT_ISSUER: "a", SUNMAP_JWT_AUDIENCE: "b", SUNMAP_JWT_KEYS: "file:///keys", SUNMAP_OIDC_MAPPING: "given" },
    "SUNMAP_JWT_KEYS cannot be",
  ],
])("a setting that is missing or wrong is named (%#)", async (set, why) => {
  const mapping = "SUNMAP_OIDC_MAPPING" in set ? { SUNMAP_OIDC_MAPPING: await aMapping() } : {};

  await expect(readExternalAccess(values({ ...set, ...mapping }), LISTENING)).rejects.toThrow(why);
});
