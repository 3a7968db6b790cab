import { afterAll, beforeAll, expect, test } from "vitest";

import { aCase } from "../a-case.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt } from "../ask.ts";

const POWER = "highway-tendering";
let running: RunningTestService;
let url: string;

beforeAll(async () => {
  running = await startTestService();
  url = `${running.address}/api/v1/evaluations`;
  const evaluate = `${running.address}/api/v1/powers/${POWER}/evaluate`;
  for (let day = 1; day <= 9; day += 1) {
    await ask("POST", `${evaluate}?at=2026-03-0${day}T09:00:00%2B08:00`, { json: { facts: {} } });
  }
  await ask("POST", evaluate, { json: await aCase(POWER, "a-deposit-of-2-01-percent-is-over-the-cap") });
  await ask("POST", `${running.address}/api/v1/powers/private-college-registration/evaluate`, { json: { facts: {} } });
});
afterAll(() => running.stop());

test("pages lead through all evaluations, newest first, each once", async () => {
  const seen: unknown[] = [];
  let address = `/api/v1/evaluations?limit=4&power=${POWER}`;

  for (let pages = 0; address !== "" && pages < 10; pages += 1) {
    const page = await ask("GET", `${running.address}${address}`);
    for (let index = 0; at(page.json, "evaluations", index) !== null; index += 1) {
      seen.push(at(page.json, "evaluations", index, "seq"));
    }
    address = /<(.*)>; rel="next"/.exec(page.headers.get("link") ?? "")?.[1] ?? "";
  }

  expect(seen).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

test.each([
  ["verdict=control", 1],
  ["verdict=clear", 0],
  ["power=private-college-registration", 1],
  ["from=2026-03-03T00:00:00%2B08:00&to=2026-03-05T23:59:59%2B08:00", 3],
])("evaluations are found by %s", async (query, count) => {
  const { json } = await ask("GET", `${url}?${query}`);

  expect(at(json, "evaluations", count)).toBeNull();
  if (count > 0) expect(at(json, "evaluations", count - 1)).not.toBeNull();
});

test.each(["limit=0", "limit=201", "cursor=rubbish", "verdict=perhaps", "from=yesterday"])(
  "%s is refused",
  async (query) => {
    const { status, json } = await ask("GET", `${url}?${query}`);

    expect([status, at(json, "code")]).toEqual([400, "QUERY_INVALID"]);
  },
);

test.each(["from", "to"])("a refused %s is told by its name", async (name) => {
  const { json } = await ask("GET", `${url}?${name}=2026-02-30T00:00:00Z`);

  expect(at(json, "parameters", 0, "name")).toBe(name);
});

test("an id that was never given is not found", async () => {
  const { status, json } = await ask("GET", `${url}/ev-000000009999`);

  expect([status, at(json, "code")]).toEqual([404, "EVALUATION_NOT_FOUND"]);
});

test.each([
  ["limit=0", "limit: 须为1至200的整数", "limit: a whole number from 1 to 200"],
  ["limit=1&limit=2", "limit: 出现了两次", "limit: it stands twice"],
  ["cursor=x", "cursor: 不是本列表的游标", "cursor: it is not one of this list"],
  ["frm=x", "frm: 没有这个参数；可用：", "frm: unknown; known: "],
])("what is wrong with the query %s is told in the language of the caller", async (query, zh, en) => {
  const told = async (language: string): Promise<string> => {
    const headers = { "accept-language": language };
    return textAt((await ask("GET", `${url}?${query}`, { headers })).json, "detail");
  };

  expect(await told("zh")).toContain(zh);
  expect(await told("en")).toContain(en);
  expect(await told("zh")).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
});
