import { join, resolve } from "node:path";
import { Command } from "commander";

import { listSegmentFiles } from "../../store/chain/segment-files.ts";
import { verifyRecords } from "../../store/journal/verify-records.ts";
import type { ChainReport } from "../../store/store.ts";
import type { MakeCommand } from "../command.ts";
import { counted } from "../counted.ts";
import { EXIT_CODES } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** `sunmap journal verify`: reads the whole chain of evaluations and tells whether anything in it was changed. */
export const journal: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  const verify = new Command("verify")
    .description(
      text({
        zh: "从头核对评估日志的哈希链（只读）",
        en: "check the chain of evaluations from its start (reads only)",
      }),
    )
    .option(
      "--data <folder>",
      text({ zh: "服务的数据文件夹", en: "the data folder of the service" }),
      shell.environment["SUNMAP_DATA"] ?? "./data",
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }))
    .action(async ({ data, json }: { data: string; json?: true }) => {
      terminal.progress(text({ zh: "正在核对 …", en: "verifying …" }));
      const report = await readJournal(resolve(shell.folder, data));
      terminal.endProgress();
      if (json === true) terminal.sayJson(report);
      else tell(report, terminal);
      shell.finish(report.brokenCount === 0 ? EXIT_CODES.fine : EXIT_CODES.findings);
    });
  return new Command("journal")
    .description(text({ zh: "评估日志", en: "the journal of evaluations" }))
    .addCommand(verify);
};

/** Reads what is on the disk without taking the folder over, so it may be done while the service runs. */
async function readJournal(data: string): Promise<ChainReport> {
  const folder = join(data, "journal");
  const files = await listSegmentFiles(folder).catch((fault: unknown) => {
    if (!(fault instanceof Error && "code" in fault && fault.code === "ENOENT")) throw fault;
    throw new UsageError(`${data} 中没有评估日志`, `there is no journal in ${data}`);
  });
  return verifyRecords({ files, nextSeq: 1 }, {});
}

function tell({ records, head, broken, brokenCount }: ChainReport, { say, text, colors }: Terminal): void {
  const [first] = broken;
  if (first === undefined) {
    say(
      colors.green(
        text({ zh: `${records}条记录，链条完好`, en: `${counted(records, "record")}, and the chain is whole` }),
      ),
    );
  } else {
    say(
      colors.red(
        text({
          zh: `第${first.seq}条记录有问题：${first.why}`,
          en: `record ${first.seq} is not what was written: ${first.why}`,
        }),
      ),
    );
    if (first.path !== undefined) say(`    ${first.path}`);
    for (const { seq, why } of broken.slice(1, 10)) say(colors.dim(`  ${seq}: ${why}`));
    say(
      text({
        zh: `共${brokenCount}处问题，${records}条记录完好`,
        en: `${counted(brokenCount, "fault")}; ${counted(records, "record")} sound`,
      }),
    );
    say(text(ADVICE));
  }
  say(colors.dim(text({ zh: `末条 ${head.seq} ${head.hash}`, en: `head ${head.seq} ${head.hash}` })));
}

const ADVICE = {
  zh: "请保全该文件，与备份核对。若只有最后一行未写完，多为断电或强制终止所致，服务下次启动时会自动处理。",
  en: "Keep this file and compare it with a backup. If only the last line is unfinished, a power cut or a kill did it, and the service heals it at its next start.",
};
