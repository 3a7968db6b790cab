import { expect, test } from "vitest";

import { Database } from "../../../engine/store/postgres/database.ts";
import { PostgresPolicyStore } from "../../../engine/store/postgres/postgres-policy-store.ts";
import { aPolicy, aVersion } from "../a-policy.ts";
import { policyStoreContract } from "../policy-store.contract.ts";
import { aDatabaseWithTables } from "./a-database-with-tables.ts";

const database = aDatabaseWithTables();

policyStoreContract("PostgreSQL", async () => new PostgresPolicyStore(await database.empty()));

test("of two who publish the same numbers through connections of their own each number is published by exactly one", async () => {
  const store = new PostgresPolicyStore(await database.empty());
  const other = new Database(database.get().url);
  const revision = await store.writeDraft("tendering", aPolicy("tendering"), null);
  const publish = async (through: PostgresPolicyStore, mark: string): Promise<readonly number[]> => {
    const published: number[] = [];
    for (let number = 1; number <= 15; number += 1) {
      const done = through.publish("tendering", aVersion("tendering", number, mark), revision);
      await done.then(
        () => void published.push(number),
        () => undefined,
      );
    }
    return published;
  };

  const [one, another] = await Promise.all([publish(store, "甲"), publish(new PostgresPolicyStore(other), "乙")]);
  await other.close();

  expect([...one, ...another].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
  for (const number of one)
    expect(await store.readVersion("tendering", number)).toEqual(aVersion("tendering", number, "甲"));
  for (const number of another) {
    expect(await store.readVersion("tendering", number)).toEqual(aVersion("tendering", number, "乙"));
  }
});

test("a version that somebody changed in the table is told and hides no other", async () => {
  const store = new PostgresPolicyStore(await database.empty());
  const revision = await store.writeDraft("tendering", aPolicy("tendering"), null);
  await store.publish("tendering", aVersion("tendering", 1), revision);
  await store.publish("tendering", aVersion("tendering", 2), revision);
  await database.get().query("UPDATE versions SET document = replace(document, '第一稿', '第二稿') WHERE version = 1");

  await expect(store.readVersion("tendering", 1)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  expect(await store.readVersion("tendering", 2)).toEqual(aVersion("tendering", 2));
});
