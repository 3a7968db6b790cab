import { Command } from "commander";

import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { dataFolder, dataOption } from "./data-option.ts";
import { proveInFolder } from "./prove-in-folder.ts";

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
    .action(async (id: string, { data }: { data: string }) => {
      terminal.sayJson((await proveInFolder(id, dataFolder(shell, data))).proof);
      shell.finish(EXIT_CODES.fine);
    });
};
