import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { afterAll, beforeAll, expect, test } from "vitest";

import { openEmbeddedStores } from "../../engine/store/lowdb/open-embedded-stores.ts";
import { sunmap } from "../cli/a-shell.ts";
import { aSeededFolder } from "../support/lending/a-seeded-folder.ts";
import { expectWholeOrErased, nothingYet, workUntilGone } from "./a-personal-load.ts";
import {
  closePersonalCase,
  eraseOf,
  evaluatePersonal,
  openPersonalCase,
  PERSONAL_POWER,
  readingOf,
  REASON,
  secretsOf,
} from "./a-personal-case.ts";
import { aDataFolder, startServiceProcess, type ServiceProcess } from "./a-service-process.ts";
import { ask, at, textAt } from "./ask.ts";

const ROUNDS = 6;
let seeded: Awaited<ReturnType<typeof aDataFolder>>;
beforeAll(async () => {
  seeded = await aSeededFolder();
}, 120_000);
afterAll(() => seeded.remove());

function start(data: string, level = "error"): Promise<ServiceProcess> {
  return startServiceProcess(data, "0", { SUNMAP_LOG_LEVEL: level });
}

test("kill -9 while personal data are sealed and erased: each record is whole or erased, and what was erased stays so", async () => {
  const data = await aDataFolder(seeded.path);
  const rounds = Array.from({ length: ROUNDS }, nothingYet);
  let service = await start(data.path);

  for (const [round, known] of rounds.entries()) {
    const working = workUntilGone(service.address, round, known);
    await expect.poll(() => known.erased.size, { timeout: 30_000 }).toBeGreaterThan(6);
    await wait((round * 37) % 150);
    await service.kill("SIGKILL");
    await working;
    service = await start(data.path);
    await expectWholeOrErased(service.address, known);
  }

  expect(rounds.reduce((sum, { erased }) => sum + erased.size, 0)).toBeGreaterThan(ROUNDS * 6);
  // None of the kills has harmed what was acknowledged before an earlier one.
  for (const known of rounds) await expectWholeOrErased(service.address, known);
  await service.kill("SIGTERM");
  await expectSound(data.path);
  await data.remove();
}, 240_000);

async function expectSound(folder: string): Promise<void> {
  const stores = await openEmbeddedStores(folder, "write", {
    clock: Date.now,
    report: () => undefined,
    failed: () => undefined,
  });
  const cases = await stores.records("cases");
  expect([(await stores.evaluations.verify()).brokenCount, (await cases.verify()).brokenCount]).toEqual([0, 0]);
  await cases.close();
  await stores.close();
}

test("neither the log nor the disk holds anything personal, whatever is done", async () => {
  const data = await aDataFolder(seeded.path);
  const service = await start(data.path, "debug");
  const { address } = service;
  const { clerk } = secretsOf("one");
  for (const id of ["one", "two"]) await openPersonalCase(address, id);
  const evaluation = textAt((await evaluatePersonal(address, "one")).json, "id");
  const csv = `案件编号,环节,办理时间,办理人,claimantId\nlogged,S2,2026-03-02 09:30,${clerk},CLAIMANT-LI-of-log\n`;
  const imported = await ask("POST", `${address}/api/v1/imports?power=${PERSONAL_POWER}`, {
    headers: { "content-type": "text/csv" },
    body: csv,
  });
  const place = `${address}/api/v1/imports/${textAt(imported.json, "id")}`;
  await expect.poll(async () => at((await ask("GET", place)).json, "state")).toBe("done");
  const one = `${address}/api/v1/cases/one`;
  const bad = { id: "e1", step: "S2", at: "2026-03-02T09:00:00+08:00", person: clerk };
  await ask("POST", `${one}/events`, { json: bad });
  const answers = [
    await ask("POST", `${one}/events`, { json: { ...bad, person: `${clerk}-2` } }),
    await ask("POST", `${one}/events`, { json: { ...bad, at: clerk } }),
    await ask("POST", `${address}/api/v1/cases`, { json: { id: "one", power: PERSONAL_POWER, facts: { [clerk]: 1 } } }),
    await eraseOf(address, "cases", "one"),
    await ask("GET", `${one}/personal-data`),
    await ask("GET", `${address}/api/v1/powers/${PERSONAL_POWER}/log?format=csv`),
    await closePersonalCase(address, "one"),
    await eraseOf(address, "cases", "one"),
    await eraseOf(address, "evaluations", evaluation),
    await ask("POST", `${one}/events`, { json: { ...bad, id: "e2" } }),
    await ask("GET", `${one}/personal-data`),
    await ask("POST", `${address}/api/v1/evaluations/${evaluation}/replay`),
  ];
  await service.kill("SIGTERM");

  expect(answers.map(({ status }) => status)).toEqual([409, 422, 409, 409, 200, 200, 200, 200, 200, 410, 410, 200]);
  expect(service.log()).toContain("CASE_STILL_OPEN");
  expect(service.log()).not.toMatch(/CLERK-ZHANG|CLAIMANT-LI/i);
  expect(await holdersOf(data.path, /CLERK-ZHANG|CLAIMANT-LI/i)).toEqual([]);
  await data.remove();
}, 120_000);

