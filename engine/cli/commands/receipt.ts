import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command } from "commander";

import type { Receipt } from "../../core/model/formats.generated.ts";
import { repositoryRoot } from "../../files/repository-root.ts";
import { PublishedPolicies } from "../../policies/published-policies.ts";
import { receiptOf } from "../../receipt/make-receipt.ts";
import { offlinePage, readReceiptPage } from "../../receipt/receipt-page.ts";
import { receiptRules } from "../../receipt/receipt-rules.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { proveStored } from "../journal/prove-record.ts";
import { verify } from "../receipt/verify.ts";
import { withStoresBeside } from "../stores/open-chosen.ts";
import { chosenStore, storeOptions, type StoreFlags } from "../stores/store-options.ts";
import { UsageError } from "../usage-error.ts";

type Options = StoreFlags & { readonly page?: true };

/** `sunmap receipt <id>`: the receipt of an evaluation for the person concerned, and the page that checks it offline. */
export const receipt: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("receipt")
    .description(
      text({ zh: "出具评估回执（写入当前目录）", en: "write the receipt of an evaluation, for the person concerned" }),
    )
    .argument("[id]", text({ zh: "评估编号", en: "the id of the evaluation" }))
    .option("--page", text({ zh: "同时写出离线核对页面", en: "also write the page that checks it offline" }));
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  command.action(async (id: string | undefined, { page, ...flags }: Options) => {
    if (id === undefined) throw new UsageError("请指定评估编号", "name the id of an evaluation");
    const write = async (name: string, content: string): Promise<void> => {
      await writeFile(resolve(shell.folder, name), content);
      say(name);
    };
    await withStoresBeside(chosenStore(flags, shell), async (stores) => {
      const { recorded, proof, ring } = await proveStored(id, stores);
      const made: Receipt = receiptOf(recorded, proof);
      await write(`receipt-${id}.json`, `${JSON.stringify(made, null, 2)}\n`);
      if (page !== true || recorded.policy === null) return;
      const { power, policy } = recorded;
      const { published } = await new PublishedPolicies(stores.policies).version(power, policy.version);
      const built = await readReceiptPage(join(repositoryRoot(), "dist", "receipt", "page.html"));
      if (built === undefined)
        throw new UsageError("核对页面尚未构建：请运行 npm run build", "run `npm run build` first");
      await write(`receipt-page-${power}-v${policy.version}.html`, offlinePage(built, receiptRules(published, ring)));
    });
    shell.finish(EXIT_CODES.fine);
  });
  command.addCommand(verify(shell, terminal));
  return command;
};
