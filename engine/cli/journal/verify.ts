import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command } from "commander";

import { readEvidence } from "../../proof/read-evidence.ts";
import { verifyJournal } from "../../proof/verification/verify-journal.ts";
import { isAbsent } from "../../store/disk-fault.ts";
import { verifyPlace } from "../../store/past-records.ts";
import type { MakeCommand } from "../command.ts";
import { counted } from "../../core/value/counted.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { withoutJournal, withStoresBeside } from "../stores/open-chosen.ts";
import { chosenStore, storeOptions, type StoreFlags } from "../stores/store-options.ts";
import { UsageError } from "../usage-error.ts";
import { renderReport } from "./render-report.ts";

type Options = StoreFlags & { readonly checkpoint?: readonly string[]; readonly json?: true };

/** `sunmap journal verify`: reads every record and tells the first that is not as it was written, and why. */
export const verify: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  const command = new Command("verify");
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command
    .description(
      text({
        zh: "从头核验评估日志：逐条记录，并与每个检查点对照（只读）",
        en: "verify the journal from its start: each record, and the tree at each checkpoint (reads only)",
      }),
    )
    .option(
      "--checkpoint <file...>",
      text({
        zh: "另外保存的检查点文件，用于发现截断与改写",
        en: "checkpoints kept elsewhere: they show cuts and rewriting",
      }),
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }))
    .action(async ({ checkpoint = [], json, ...flags }: Options) => {
      const chosen = chosenStore(flags, shell);
      const outside = await Promise.all(checkpoint.map((path) => readNote(resolve(shell.folder, path))));
      const progress = (records: number): void =>
        terminal.progress(text({ zh: `正在核验 … ${records} 条`, en: `verifying … ${counted(records, "record")}` }));
      progress(0);
      const watched = await withStoresBeside(chosen, async ({ proof, place }) => {
        // Read before the journal: what a running service signs meanwhile covers more than is read here.
        const { own, trusted } = await readEvidence(proof);
        return verifyJournal((watch) => verifyPlace(place, watch), { own, outside, trusted }, { progress });
      }).catch((fault: unknown) => {
        throw isAbsent(fault) ? withoutJournal(chosen) : fault;
      });
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