test("`sunmap erase` and `sunmap retention` erase what they are to, tell it, and the register finds it erased", async () => {
  const data = await aDataFolder(seeded.path);
  const first = await start(data.path);
  for (const id of ["open", "over", "old"]) await openPersonalCase(first.address, id);
  const named = textAt((await evaluatePersonal(first.address, "over")).json, "id");
  for (const id of ["over", "old"]) await closePersonalCase(first.address, id);
  await first.kill("SIGTERM");
  const run = (...parameters: string[]): ReturnType<typeof sunmap> => sunmap([...parameters, "--data", data.path]);
  const why = ["--ground", REASON.ground, "--reason", REASON.reason];

  expect((await run("erase", "--case", "over")).errors).toMatch(/--ground/);
  expect((await run("erase", "--case", "open", ...why)).errors).toMatch(/still handled.*close it first/);
  expect((await run("erase", "--case", "nowhere", ...why)).errors).toMatch(/no case nowhere/);
  const erased = await run("erase", "--case", "over", ...why);
  expect([erased.code, erased.output]).toEqual([
    0,
    "2 keys are destroyed: nobody can read their personal data any more\n",
  ]);

  const rules = join(data.path, "retention.json");
  await writeRules(rules);
  const dry = await run("retention", "--dry-run", "--rules", rules);
  expect(dry.output).toMatch(/1 cases over before 2026-08-19[^]*1 due, none erased/);
  const due = await run("retention", "--rules", rules, "--json");
  expect(JSON.parse(due.output)).toMatchObject({
    results: [{ kind: "supervisedCase", power: PERSONAL_POWER, due: 1 }],
  });
  expect((await run("retention", "--dry-run", "--rules", rules)).output).toMatch(/^0 due/);

  const second = await start(data.path);
  const { address } = second;
  expect(await Promise.all(["open", "over", "old"].map((id) => readingOf(address, "cases", id)))).toEqual([
    "whole",
    "erased",
    "erased",
  ]);
  expect(await readingOf(address, "evaluations", named)).toBe("erased");
  const states = async (): Promise<unknown> => at((await ask("GET", `${address}/api/v1/cases`)).json, "cases");
  await expect.poll(states).toMatchObject([
    { id: "old", personal: "erased" },
    { id: "over", personal: "erased" },
    { id: "open", personal: "sealed" },
  ]);
  const acts = (await ask("GET", `${address}/api/v1/audit?act=erasePersonalData`)).json;
  expect(at(acts, "acts", 0, "details", "cases")).toEqual(["over"]);
  const periods = (await ask("GET", `${address}/api/v1/audit?act=eraseDuePersonalData`)).json;
  expect(at(periods, "acts", 0)).toMatchObject({ outcome: "done", details: { erased: [{ due: 1 }] } });
  expect(textAt(periods, "acts", 0, "undertaking")).toMatch(/^retention-/);
  await second.kill("SIGTERM");
  await data.remove();
}, 120_000);

/** Cases are kept for thirty days after their end; evaluations for good. */
async function writeRules(path: string): Promise<void> {
  const source = { basis: [], choice: true };
  const title = { zh: "办件", en: "case" };
  const kinds = [{ kind: "supervisedCase", title, keep: { amount: 30, unit: "day" }, end: "erase", source }];
  await writeFile(path, JSON.stringify({ kinds }));
}

/** The files in which something stands, as it is or in Base64. */
async function holdersOf(folder: string, sought: RegExp): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if (sought.test(await readFile(path, "utf8"))) found.push(path);
  }
  return found;
}
