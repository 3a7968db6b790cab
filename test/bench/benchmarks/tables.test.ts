import { describe, expect, test } from "vitest";

import { benchmarkNames, runBenchmarks } from "../../../engine/bench/main.ts";
import { runBenchmark } from "../../../engine/bench/servers/run-benchmark.ts";

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

  test("several benchmarks have a process each, and give their tables one after the other", async () => {
    const parts: string[] = [];
    const settings = { pace: "quick", progress: () => undefined } as const;
    await runBenchmarks(["reachable-rules", "journal"], settings, (part) => void parts.push(part));

    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatch(/^## [^\n]+\n\n\| +rules /);
    expect(parts[1]).toMatch(/^## [^\n]+\n\n\| /);
  });

  test("a benchmark that fails in its process is told", async () => {
    await expect(runBenchmark("nothing", { pace: "quick" })).rejects.toThrow("the benchmark nothing failed");
  });

  test("every benchmark has a name of its own", () => {
    expect(new Set(benchmarkNames()).size).toBe(benchmarkNames().length);
    expect(benchmarkNames()).toEqual(expect.arrayContaining(IN_PROCESS));
  });
});
