import { Command } from "commander";

import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { withStoresBeside } from "../stores/open-chosen.ts";
import { chosenStore, storeOptions, type StoreFlags } from "../stores/store-options.ts";
import { proveStored } from "./prove-record.ts";

/** `sunmap journal prove <id>`: the proof of a record, to be given away and checked by anybody without the service. */
export const prove: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  const command = new Command("prove")
    .description(
      text({
        zh: "输出一条评估的包含证明（JSON），他人可离线核对",
        en: "write the proof of an evaluation as JSON, which anybody can check offline",
      }),
    )
    .argument("<id>", text({ zh: "评估编号", en: "the id of the evaluation" }));
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async (id: string, flags: StoreFlags) => {
    const { proof } = await withStoresBeside(chosenStore(flags, shell), (stores) => proveStored(id, stores));
    terminal.sayJson(proof);
    shell.finish(EXIT_CODES.fine);
  });
};
