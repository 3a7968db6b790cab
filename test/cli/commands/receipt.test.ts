import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { readSettings, start } from "../../../engine/main.ts";
import { aCase } from "../../http/a-case.ts";
import { ask, textAt } from "../../http/ask.ts";
import { aDataFolder } from "../../http/a-service-process.ts";
import { sunmap } from "../a-shell.ts";

const POWER = "highway-tendering";
let data: Awaited<ReturnType<typeof aDataFolder>>;
let id: string;
let file: string;
let rules: string;

/** The data folder of a service that judged a case and was stopped, and the rules that it published. */
beforeAll(async () => {
  data = await aDataFolder();
  const settings = {
    PORT: "0",
    SUNMAP_DATA: data.path,
    SUNMAP_ACCESS: "demo",
    SUNMAP_EXAMPLES: "off",
    SUNMAP_LOG_LEVEL: "silent",
  };
  const { address, stop } = await start(readSettings(settings));
  const json = await aCase(POWER, "a-committee-of-six-is-unlawful-because-even");
  id = textAt((await ask("POST", `${address}/api/v1/powers/${POWER}/evaluate`, { json })).json, "id");
  file = join(data.path, `receipt-${id}.json`);
  rules = join(data.path, "rules.json");
  await writeFile(rules, await (await fetch(`${address}/api/v1/powers/${POWER}/versions/1/receipt-rules`)).text());
  await stop();
}, 60_000);
afterAll(() => data.remove());

test("a receipt is written, and matches by the published rules", async () => {
  const made = await sunmap(["receipt", id, "--data", data.path], { folder: data.path });
  const { code, output } = await sunmap(["receipt", "verify", file, "--rules", rules]);

  expect(made).toMatchObject({ code: 0, output: `receipt-${id}.json\n` });
  expect(output).toContain("It matches");
  expect(code).toBe(0);
});

test("one that was changed is told with the step, why, and what to do", async () => {
  await sunmap(["receipt", id, "--data", data.path], { folder: data.path });
  await writeFile(file, (await readFile(file, "utf8")).replace('"case": "{', '"case": "{ '));
  const { code, output } = await sunmap(["receipt", "verify", file, "--rules", rules]);

  expect(code).toBe(1);
  expect(output).toContain("The case in the receipt does not have the digest in the record");
  expect(output).toContain("Ask the organ for the original file");
});

test("without rules nothing is judged again, and what is no receipt is a wrong call", async () => {
  await sunmap(["receipt", id, "--data", data.path], { folder: data.path });
  const machine = await sunmap(["receipt", "verify", file, "--json"]);

  expect(machine.code).toBe(1);
  expect(JSON.parse(machine.output)).toMatchObject({ outcome: "fails", steps: [{}, {}, { why: "rulesMissing" }, {}] });
  expect(await sunmap(["receipt", "verify", rules])).toMatchObject({ code: 2 });
  expect(await sunmap(["receipt", "ev-000000009999", "--data", data.path])).toMatchObject({ code: 2 });
});
