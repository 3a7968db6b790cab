import { expect, test } from "vitest";

import { ClientLimits } from "../../engine/access/limits/client-limits.ts";
import { TokenBuckets } from "../../engine/access/limits/token-buckets.ts";
import { HOLDER_OF_EVERY_ROLE } from "../../engine/access/everything.ts";
import { VISITOR, type Principal } from "../../engine/access/principal.ts";

const RATE = { perMinute: 60, burst: 3 };

test("a client may send its burst at once, then one each second, and is told when", () => {
  let now = 0;
  const buckets = new TokenBuckets(() => now);

  expect([1, 2, 3].map(() => buckets.take("a", RATE))).toEqual([0, 0, 0]);
  expect(buckets.take("a", RATE)).toBe(1);
  expect(buckets.take("b", RATE)).toBe(0);
  now = 999;
  expect(buckets.take("a", RATE)).toBe(1);
  now = 1000;
  expect(buckets.take("a", RATE)).toBe(0);
  now = 3_600_000;
  expect([1, 2, 3, 4].map(() => buckets.take("a", RATE))).toEqual([0, 0, 0, 1]);
});

test("a clock that is put back takes nothing away and gives nothing", () => {
  let now = 10_000;
  const buckets = new TokenBuckets(() => now);
  for (let taken = 0; taken < 3; taken += 1) buckets.take("a", RATE);
  now = 0;

  expect(buckets.take("a", RATE)).toBe(1);
  now = 1000;
  expect(buckets.take("a", RATE)).toBe(0);
});

test("very many clients take no more memory than many, and none of them loses what it used up just now", () => {
  const buckets = new TokenBuckets(() => 0);
  for (let client = 0; client < 20_000; client += 1) buckets.take(`c${client}`, { perMinute: 60, burst: 1 });

  expect(buckets.take("c19999", { perMinute: 60, burst: 1 })).toBe(1);
  expect(buckets.size).toBeLessThanOrEqual(10_000);
});

test("visitors are known by their address, people by themselves, systems by a limit of their own", () => {
  const limits = new ClientLimits({ visitor: RATE, person: RATE, signIn: RATE }, () => 0);
  const system: Principal = { id: "key-1", kind: "system", name: "s", grants: [], via: "key" };
  const limited = { ...system, id: "key-2", perMinute: 1 };
  const many = (caller: Principal, address: string): void => {
    for (let sent = 0; sent < 4; sent += 1) limits.count(caller, address);
  };
  const LIMITED = expect.objectContaining({ code: "RATE_LIMITED" });

  expect(() => many(VISITOR, "1.1.1.1")).toThrow(LIMITED);
  expect(limits.count(VISITOR, "2.2.2.2")).toBe(VISITOR);
  expect(() => many({ ...system, id: "li.min", kind: "person" }, "1.1.1.1")).toThrow(LIMITED);
  expect(() => many(system, "1.1.1.1")).not.toThrow();
  expect(() => many(limited, "1.1.1.1")).toThrow(LIMITED);
  expect(() => many(HOLDER_OF_EVERY_ROLE, "1.1.1.1")).not.toThrow();
});
