import { describe, expect, test } from "vitest";

import { benchmarkNames, runBenchmarks } from "../../../engine/bench/main.ts";

/** The benchmarks that need no server; the others are the same with one. */
const IN_PROCESS = ["in-process", "reachable-rules", "journal", "diff"];

describe("the tables of the benchmarks", () => {
  test.each(IN_PROCESS)("%s has a cell for each column in every row", async (name) => {
    const parts: string[] = [];
    await runBenchmarks([name], { pace: "quick", progress: () => undefined }, (part) => void parts.push(part));
    const rows = parts
      .join("\n")
      .split("\n")
      .filter((line) => line.startsWith("|"));

    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map((row) => row.split("|").length)).size).toBe(1);
    expect(rows.join("\n")).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("startup starts the real server twice and asks it", async () => {
    const parts: string[] = [];
    const progress: string[] = [];
    const settings = { pace: "quick", progress: (line: string) => void progress.push(line) } as const;
    await runBenchmarks(["startup"], settings, (part) => void parts.push(part));

    expect(parts.join("")).toMatch(/seeded before +\| +[\d,.]+ \| +[\d,.]+ \|/);
    expect(progress).toEqual(["startup", "startup: round 1 of 1"]);
  });

  test("every benchmark has a name of its own", () => {
    expect(new Set(benchmarkNames()).size).toBe(benchmarkNames().length);
    expect(benchmarkNames()).toEqual(expect.arrayContaining(IN_PROCESS));
  });
});
