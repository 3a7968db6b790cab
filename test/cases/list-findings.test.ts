import { expect, test } from "vitest";

import { listFindings, type FindingOrder, type FindingQuery } from "../../engine/cases/list-findings.ts";
import type { Register } from "../../engine/cases/register.ts";
import { anEvent, aRegister, aRequest, NOW } from "./a-register.ts";

const FOUND = [
  ["A", "2026-09-18T09:30:00+08:00"],
  ["C", "2026-09-19T09:30:00+08:00"],
  ["B", "2026-09-19T10:30:00.500+08:00"],
  ["A", "2026-09-20T00:00:00+08:00"],
] as const;

/** A register in which findings were found one after the other. */
async function aRegisterOfFour(): Promise<Register> {
  const register = await aRegister();
  for (const [number, [grade, at]] of FOUND.entries()) {
    const events = [anEvent(`wrong-${grade}`)];
    await register.cases.open(aRequest({ id: `case-${number + 1}`, events }), at);
  }
  return register;
}

async function listed(query: FindingQuery, order?: FindingOrder): Promise<readonly string[]> {
  const { shelf } = (await aRegisterOfFour()).cases;
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = listFindings(shelf, query, { cursor, limit: 1, now: NOW, order });
    found.push(...page.items.map((record) => record.case));
    ({ cursor } = page);
  } while (cursor !== undefined);
  return found;
}

test("the gravest stand first unless the newest are asked for, whatever the length of the pages", async () => {
  expect(await listed({})).toEqual(["case-1", "case-4", "case-3", "case-2"]);
  expect(await listed({}, "newest")).toEqual(["case-4", "case-3", "case-2", "case-1"]);
});

test("those found in a span of time are chosen with both its ends", async () => {
  const from = FOUND[1][1];
  const to = FOUND[3][1];

  expect(await listed({ from, to }, "newest")).toEqual(["case-4", "case-3", "case-2"]);
  expect(await listed({ to: from }, "newest")).toEqual(["case-2", "case-1"]);
});
