import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { Command, Option } from "commander";

import type * as Benchmarks from "../../bench/main.ts";
import type { MakeCommand } from "../command.ts";
import { UsageError } from "../usage-error.ts";

/** `sunmap bench`: measures the engine beside its peers; the tables go to stdout and to a file. */
export const bench: MakeCommand = (shell, { text, say }) => {
  const pace = (flag: string, zh: string, en: string): Option => new Option(flag, text({ zh, en }));
  return new Command("bench")
    .description(text({ zh: "性能测试，与其他规则引擎对比", en: "measure speed and memory beside other rule engines" }))
    .option("--only <names...>", text({ zh: "只运行这些测试", en: "only these benchmarks" }))
    .addOption(pace("--quick", "只看能否运行，数字不准", "only to see that all works: rough figures").conflicts("long"))
    .addOption(pace("--long", "包括一百万行的批量测试", "with the batch of a million lines"))
    .option(
      "--out <file>",
      text({ zh: "结果文件（默认在数据目录）", en: "file of the results (default: in the data folder)" }),
    )
    .action(async ({ only = [], quick = false, long = false, out }: Options) => {
      const { benchmarkNames, describeMachine, runBenchmarks } = await loadBenchmarks();
      requireKnown(only, benchmarkNames());
      const file = resolve(shell.folder, out ?? join(shell.environment["SUNMAP_DATA"] ?? "data", "bench-results.md"));
      const parts = [`# Sunmap bench\n\n${describeMachine(shell.now().toISOString().slice(0, 10))}\n`];
      parts.forEach(say);
      const progress = (line: string): void => shell.errors.write(`${line}\n`);
      await runBenchmarks(only, { pace: quick ? "quick" : long ? "long" : "normal", progress }, (part) => {
        parts.push(part);
        say(part);
      });
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, parts.join("\n"));
      progress(text({ zh: `结果已写入 ${file}`, en: `written to ${file}` }));
    });
};

type Options = {
  readonly only?: readonly string[];
  readonly quick?: boolean;
  readonly long?: boolean;
  readonly out?: string;
};

/** Loaded only here: the peers are development packages. */
async function loadBenchmarks(): Promise<typeof Benchmarks> {
  return import("../../bench/main.ts").catch((fault: unknown) => {
    if (!(fault instanceof Error && "code" in fault && fault.code === "ERR_MODULE_NOT_FOUND")) throw fault;
    throw new UsageError(
      `对比的引擎没有安装（${fault.message}）；请在源码目录运行 npm run bench`,
      `the peers are not installed (${fault.message}); run \`npm run bench\` in a clone`,
    );
  });
}

function requireKnown(only: readonly string[], names: readonly string[]): void {
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  const known = names.join(", ");
  throw new UsageError(
    `没有测试“${unknown.join(", ")}”；可用的有：${known}`,
    `there is no benchmark \`${unknown.join(", ")}\`; there are: ${known}`,
  );
}
