import { randomBytes } from "node:crypto";

import { describe, expect, test } from "vitest";

import { TriesShelf, type KeptTries } from "../../engine/access/people/tries-shelf.ts";
import { LockOut } from "../../engine/access/people/lock-out.ts";
import { fitsRecord, passwordRecord, recordOfNobody } from "../../engine/access/people/password.ts";
import { requireGoodPassword } from "../../engine/access/people/password-rules.ts";
import { People } from "../../engine/access/people/people.ts";
import type { Person } from "../../engine/access/people/person.ts";
import { SignIn } from "../../engine/access/people/sign-in.ts";
import { MemoryShelf } from "../../engine/store/memory/memory-shelf.ts";

const CHEAP = { cost: 4 };

describe("the record of a password", () => {
  test("fits this password and no other, and does not hold it", async () => {
    const record = await passwordRecord("四月里的第一场雨 falls", CHEAP);

    expect(await fitsRecord("四月里的第一场雨 falls", record)).toBe(true);
    expect(await fitsRecord("四月里的第一场雨 fall", record)).toBe(false);
    expect(record).not.toContain("falls");
    expect(await passwordRecord("四月里的第一场雨 falls", CHEAP)).not.toBe(record);
  });

  test("of another work factor still fits, and one of nobody fits nothing", async () => {
    expect(await fitsRecord("a long password", await passwordRecord("a long password", { cost: 5 }))).toBe(true);
    expect(await fitsRecord("a long password", recordOfNobody(CHEAP))).toBe(false);
    expect(await fitsRecord("a long password", "")).toBe(false);
  });

  test("is the same however its letters are composed", async () => {
    expect(await fitsRecord("cafe\u0301 in the morning", await passwordRecord("café in the morning", CHEAP))).toBe(
      true,
    );
  });
});

describe("a password is refused", () => {
  const person = { id: "li.minghua", name: "李明华李明华李明华" };
  test.each([
    ["that has eleven characters", "abcdefghi_1", "12"],
    ["that is longer than anybody types", "ab1_".repeat(51), "200"],
    ["that is the account and some digits", "li.minghua2026", "account"],
    ["that is the name over and over", "李明华李明华李明华2026", "name"],
    ["that many people use", "Password1234", "too many"],
    ["that many people use, twice", "iloveyouiloveyou", "too many"],
    ["that is one letter over and over", "aaaaaaaaaaaaaaa", "too many"],
  ])("%s", (_name, password, words) => {
    expect(() => requireGoodPassword(password, person)).toThrow(
      expect.objectContaining({
        code: "PASSWORD_REFUSED",
        details: { reason: expect.objectContaining({ en: expect.stringContaining(words) }) },
      }),
    );
  });

  test.each(["twelve chars", "四月里的第一场雨下在田野上", "my password is a sentence"])(
    "%s is none of it",
    (password) => {
      expect(() => requireGoodPassword(password, person)).not.toThrow();
    },
  );
});

function aPerson(more: Partial<Person> = {}): Person {
  return {
    name: "李敏",
    organ: "hebei",
    grants: [],
    disabled: false,
    createdAt: "2026-09-18T09:30:00+08:00",
    createdBy: "test",
    ...more,
  };
}

const SETTINGS = { failures: 3, firstSeconds: 60, longestSeconds: 200 };

