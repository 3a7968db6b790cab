import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";

import { openLayOut } from "../../bundle/layout/lay-out.ts";
import type { AskedState } from "../../bundle/push/policy-holder.ts";
import { pullPowers } from "../../bundle/push/pull-powers.ts";
import { folderChanges, writeFolder, type FolderChanges } from "../../bundle/write-folder.ts";
import type { MakeCommand } from "../command.ts";
import { counted } from "../../core/value/counted.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { explainPolicies } from "../policies/explain-policies.ts";
import { holderOptions, withHolder, type HolderFlags } from "../policies/open-holder.ts";
import { powerOption } from "../policies/power-option.ts";
import { rememberRevisions } from "../policies/pulled-revisions.ts";
import { uncommittedIn } from "../policies/uncommitted.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

type PullFlags = HolderFlags & { readonly power: readonly string[]; readonly version: string; readonly force?: true };

/** `sunmap pull <folder>`: writes the policies of a service into a folder in git. */
export const pull: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("pull")
    .description(
      text({ zh: "把服务中的规则写入文件夹（便于用 git 管理）", en: "write the policies of a service into a folder" }),
    )
    .argument("<folder>", text({ zh: "规则库文件夹", en: "the policy folder" }))
    .addOption(powerOption(terminal))
    .option(
      "--version <version>",
      text({ zh: "版本：inForce、latest、draft 或编号", en: "which: inForce, latest, draft or a number" }),
      "latest",
    )
    .option("--force", text({ zh: "覆盖未提交的本地修改", en: "overwrite what git has not kept" }));
  for (const option of holderOptions(shell, terminal)) command.addOption(option);
  return command.action(async (given: string, flags: PullFlags) => {
    const root = resolve(shell.folder, given);
    await explainPolicies(root, { shell, terminal }, async () => {
      const { held, missing, library } = await withHolder(flags, shell, async (holder) => ({
        ...(await pullPowers(holder, flags.power, readState(flags.version))),
        library: await holder.library(),
      }));
      const layOut = await openLayOut();
      const isWhole = flags.power.length === 0 || !existsSync(join(root, "rules", "tiers.json"));
      const powers = [...held.values()].map(({ documents }) => documents);
      const files = layOut({ powers, ...(isWhole && { library }) });
      const changes = await folderChanges(root, files);
      const local = await uncommittedIn(root);
      const lost = Object.keys(changes).filter((path) => local?.has(path) === true);
      if (lost.length > 0 && flags.force !== true) {
        tellLost(lost, terminal);
        return EXIT_CODES.findings;
      }
      await writeFolder(root, files, changes);
      await rememberRevisions(root, Object.fromEntries([...held].map(([power, { revision }]) => [power, revision])));
      for (const power of missing) {
        say(text({ zh: `“${power}”没有 ${flags.version} 版本`, en: `${power} has no version ${flags.version}` }));
      }
      tellChanges(changes, terminal);
      return EXIT_CODES.fine;
    });
  });
};

function readState(given: string): AskedState {
  if (given === "draft" || given === "latest" || given === "inForce") return given;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new UsageError(
    `--version 须为 inForce、latest、draft 或编号，而不是“${given}”`,
    `--version takes inForce, latest, draft or a number, not \`${given}\``,
  );
}

const SIGNS = { added: "+", changed: "~", removed: "-" } as const;

function tellChanges(changes: FolderChanges, { say, text, colors }: Terminal): void {
  const paint = { added: colors.green, changed: colors.yellow, removed: colors.red };
  const entries = Object.entries(changes);
  for (const [path, change] of entries) say(paint[change](`${SIGNS[change]} ${path}`));
  if (entries.length === 0) say(text({ zh: "没有变化", en: "nothing changed" }));
  else say(text({ zh: `${entries.length} 个文件有变化`, en: `${counted(entries.length, "file")} changed` }));
}

function tellLost(paths: readonly string[], { say, text, colors }: Terminal): void {
  for (const path of paths) say(`! ${path}`);
  const words = {
    zh: "没有写入：以上本地修改尚未提交。请先提交，或用 --force 覆盖",
    en: "nothing was written: these local changes are not committed. Commit them, or overwrite them with --force",
  };
  say(colors.red(text(words)));
}
