import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import { Command } from "commander";

import { isRealDate } from "../../core/calendar/plain-date.ts";
import { compileProcess } from "../../core/conformance/compile-process.ts";
import { writeCsv } from "../../logs/csv/write-csv.ts";
import type { LogCase } from "../../logs/log-piece.ts";
import { writeXes } from "../../logs/xes/write-xes.ts";
import { simulateCases } from "../../simulate/simulate-cases.ts";
import type { SimulatedCase } from "../../simulate/simulation.ts";
import type { MakeCommand } from "../command.ts";
import { counted } from "../../core/value/counted.ts";
import { readCount } from "../read-count.ts";
import { openSubject, type Subject } from "../supervision/open-subject.ts";
import { stepNames } from "../supervision/step-names.ts";
import { UsageError } from "../usage-error.ts";

type SimulateOptions = {
  folder: string;
  cases: string;
  deviations: string;
  seed: string;
  from: string;
  days: string;
  out: string;
  truth?: string;
};

/** `sunmap simulate <map|power>`: makes up a log of a map, with a known share of cases that deviate. */
export const simulate: MakeCommand = (shell, { text, say }) => {
  return new Command("simulate")
    .description(
      text({
        zh: "按流程图生成一个模拟日志，其中有已知的偏离",
        en: "make up a log of a map, in which a known share of the cases deviates",
      }),
    )
    .argument("<map>", text({ zh: "BPMN 文件，或事项", en: "a BPMN file, or a power" }))
    .requiredOption(
      "--out <file>",
      text({ zh: "日志文件：.xes 或 .csv，可加 .gz", en: "the log: .xes or .csv, also .gz" }),
    )
    .option(
      "--truth <file>",
      text({ zh: "写入各案件中埋入的偏离（JSON）", en: "where the planted deviations go (JSON)" }),
    )
    .option("--cases <count>", text({ zh: "案件数", en: "how many cases" }), "1000")
    .option(
      "--deviations <share>",
      text({ zh: "有偏离的案件所占比例，0 到 1", en: "the share that deviates, 0 to 1" }),
      "0.1",
    )
    .option("--seed <number>", text({ zh: "种子：相同则日志相同", en: "the same seed gives the same log" }), "1")
    .option("--from <day>", text({ zh: "首个案件的日期", en: "the first day" }), "2026-01-05")
    .option("--days <count>", text({ zh: "案件在多少天内开始", en: "in how many days cases begin" }), "90")
    .option("--folder <folder>", text({ zh: "规则库文件夹", en: "the policy folder" }), ".")
    .action(async (given: string, options: SimulateOptions) => {
      const subject = await openSubject(shell, given, { folder: options.folder, costs: "grade" });
      const simulated = [...casesOf(subject, options)];
      if (simulated.length === 0) {
        throw new UsageError(
          "这张流程图走不到终点，无法模拟",
          "no case of this map comes to an end, so none can be made up",
        );
      }
      const file = resolve(shell.folder, options.out);
      await writeLog(file, simulated, stepNames(subject.map, "zh"));
      if (options.truth !== undefined) await writeFile(resolve(shell.folder, options.truth), truthOf(simulated));
      const deviating = simulated.filter(({ planted }) => planted.length > 0).length;
      say(
        text({
          zh: `${file}：${simulated.length}个案件，其中${deviating}个有偏离`,
          en: `${file}: ${counted(simulated.length, "case")}, ${deviating} of which deviate`,
        }),
      );
    });
};

function casesOf({ map, plan }: Subject, options: SimulateOptions): Generator<SimulatedCase> {
  const { calendar } = plan;
  const { settings, costs } = plan.at(`${firstDay(options.from)}T00:00:00+08:00`);
  const source = {
    map,
    model: compileProcess(map).model,
    calendar,
    separations: map.separations,
    costs,
    idleWorkdays: settings.idleWorkdays,
  };
  return simulateCases(source, {
    seed: readCount("--seed", options.seed),
    cases: readCount("--cases", options.cases),
    deviations: readShare(options.deviations),
    firstDay: options.from,
    days: readCount("--days", options.days),
  });
}

async function writeLog(
  file: string,
  simulated: readonly SimulatedCase[],
  nameOf: (step: string) => string,
): Promise<void> {
  const cases = simulated.map(({ id, events }): LogCase => ({ id, attributes: {}, events }));
  const log = /\.csv(\.gz)?$/i.test(file) ? writeCsv(cases) : writeXes(cases, nameOf);
  const output: Writable = createWriteStream(file);
  if (/\.gz$/i.test(file)) await pipeline(Readable.from(log), createGzip(), output);
  else await pipeline(Readable.from(log), output);
}

/** What was planted, by case: the cases that follow the map have nothing. */
function truthOf(simulated: readonly SimulatedCase[]): string {
  return `${JSON.stringify(Object.fromEntries(simulated.map(({ id, planted }) => [id, planted])), null, 2)}\n`;
}

function firstDay(given: string): string {
  if (isRealDate(given)) return given;
  throw new UsageError(
    `--from 须为日期，例如 2026-01-05，而不是“${given}”`,
    `--from takes a day such as 2026-01-05, not \`${given}\``,
  );
}

function readShare(given: string): number {
  const share = Number(given);
  if (given.trim() !== "" && share >= 0 && share <= 1) return share;
  throw new UsageError(`--deviations 须为 0 到 1，而不是“${given}”`, `--deviations takes 0 to 1, not \`${given}\``);
}