describe("failed sign-ins", () => {
  test("lock an account after some in a row, each time twice as long, up to the longest", async () => {
    let now = 0;
    const lockOut = aLockOut(() => now);
    const left = async (): Promise<unknown> =>
      lockOut.requireOpen(A).then(
        () => 0,
        (fault: unknown) => fault,
      );
    await lockOut.failed(A);
    await lockOut.failed(A);
    expect(await left()).toBe(0);
    for (const seconds of [60, 120, 200, 200]) {
      await lockOut.failed(A);
      expect(await left()).toMatchObject({ code: "SIGN_IN_LOCKED", details: { retryAfter: seconds } });
      now += seconds * 1000 - 1;
      expect(await left()).toMatchObject({ code: "SIGN_IN_LOCKED", details: { retryAfter: 1 } });
      now += 1;
      expect(await left()).toBe(0);
    }
    await lockOut.requireOpen({ account: "b", isKnown: true });
  });

  test("are forgotten after a success, forgiven by an administrator, and forgotten a day after the last", async () => {
    let now = 1000;
    const lockOut = aLockOut(() => now);
    for (let tries = 0; tries < 3; tries += 1) await lockOut.failed(A);
    await expect(lockOut.requireOpen(A)).rejects.toMatchObject({ code: "SIGN_IN_LOCKED" });
    await expect(lockOut.requireOpen({ ...A, unlockedAt: 999 })).rejects.toMatchObject({ code: "SIGN_IN_LOCKED" });
    now += 1;
    const forgiven = { ...A, unlockedAt: now };
    await lockOut.requireOpen(forgiven);
    now += 1;
    await lockOut.failed(forgiven);
    await lockOut.failed(forgiven);
    await lockOut.succeeded(A);
    await lockOut.failed(A);
    await lockOut.failed(A);
    now += DAY + 1;
    await lockOut.failed(A);
    await lockOut.requireOpen(A);
  });

  test("are counted by all processes together, and after a restart", async () => {
    const shelf = new MemoryShelf<KeptTries>();
    for (const wanted of [A, { account: "nobody", isKnown: false }]) {
      const both = [aLockOut(() => 0, shelf), aLockOut(() => 0, shelf)];
      await Promise.all([both[0]?.failed(wanted), both[1]?.failed(wanted)]);
      await both[0]?.failed(wanted);

      for (const lockOut of [...both, aLockOut(() => 0, shelf)])
        await expect(lockOut.requireOpen(wanted)).rejects.toMatchObject({ code: "SIGN_IN_LOCKED" });
    }
  });

  test("write nothing of somebody whose sign-in succeeds", async () => {
    const shelf = new MemoryShelf<KeptTries>();
    const lockOut = aLockOut(() => 0, shelf);
    await lockOut.requireOpen(A);
    await lockOut.succeeded(A);
    expect(await shelf.list()).toEqual([]);

    await lockOut.failed(A);
    await lockOut.succeeded(A);
    expect(await shelf.list()).toEqual([]);
  });

  test("of names that are nobody's fill no disk, crowd out no person, and are not kept as they were typed", async () => {
    const shelf = new MemoryShelf<KeptTries>();
    const tries = new TriesShelf(shelf, () => "a salt", { documents: 4, names: 5 });
    const lockOut = new LockOut(tries, SETTINGS, () => 0);
    for (let count = 0; count < 3; count += 1) await lockOut.failed(A);
    for (let name = 0; name < 100; name += 1) await lockOut.failed({ account: `typed-${name}`, isKnown: false });
    const kept = await shelf.list();

    expect(kept.length).toBe(1 + 1 + 4);
    expect(Math.max(...kept.map(({ document }) => Object.keys(document.tries).length))).toBe(5);
    expect(JSON.stringify(kept)).not.toContain("typed-");
    await expect(lockOut.requireOpen(A)).rejects.toMatchObject({ code: "SIGN_IN_LOCKED" });
  });

  test("of an account that there is and of one that there is not are told alike, at every try", async () => {
    const told = await Promise.all(["li.min", "nobody"].map(triesOf));

    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.map(({ code }) => code)).toEqual([
      "SIGN_IN_REFUSED",
      "SIGN_IN_REFUSED",
      "SIGN_IN_REFUSED",
      "SIGN_IN_LOCKED",
    ]);
  });

  test("many at once are counted one by one", async () => {
    const { signIn } = await aSignIn();
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => signIn.signIn("li.min", "wrong")));
    const codes = tries.map((one) => (one.status === "rejected" ? one.reason.code : "in"));

    expect(codes.filter((code) => code === "SIGN_IN_REFUSED").length).toBe(3);
    expect(codes.filter((code) => code === "SIGN_IN_LOCKED").length).toBe(17);
  });
});

describe("nobody comes in", () => {
  test.each<readonly [string, Partial<Person>]>([
    ["who is disabled", { disabled: true }],
    ["who is gone", { removed: true }],
  ])("%s, with the right password", async (_name, more) => {
    const { signIn } = await aSignIn(more);

    await expect(signIn.signIn("li.min", GOOD)).rejects.toMatchObject({ code: "SIGN_IN_REFUSED" });
  });

  test("but who has a good password and is none of it", async () => {
    const { signIn } = await aSignIn();

    expect(await signIn.signIn("li.min", GOOD)).toMatchObject({ id: "li.min", kind: "person", via: "password" });
  });
});

test("an account is never given to somebody else, and reserved ones to nobody", async () => {
  const people = new People(new MemoryShelf<Person>(), async () => undefined);
  await people.create("li.min", aPerson());
  await people.change("li.min", (person) => ({ ...person, removed: true }));

  await expect(people.create("li.min", aPerson())).rejects.toMatchObject({ code: "PERSON_EXISTS" });
  await expect(people.get("li.min")).rejects.toMatchObject({ code: "PERSON_NOT_FOUND" });
  for (const id of ["demo-x", "key-1", "system", "visitor"])
    await expect(people.create(id, aPerson())).rejects.toMatchObject({ code: "PERSON_EXISTS" });
});

const A = { account: "a", isKnown: true };
const DAY = 86_400_000;

function aLockOut(clock: () => number, shelf = new MemoryShelf<KeptTries>()): LockOut {
  return new LockOut(new TriesShelf(shelf, () => randomBytes(16).toString("hex")), SETTINGS, clock);
}

const GOOD = "a sentence that is good";

async function aSignIn(more: Partial<Person> = {}): Promise<{ readonly signIn: SignIn }> {
  const people = new People(new MemoryShelf<Person>(), async () => undefined);
  await people.create("li.min", aPerson({ password: await passwordRecord(GOOD, CHEAP), ...more }));
  return { signIn: new SignIn({ people, lockOut: aLockOut(() => 0), workFactor: CHEAP }) };
}

async function triesOf(account: string): Promise<readonly { readonly code: unknown; readonly retryAfter: unknown }[]> {
  const { signIn } = await aSignIn();
  const told: { code: unknown; retryAfter: unknown }[] = [];
  for (let tries = 0; tries < 4; tries += 1) {
    const fault = await signIn.signIn(account, "wrong").catch((caught: unknown) => caught);
    if (!(fault instanceof Error) || !("code" in fault) || !("details" in fault)) throw new Error("it came in");
    told.push({ code: fault.code, retryAfter: Object(fault.details)["retryAfter"] });
  }
  return told;
}
