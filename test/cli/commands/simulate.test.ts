import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { isObject } from "../../../engine/core/model/is-object.ts";
import { aFolder } from "../../store/a-folder.ts";
import { sunmap } from "../a-shell.ts";

const POWER = "housing-fund-withdrawal";
const FEW = ["--cases", "40", "--seed", "7"];

async function supervised(log: string): Promise<Readonly<Record<string, unknown>>> {
  const { output } = await sunmap(["supervise", POWER, log, "--json", "--now", "2026-12-31T00:00:00Z"]);
  const answer: unknown = JSON.parse(output);
  return isObject(answer) ? answer : {};
}

describe("a made-up log", () => {
  test("without deviations follows its map in every case", async () => {
    const log = join(await aFolder(), "log.xes");
    const { code, output } = await sunmap(["simulate", POWER, ...FEW, "--deviations", "0", "--out", log]);

    expect(output).toMatch(/: 40 cases, \d+ of which deviate\n$/);
    expect(code).toBeUndefined();
    expect(await supervised(log)).toMatchObject({ cases: { total: 40, fitting: 40 }, fitness: 1, notUnderstood: [] });
  });

  test("with deviations has a truth that says which cases deviate, and the same seed gives the same files", async () => {
    const folder = await aFolder();
    const write = async (name: string): Promise<string[]> => {
      const [log, truth] = [join(folder, `${name}.csv`), join(folder, `${name}.json`)];
      await sunmap(["simulate", POWER, ...FEW, "--deviations", "0.5", "--out", log, "--truth", truth]);
      return Promise.all([readFile(log, "utf8"), readFile(truth, "utf8")]);
    };
    const [log = "", truth = ""] = await write("one");
    const planted: Readonly<Record<string, readonly unknown[]>> = JSON.parse(truth);
    const deviating = Object.values(planted).filter((plants) => plants.length > 0).length;

    expect(await write("other")).toEqual([log, truth]);
    expect(deviating).toBeGreaterThan(10);
    expect(deviating).toBeLessThan(30);
    expect(Object.keys(planted)).toHaveLength(40);
  });

  test("as gzip it can be supervised too", async () => {
    const log = join(await aFolder(), "log.csv.gz");
    await sunmap(["simulate", POWER, ...FEW, "--out", log]);

    expect(await supervised(log)).toMatchObject({ cases: { total: 40 } });
  });
});

test.each([
  ["--deviations", "2", /takes 0 to 1/],
  ["--cases", "many", /takes a whole number/],
  ["--from", "2026-02-30", /takes a day/],
])("%s %s is told", async (flag, value, message) => {
  const out = join(await aFolder(), "log.xes");
  const { code, errors } = await sunmap(["simulate", POWER, "--out", out, flag, value]);

  expect(errors).toMatch(message);
  expect(code).toBe(2);
});
