import { expect, test } from "vitest";

import { PostgresSeat } from "../../../engine/store/postgres/postgres-seat.ts";
import { aDatabaseWithTables } from "./a-database-with-tables.ts";

const database = aDatabaseWithTables();

/** The seat as two processes see it. */
async function twoSeats(): Promise<readonly [PostgresSeat, PostgresSeat]> {
  const emptied = await database.empty();
  return [await PostgresSeat.open(emptied, "cases"), await PostgresSeat.open(emptied, "cases")];
}

test("one process has it, and the other knows where that one is", async () => {
  const [one, other] = await twoSeats();

  expect(await one.keep("http://one")).toBe(true);
  expect(await other.keep("http://other")).toBe(false);
  expect([one.isHeld, one.holder, other.isHeld, other.holder]).toEqual([true, "", false, "http://one"]);
});

test("a seat that was given free is taken by the next one who asks", async () => {
  const [one, other] = await twoSeats();
  await one.keep("http://one");
  await other.keep("http://other");
  await one.release();

  expect(await other.keep("http://other")).toBe(true);
  expect(other.holder).toBe("");
});

test("a process that had the address of this one before is gone: nothing is sent to it", async () => {
  const [former, same] = await twoSeats();
  await former.keep("http://one");

  expect(await same.keep("http://one")).toBe(false);
  expect(same.holder).toBe("");
});

test("all processes on a database know the same secret, and no other one does", async () => {
  const [one, other] = await twoSeats();
  const { secret } = one;
  await database.get().query("DELETE FROM process_secrets");
  const [elsewhere] = await twoSeats();

  expect(secret).toHaveLength(43);
  expect(other.secret).toBe(secret);
  expect(elsewhere.secret).not.toBe(secret);
});
