import { randomBytes } from "node:crypto";

import { expect, test } from "vitest";

import { openAccess, type OpenedAccess } from "../../../engine/access/open-access.ts";
import { passwordRecord } from "../../../engine/access/people/password.ts";
import { repositoryRoot } from "../../../engine/files/repository-root.ts";
import { instantOf } from "../../../engine/http/instant.ts";
import { openShelf } from "../../../engine/store/lowdb/lowdb-shelf.ts";
import { aFolder } from "../../store/a-folder.ts";
import { PRESENT } from "../a-service.ts";

const PASSWORD = "the rain in april falls";
const workFactor = { cost: 4 };

function opened(folder: string): Promise<OpenedAccess> {
  return openAccess(repositoryRoot(), {
    mode: "accounts",
    openShelf: (name) => openShelf(folder, name),
    clock: () => PRESENT,
    instantOf,
    randomHex: (bytes) => randomBytes(bytes).toString("hex"),
    workFactor,
  });
}

test("an account that one process locked is locked at another one, and after a restart", async () => {
  const folder = await aFolder();
  const [one, other] = [await opened(folder), await opened(folder)];
  const password = await passwordRecord(PASSWORD, workFactor);
  const made = { createdAt: instantOf(PRESENT), createdBy: "test" };
  const person = { name: "李敏", organ: "hebei", grants: [], disabled: false, password, ...made };
  await one.accounts.people.create("li.min", person);
  for (const { accounts } of [one, other, one, other, one])
    await expect(accounts.signIn.signIn("li.min", "wrong")).rejects.toMatchObject({ code: "SIGN_IN_REFUSED" });

  for (const { accounts } of [one, other, await opened(folder)])
    await expect(accounts.signIn.signIn("li.min", PASSWORD)).rejects.toMatchObject({
      code: "SIGN_IN_LOCKED",
      details: { retryAfter: 60 },
    });
});
