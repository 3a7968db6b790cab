import { Command } from "commander";

import { create } from "../bundle/create.ts";
import { importBundle } from "../bundle/import-bundle.ts";
import { show } from "../bundle/show.ts";
import type { MakeCommand } from "../command.ts";

/** `sunmap bundle`: policies in one signed file, for offices that no network joins. */
export const bundle: MakeCommand = (shell, terminal) => {
  const command = new Command("bundle").description(
    terminal.text({ zh: "签名的规则包文件：制作、查看、导入", en: "signed files of policies: create, show, import" }),
  );
  for (const make of [create, show, importBundle]) command.addCommand(make(shell, terminal));
  return command;
};
