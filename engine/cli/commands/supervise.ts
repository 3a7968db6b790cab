import { resolve } from "node:path";

import { Command, Option } from "commander";

import { openLogFile } from "../../logs/input/log-source.ts";
import { LogRefused } from "../../logs/log-refused.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { readCount } from "../read-count.ts";
import { readInstant } from "../read-instant.ts";
import { openSubject } from "../supervision/open-subject.ts";
import { progressOf } from "../supervision/progress-of.ts";
import { readMapping } from "../supervision/read-mapping.ts";
import { renderSupervision } from "../supervision/render-supervision.ts";
import { superviseLog } from "../supervision/supervise-log.ts";
import { supervisionForMachines } from "../supervision/supervision-for-machines.ts";
import { UsageError } from "../usage-error.ts";

type SuperviseOptions = {
  folder: string;
  mapping?: string;
  now?: string;
  costs: "unit" | "grade";
  top: string;
  running?: true;
  json?: true;
};

/** `sunmap supervise <map|power> <log>`: sets every case of a log against its map, and tells what went wrong where. */
export const supervise: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  return new Command("supervise")
    .description(
      text({
        zh: "对照流程图监督一个日志中的全部案件",
        en: "set every case of a log against its map, and tell what went wrong",
      }),
    )
    .argument(
      "<map>",
      text({ zh: "BPMN 文件，或事项，例如 land-grant", en: "a BPMN file, or a power such as land-grant" }),
    )
    .argument(
      "<log>",
      text({
        zh: "日志：XES、CSV（可为 .gz）、XLSX 或 OCEL 2.0 JSON",
        en: "the log: XES, CSV (also .gz), XLSX or OCEL 2.0 JSON",
      }),
    )
    .option("--folder <folder>", text({ zh: "规则库文件夹", en: "the policy folder" }), ".")
    .option("--mapping <file>", text({ zh: "列与含义的对应（JSON）", en: "which column means what (JSON)" }))
    .option("--now <instant>", text({ zh: "监督的时刻（默认现在）", en: "the instant of judgment (default: now)" }))
    .addOption(
      new Option(
        "--costs <costs>",
        text({ zh: "偏离的代价：按风险等级，或每处为 1", en: "the cost of a deviation: by grade, or 1 each" }),
      )
        .choices(["grade", "unit"])
        .default("grade"),
    )
    .option("--top <count>", text({ zh: "列出最严重的几项", en: "how many of the worst are listed" }), "5")
    .option(
      "--running",
      text({
        zh: "未办结的案件按在办处理（默认日志中的案件均已办结）",
        en: "cases that reach no end are still running (default: the log holds finished cases)",
      }),
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }))
    .action(async (map: string, log: string, options: SuperviseOptions) => {
      const now = readInstant(options.now, shell.now());
      const top = readCount("--top", options.top);
      const mapping = await readMapping(shell, options.mapping);
      const subject = await openSubject(shell, map, options);
      const supervised = await told(async () => {
        const source = await openLogFile(resolve(shell.folder, log), log);
        const progress = progressOf(source.size, terminal);
        return superviseLog(source, {
          plan: subject.plan,
          now,
          mapping,
          mayRun: options.running === true,
          worst: top,
          progress,
        });
      });
      terminal.endProgress();
      if (options.json === true) terminal.sayJson(supervisionForMachines(supervised));
      else for (const line of renderSupervision({ ...subject, supervised, top }, terminal)) terminal.say(line);
      const isClean = supervised.findings.size === 0 && supervised.undecided.size === 0;
      shell.finish(isClean ? EXIT_CODES.fine : EXIT_CODES.findings);
    });
};

/** A log that cannot be read is a fault of whoever gave it. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw fault instanceof LogRefused ? new UsageError(fault.text.zh, fault.text.en) : fault;
  }
}
