import { join } from "node:path";
import { Command } from "commander";

import { signerOfCheckpoint } from "../../proof/checkpoints/kept-checkpoint.ts";
import { openProofFolder } from "../../proof/open-proof-folder.ts";
import { proveRecord } from "../../proof/record-proofs.ts";
import { JournalTree } from "../../proof/tree/journal-tree.ts";
import { openJournalReader } from "../../store/journal/read-only-journal.ts";
import { seqOf } from "../../store/journal/record-id.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { UsageError } from "../usage-error.ts";
import { dataFolder, dataOption, withoutJournal } from "./data-option.ts";

/** `sunmap journal prove <id>`: the proof of a record, to be given away and checked by anybody without the service. */
export const prove: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  return new Command("prove")
    .description(
      text({
        zh: "输出一条评估的包含证明（JSON），他人可离线核对",
        en: "write the proof of an evaluation as JSON, which anybody can check offline",
      }),
    )
    .argument("<id>", text({ zh: "评估编号", en: "the id of the evaluation" }))
    .addOption(dataOption(shell, terminal))
    .action(async (id: string, { data: given }: { data: string }) => {
      const data = dataFolder(shell, given);
      const journal = await openJournalReader(join(data, "journal")).catch((fault: unknown) => {
        throw withoutJournal(fault, data);
      });
      const seq = seqOf(id);
      if (seq === undefined || seq > journal.size)
        throw new UsageError(`日志中没有 ${id}`, `there is no ${id} in the journal`);
      const { own, ring, trusted } = await openProofFolder(data);
      const covers = (size: number): boolean => size >= seq && size <= journal.size;
      const kept = own.findLast((candidate) => candidate !== undefined && covers(candidate.checkpoint.size));
      const signer = kept && signerOfCheckpoint(kept, trusted);
      if (ring === undefined || kept === undefined || signer === undefined) {
        throw new UsageError(
          `尚无检查点覆盖 ${id}；服务运行时每分钟签名一次，停止时也会签名`,
          `no checkpoint covers ${id} yet; a running service signs one every minute, and one when it stops`,
        );
      }
      const tree = await JournalTree.open(journal);
      terminal.sayJson((await proveRecord(id, kept, signer, { journal, tree, ring })).proof);
      shell.finish(EXIT_CODES.fine);
    });
};
