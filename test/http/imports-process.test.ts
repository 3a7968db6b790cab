import { setTimeout as wait } from "node:timers/promises";

import { expect, test } from "vitest";

import { aSeededFolder } from "../support/lending/a-seeded-folder.ts";
import { startServiceProcess } from "./a-service-process.ts";
import { ask, at, textAt } from "./ask.ts";

const POWER = "private-college-registration";
const CASES = 1_500;
const ACTIVITIES = ["受理", "审查", "审查", "决定"];

/** Every case does something twice at one instant: two events that say the same. */
const LOG = [
  "案件编号,环节,办理时间",
  ...Array.from({ length: CASES }, (_, number) =>
    ACTIVITIES.map((activity) => `c${number},${activity},2026-03-02 09:30`),
  ).flat(),
].join("\n");

test("kill -9 in the middle of an import: it goes on by itself, and every event of the log is there once", async () => {
  const data = await aSeededFolder();
  let service = await startServiceProcess(data.path);
  const { json } = await ask("POST", `${service.address}/api/v1/imports?power=${POWER}`, {
    headers: { "content-type": "text/csv" },
    body: LOG,
  });
  const place = `/api/v1/imports/${textAt(json, "id")}`;
  const stateOf = async (): Promise<unknown> => at((await ask("GET", `${service.address}${place}`)).json, "state");
  for (let round = 0; round < 2; round += 1) {
    await expect.poll(stateOf, { timeout: 60_000 }).toBe("running");
    await wait(50 + round * 150);
    await service.kill("SIGKILL");
    service = await startServiceProcess(data.path);
  }
  await expect.poll(stateOf, { timeout: 120_000, interval: 200 }).toBe("done");

  const { text } = await ask("GET", `${service.address}/api/v1/powers/${POWER}/log?format=csv`);
  const rows = text.trim().split("\r\n").slice(1);
  const events = rows.map((row) =>
    row
      .split(",")
      .filter((_cell, column) => column === 0 || column === 3)
      .join(" "),
  );
  expect(events.toSorted()).toEqual(
    Array.from({ length: CASES }, (_, number) => ACTIVITIES.map((activity) => `c${number} ${activity}`))
      .flat()
      .toSorted(),
  );
  expect(await service.kill("SIGTERM")).toBe(0);
  await data.remove();
}, 240_000);
