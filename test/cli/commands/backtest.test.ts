import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { aPolicy, aRule } from "../../support/a-policy.ts";
import { aPolicyFolder } from "../../support/a-policy-folder.ts";
import { sunmap } from "../a-shell.ts";

const few = (least: number): ReturnType<typeof aPolicy> =>
  aPolicy({ rules: [aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: least }] })] });

/** Runs a backtest of a draft that asks for two bids, where three were asked for. */
async function backtest(cases: string, ...more: readonly string[]): ReturnType<typeof sunmap> {
  const [draft, before] = [await aPolicyFolder(few(2)), await aPolicyFolder(few(3))];
  const name = cases.startsWith("{") ? "cases.ndjson" : "cases.csv";
  await writeFile(join(draft, name), cases);
  const where = ["--draft", draft, "--against", before, "--cases", join(draft, name)];
  return sunmap(["backtest", "school-building", ...where, ...more]);
}

describe("a draft on a file of cases", () => {
  test("tells what is loosened, by which test, and the cases", async () => {
    const { code, output } = await backtest('{"facts":{"bids":2}}\n{"facts":{"bids":9}}\nrubbish\n');

    expect(code).toBe(0);
    expect(output).toContain("2 cases, 1 unchanged\n  1 loosened\n");
    expect(output).toContain("stop → clear  1");
    expect(output).toMatch(/1 {2}few-bids a test comes out otherwise\n\s+- .*3\n\s+\+ .*2/);
    expect(output).toContain("line 1  stop → clear");
    expect(output).toMatch(/caseUnreadable +1 +3/);
  });

  test("of CSV, cells that are no value of their fact are all told", async () => {
    const { output } = await backtest("bids,unknown\n2,x\nmany,x\nseveral,x\n", "--json");

    expect(JSON.parse(output)).toMatchObject({
      result: {
        totals: { cases: 3, loosened: 1 },
        unreadable: [
          { code: "columnUnknown", name: "unknown" },
          { code: "cellWrong", name: "bids", count: 2, places: [3, 4] },
        ],
      },
    });
  });

  test.each([
    ["loosened", "bids\n2\n", 1],
    ["loosened", "bids\n9\n", 0],
    ["changed", "bids\n2\n", 1],
    ["changed", "bids\n9\n", 0],
  ])("ends for a pipeline that fails on %s of %j with %i", async (what, cases, code) => {
    expect((await backtest(cases, "--fail-on", what)).code).toBe(code);
  });
});

describe("what is called wrongly", () => {
  test.each([
    ["a power that the draft does not have", ["backtest", "none"], "there is no power none"],
    [
      "a data folder without versions",
      ["backtest", "highway-tendering", "--data", "nowhere"],
      "there is no version inForce",
    ],
    [
      "a data folder without a journal",
      ["backtest", "highway-tendering", "--data", "nowhere", "--against", "recorded"],
      "/nowhere; name it with --data",
    ],
  ])("%s", async (_name, parameters, words) => {
    const { code, errors } = await sunmap(parameters);

    expect(code).toBe(2);
    expect(errors).toContain(words);
  });
});
