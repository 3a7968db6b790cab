import { expect, test } from "vitest";

import { Links, type Link } from "../../../engine/access/people/links.ts";
import type { Person } from "../../../engine/access/people/person.ts";
import { openShelf } from "../../../engine/store/lowdb/lowdb-shelf.ts";
import { aFolder } from "../../store/a-folder.ts";
import { sunmap } from "../a-shell.ts";

/** The present of the shell in tests. */
const NOW = Date.parse("2026-09-18T01:30:00Z");

async function aDataFolder(): Promise<string> {
  const data = await aFolder();
  const person: Person = {
    name: "李敏",
    organ: "hebei",
    grants: [],
    disabled: false,
    createdAt: "2026-09-18T09:30:00+08:00",
    createdBy: "test",
  };
  await (await openShelf<Person>(data, "people")).write("li.min", person, null);
  return data;
}

test("setup-link makes a link that the service takes, and ends the one that was made before", async () => {
  const data = await aDataFolder();
  const make = async (): Promise<string> => {
    const { code, output } = await sunmap([
      "access",
      "setup-link",
      "--data",
      data,
      "--address",
      "https://sun.example/",
    ]);
    expect(code).toBeUndefined();
    expect(output).toMatch(/^https:\/\/sun\.example\/setup#[\w-]{43}\ngood for 24 hours, and for one use\n$/);
    return output.split("\n")[0]?.split("#")[1] ?? "";
  };
  const [first, second] = [await make(), await make()];
  const shelf = await openShelf<Link>(data, "invitations");
  const settings = { setupHours: 24, invitationHours: 24 };
  const links = new Links({ shelf, settings, clock: () => NOW, newToken: () => "" });

  await expect(links.use(first, "setup")).rejects.toMatchObject({ code: "LINK_INVALID" });
  await links.use(second, "setup");
  await expect(links.use(second, "setup")).rejects.toMatchObject({ code: "LINK_INVALID" });
});

test("unlock forgives what failed before now, and nothing else of the person changes", async () => {
  const data = await aDataFolder();
  const shelf = await openShelf<Person>(data, "people");
  const before = await shelf.read("li.min");

  const { output } = await sunmap(["access", "unlock", "li.min", "--data", data]);

  expect(output).toBe("`li.min` can sign in again\n");
  expect((await shelf.read("li.min"))?.document).toEqual({ ...before?.document, unlockedAt: NOW });
});

test.each([
  ["an account that is none", ["unlock", "nobody"], "there is no account `nobody`"],
  ["a folder that is none of the service", ["setup-link", "--data", "engine"], "engine is no data folder"],
])("%s is told", async (_name, parameters, words) => {
  const data = parameters.includes("--data") ? [] : ["--data", await aDataFolder()];
  const { code, errors } = await sunmap(["access", ...parameters, ...data]);

  expect(code).toBe(2);
  expect(errors).toContain(words);
});
