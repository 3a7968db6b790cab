import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { makeKey, unwrapKey, type MadeKey } from "../../engine/personal/key-wrapping.ts";
import { fingerprintOf } from "../../engine/personal/master-key.ts";
import { PersonalData } from "../../engine/personal/personal-parts.ts";
import { rewrapKeys } from "../../engine/personal/rewrap-keys.ts";
import { FileKeys } from "../../engine/store/personal/file-keys.ts";
import { personalFolder } from "../../engine/store/personal/key-file.ts";
import type { PersonalKeys } from "../../engine/store/personal/personal-keys.ts";
import { Database } from "../../engine/store/postgres/database.ts";
import { migrate } from "../../engine/store/postgres/migrate.ts";
import { openPostgresStores } from "../../engine/store/postgres/open-postgres-stores.ts";
import { PostgresKeys } from "../../engine/store/postgres/postgres-keys.ts";
import { aFolder } from "../store/a-folder.ts";
import { QUIET } from "../store/backup/a-filled-store.ts";
import { anErasure } from "../store/personal-keys.contract.ts";
import { runScript } from "../store/run-script.ts";
import { aDatabase } from "../support/lending/a-database.ts";

const [FORMER, NEXT] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const SCRIPT = fileURLToPath(new URL("rewrap-until-killed.ts", import.meta.url));
/** Enough that a process is killed in the middle of them. */
const MANY = 3000;
const PATIENCE = 180_000;

type Place = { readonly folder: string } | { readonly url: string };

async function opened<T>(place: Place, task: (keys: PersonalKeys) => Promise<T>): Promise<T> {
  if ("folder" in place) {
    const keys = await FileKeys.open(personalFolder(place.folder));
    return task(keys).finally(() => keys.close());
  }
  const database = new Database(place.url);
  await migrate(database);
  return task(new PostgresKeys(database)).finally(() => database.close());
}

/** Keys in a store, the second of them destroyed. */
async function filled(place: Place, count: number): Promise<readonly MadeKey[]> {
  const wrapping = { master: FORMER, random: randomBytes };
  const made = Array.from({ length: count }, (_, number) =>
    makeKey({ seals: number % 3 === 0 ? "case" : "evaluation", power: "p", keptAt: number }, wrapping),
  );
  await opened(place, async (keys) => {
    await keys.claimMaster(fingerprintOf(FORMER));
    for (let start = 0; start < count; start += 1000)
      await keys.keep(made.slice(start, start + 1000).map(({ kept }) => kept));
    await keys.erase([anErasure(made[1]?.kept.name ?? "")]);
  });
  return made;
}

function rewrap(place: Place): Promise<number> {
  return rewrapKeys(place, { from: FORMER, to: NEXT, random: randomBytes });
}

/** Opens a store as a service does. */
function open(place: Place, master: Buffer): Promise<unknown> {
  return opened(place, (keys) => PersonalData.open({ keys, master, random: randomBytes, clock: () => 0 }));
}

/** That every key is still the one that it was, by one of these master keys, and the destroyed one destroyed. */
async function expectAllThere(place: Place, made: readonly MadeKey[], masters: readonly Buffer[]): Promise<void> {
  await opened(place, async (keys) => {
    const lost: string[] = [];
    const look = async ({ key, kept }: MadeKey): Promise<void> => {
      const state = await keys.find(kept.name);
      if (kept.name === made[1]?.kept.name) expect(state?.state).toBe("erased");
      else if (state?.state !== "kept" || !opensBy(masters, state.key, key)) lost.push(kept.name);
      else expect([state.key.seals, state.key.keptAt]).toEqual([kept.seals, kept.keptAt]);
    };
    for (let start = 0; start < made.length; start += 200) await Promise.all(made.slice(start, start + 200).map(look));
    expect(lost).toEqual([]);
  });
}

function opensBy(masters: readonly Buffer[], kept: MadeKey["kept"], key: Buffer): boolean {
  return masters.some((master) => {
    try {
      return unwrapKey(kept, master).equals(key);
    } catch {
      return false;
    }
  });
}

const PLACES: readonly (readonly [string, () => Promise<Place>])[] = [
  ["a folder", async () => ({ folder: await aFolder() })],
  ["a database", async () => ({ url: await aDatabase() })],
];

describe.each(PLACES)("the master key of %s", (_words, aPlace) => {
  test("every key goes over to another master key and stays what it is, and the former one opens nothing", async () => {
    const place = await aPlace();
    const made = await filled(place, 10);

    expect(await rewrap(place)).toBe(9);
    await expectAllThere(place, made, [NEXT]);
    await open(place, NEXT);
    await expect(open(place, FORMER)).rejects.toMatchObject({ code: "MASTER_KEY_WRONG" });
    expect(await rewrap(place)).toBe(0);
  });

  test("with a master key that is not the one nothing is changed", async () => {
    const place = await aPlace();
    const made = await filled(place, 5);
    const wrong = { from: Buffer.alloc(32, 9), to: NEXT, random: randomBytes };

    await expect(async () => rewrapKeys(place, wrong)).rejects.toMatchObject({ code: "MASTER_KEY_WRONG" });
    await expectAllThere(place, made, [FORMER]);
    await open(place, FORMER);
  });

  test(
    "kill -9 at any moment loses no key, and the next run ends what was begun",
    async () => {
      const place = await aPlace();
      const made = await filled(place, MANY);
      const argument = "folder" in place ? place.folder : place.url;
      for (const delay of [0, 20, 60, 120]) {
        const script = await runScript(SCRIPT, [argument, FORMER.toString("hex"), NEXT.toString("hex")]);
        await script.firstLine;
        await wait(delay);
        script.child.kill("SIGKILL");
        await script.closed;
        await expectAllThere(place, made, [FORMER, NEXT]);
      }

      await rewrap(place);
      await expectAllThere(place, made, [NEXT]);
      await open(place, NEXT);
    },
    PATIENCE,
  );
});

test("after a run that was cut off between the keys and their master key no service starts with either", async () => {
  const folder = await aFolder();
  const made = await filled({ folder }, 3);
  await writeFile(`${personalFolder(folder)}/master.id`, `${fingerprintOf(FORMER)} ${fingerprintOf(NEXT)}\n`);

  for (const master of [FORMER, NEXT]) {
    await expect(open({ folder }, master)).rejects.toMatchObject({ code: "MASTER_KEY_WRONG" });
  }
  expect(await rewrap({ folder })).toBe(2);
  await expectAllThere({ folder }, made, [NEXT]);
  await open({ folder }, NEXT);
});

test("while a process uses the database its keys do not go over", async () => {
  const url = await aDatabase();
  const made = await filled({ url }, 3);
  const running = await openPostgresStores(url, QUIET);

  await expect(rewrap({ url })).rejects.toMatchObject({ code: "STORE_LOCKED" });
  await expectAllThere({ url }, made, [FORMER]);
  await running.close();
  expect(await rewrap({ url })).toBe(2);
});
