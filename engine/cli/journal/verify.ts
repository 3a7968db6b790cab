import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command } from "commander";

import { openProofFolder } from "../../proof/open-proof-folder.ts";
import { verifyJournal } from "../../proof/verification/verify-journal.ts";
import { listSegmentFiles } from "../../store/chain/segment-files.ts";
import { verifyJournalFiles } from "../../store/journal/read-only-journal.ts";
import type { MakeCommand } from "../command.ts";
import { counted } from "../counted.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { UsageError } from "../usage-error.ts";
import { dataFolder, dataOption, withoutJournal } from "./data-option.ts";
import { renderReport } from "./render-report.ts";

type Options = { readonly data: string; readonly checkpoint?: readonly string[]; readonly json?: true };

/** `sunmap journal verify`: reads every record and tells the first that is not as it was written, and why. */
export const verify: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  return new Command("verify")
    .description(
      text({
        zh: "从头核验评估日志：逐条记录，并与每个检查点对照（只读）",
        en: "verify the journal from its start: each record, and the tree at each checkpoint (reads only)",
      }),
    )
    .addOption(dataOption(shell, terminal))
    .option(
      "--checkpoint <file...>",
      text({
        zh: "另外保存的检查点文件，用于发现截断与改写",
        en: "checkpoints kept elsewhere: they show cuts and rewriting",
      }),
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }))
    .action(async ({ data: given, checkpoint = [], json }: Options) => {
      const data = dataFolder(shell, given);
      // Read before the journal: what a running service signs meanwhile covers more than is read here.
      const { own, trusted } = await openProofFolder(data);
      const files = await listSegmentFiles(join(data, "journal")).catch((fault: unknown) => {
        throw withoutJournal(fault, data);
      });
      const outside = await Promise.all(checkpoint.map((path) => readNote(resolve(shell.folder, path))));
      const progress = (records: number): void =>
        terminal.progress(text({ zh: `正在核验 … ${records} 条`, en: `verifying … ${counted(records, "record")}` }));
      progress(0);
      const watched = await verifyJournal(
        (watch) => verifyJournalFiles(files, watch),
        { own, outside, trusted },
        { progress },
      );
      terminal.endProgress();
      if (json === true) terminal.sayJson(watched);
      else renderReport(watched, terminal);
      shell.finish(watched.sound ? EXIT_CODES.fine : EXIT_CODES.findings);
    });
};

async function readNote(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new UsageError(`读不到检查点文件 ${path}`, `the checkpoint file ${path} cannot be read`);
  });
}
