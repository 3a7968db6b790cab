import { readFile } from "node:fs/promises";

import { describe, expect, onTestFinished, test, vi } from "vitest";

import { sunmap } from "./a-shell.ts";

test("the version is that of the package", async () => {
  const { version } = JSON.parse(await readFile("package.json", "utf8"));

  expect(await sunmap(["--version"])).toMatchObject({ code: 0, output: `${version}\n` });
  expect(await sunmap(["--lang", "en", "-V"])).toMatchObject({ code: 0, output: `${version}\n` });
  expect((await sunmap(["--help", "--lang", "en"])).output).toContain("show the version");
});

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

describe("what is wrong with a call is said in Chinese where the language is Chinese", () => {
  test.each([
    [["chekc"], "没有命令“chekc”\n（是否为：check？）"],
    [["check", "--jsn"], "没有选项“--jsn”\n（是否为：--json？）"],
    [["evaluate", "highway-tendering"], "缺少参数“case”"],
    [["test", "--at"], "选项“--at <instant>”缺少取值"],
    [["evaluate", "a", "b", "--explain", "much"], "选项“--explain <depth>”不能取“much”。可选：fired, all, none。"],
    [["check", "a", "b"], "参数过多：应有1个，实有2个。"],
    [["diff", "a", "b", "c"], "参数过多：应有2个，实有3个。"],
  ])("%j", async (parameters, words) => {
    const { code, errors } = await sunmap([...parameters, "--lang", "zh"]);

    expect(code).toBe(2);
    expect(errors).toContain(words);
    expect(errors).not.toMatch(/error|Did you|Allowed|Expected/);
  });

  test("and so are the choices and defaults of the help", async () => {
    const { output } = await sunmap(["evaluate", "--help", "--lang", "zh"]);

    expect(output).toMatch(/可选："fired", "all", "none",\s+默认：\s*"fired"/);
    expect(output).not.toMatch(/choices|default:/);
  });
});
