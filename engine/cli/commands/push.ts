import { Command } from "commander";

import { digestsOf } from "../../bundle/file/make-bundle.ts";
import { planPush } from "../../bundle/push/plan-push.ts";
import { readPolicySet } from "../../bundle/read-policy-set.ts";
import { dateInShanghai } from "../../core/calendar/date-arithmetic.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { openPolicyFolder } from "../open-policy-folder.ts";
import { explainPolicies } from "../policies/explain-policies.ts";
import {
  askedServer,
  holderOptions,
  withHolder,
  withWritableHolder,
  type HolderFlags,
} from "../policies/open-holder.ts";
import { powerOption } from "../policies/power-option.ts";
import { readPulledRevisions, rememberRevisions } from "../policies/pulled-revisions.ts";
import { sendPlan } from "../policies/send-plan.ts";
import { askServer } from "../server/ask-server.ts";
import { UsageError } from "../usage-error.ts";

type PushFlags = HolderFlags & {
  readonly power: readonly string[];
  readonly dryRun?: true;
  readonly force?: true;
  readonly submit?: true;
  readonly note?: string;
};

/** `sunmap push <folder>`: makes drafts of what differs in a folder; nothing is published by it. */
export const push: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("push")
    .description(
      text({
        zh: "把文件夹中的修改生成为草稿（不会公布）",
        en: "make drafts of what differs in a folder; publishes nothing",
      }),
    )
    .argument("<folder>", text({ zh: "规则库文件夹", en: "the policy folder" }))
    .addOption(powerOption(terminal))
    .option(
      "--dry-run",
      text({ zh: "只显示差异（有差异时退出码为 1）", en: "only tell what differs; ends with 1 if something does" }),
    )
    .option(
      "--force",
      text({ zh: "覆盖他人的草稿，并列出会丢失的修改", en: "replace drafts of others; tells what is lost" }),
    )
    .option(
      "--submit",
      text({ zh: "随即提交会审（与 --server 同用）", en: "begin the review of each draft (with --server)" }),
    )
    .option("--note <note>", text({ zh: "提交会审的说明", en: "the note of the review" }));
  for (const option of holderOptions(shell, terminal)) command.addOption(option);
  return command.action(async (given: string, flags: PushFlags) => {
    const server = askedServer(flags, shell);
    if (flags.submit === true && server === undefined) {
      throw new UsageError("--submit 须与 --server 同用", "--submit goes with --server");
    }
    const folder = await openPolicyFolder(shell, given);
    const { root } = folder;
    await explainPolicies(root, { shell, terminal }, async () => {
      const set = readPolicySet(folder, flags.power);
      await digestsOf(set);
      const day = dateInShanghai(shell.now().toISOString());
      const made: string[] = [];
      const open = flags.dryRun === true ? withHolder : withWritableHolder;
      const outcome = await open(flags, shell, async (holder) =>
        sendPlan(await planPush(set, holder, day), {
          holder,
          terminal,
          day,
          known: Object.values(await readPulledRevisions(root)),
          isForced: flags.force === true,
          isMeant: flags.dryRun !== true,
          made: async ({ power, revision }) => {
            made.push(power);
            await rememberRevisions(root, { [power]: revision });
          },
        }),
      );
      if (flags.submit === true && server !== undefined) {
        for (const power of made) {
          const body = JSON.stringify(flags.note === undefined ? {} : { note: flags.note });
          const headers = { "content-type": "application/json" };
          await askServer(server)(`/powers/${power}/reviews`, { method: "POST", headers, body });
          say(text({ zh: `已提交会审：${power}`, en: `submitted to review: ${power}` }));
        }
      }
      return outcome === "nothing" || outcome === "made" ? EXIT_CODES.fine : EXIT_CODES.findings;
    });
  });
};
