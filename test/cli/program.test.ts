import { describe, expect, onTestFinished, test, vi } from "vitest";

import { sunmap } from "./a-shell.ts";

describe("the help", () => {
  test("lists every subcommand and ends well", async () => {
    const { code, output } = await sunmap(["--help"]);

    expect(code).toBe(0);
    for (const name of ["serve", "check", "test", "evaluate", "journal", "bench"])
      expect(output).toContain(`\n  ${name} `);
  });

  test("is Chinese unless the locale is English, and --lang decides over both", async () => {
    expect((await sunmap(["--help"], { environment: {} })).output).toContain("命令：");
    expect((await sunmap(["--help"], { environment: { LANG: "C.UTF-8" } })).output).toContain("命令：");
    expect((await sunmap(["--help"], { environment: { LANG: "en_GB.UTF-8" } })).output).toContain("Commands:");
    expect((await sunmap(["--lang", "en", "--help"], { environment: {} })).output).toContain("Commands:");
    expect((await sunmap(["check", "--lang=zh", "--help"])).output).toContain("参数：");
  });

  test("of serve names every setting, its flag and its default", async () => {
    const { output } = await sunmap(["serve", "--help"]);

    expect(output).toMatch(/--port <value> .*\(PORT,\s+default\s+8080\)/s);
    expect(output).toMatch(/--log-level <value> .*\(SUNMAP_LOG_LEVEL,\s+default\s+info\)/s);
    expect(output).toMatch(/--anchor-folder <value> .*\(SUNMAP_ANCHOR_FOLDER\)/s);
  });
});

test("a variable of the environment is what a flag that is not given leaves, and a flag wins over it", async () => {
  vi.stubEnv("PORT", "y");
  onTestFinished(() => void vi.unstubAllEnvs());

  expect((await sunmap(["serve"])).errors).toContain("the setting PORT cannot be `y`");
  expect((await sunmap(["serve", "--port", "x"])).errors).toContain("the setting PORT cannot be `x`");
});

describe("a wrong call ends with 2 and says so on stderr", () => {
  test.each([
    ["an unknown command", ["chekc"], "Did you mean check?"],
    ["an unknown flag", ["check", "--jsn"], "Did you mean --json?"],
    ["a missing argument", ["evaluate", "highway-tendering"], "missing required argument 'case'"],
    ["an unknown language", ["check", "--lang", "fr"], "Allowed choices are zh, en"],
    ["a folder without rules", ["check", "engine"], "there is no rules/ in"],
    ["a folder whose rules have no power", ["check", "test"], "there is no power in"],
    ["a setting that cannot be", ["serve", "--port", "x"], "the setting PORT cannot be `x`"],
    ["a port that there is not", ["serve", "--port", "65536"], "the setting PORT cannot be `65536`"],
    ["an instant without an offset", ["test", "--at", "2026-09-18"], "--at takes an instant with its offset"],
    ["a percentage above 100", ["test", "--min-coverage", "101"], "--min-coverage takes 0 to 100"],
    ["a benchmark that is none", ["bench", "--only", "nothing"], "there is no benchmark `nothing`"],
  ])("%s", async (_name, parameters, words) => {
    const { code, output, errors } = await sunmap(parameters);

    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toContain(words);
  });
});
