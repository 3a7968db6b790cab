import { Command } from "commander";

import { openBundle, readBundle, requireTrusted } from "../../bundle/file/open-bundle.ts";
import { planPush } from "../../bundle/push/plan-push.ts";
import { dateInShanghai } from "../../core/calendar/date-arithmetic.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { explainPolicies } from "../policies/explain-policies.ts";
import { holderOptions, withHolder, withWritableHolder, type HolderFlags } from "../policies/open-holder.ts";
import { sendPlan } from "../policies/send-plan.ts";
import { folderOfKeys } from "./folder-of-keys.ts";
import { readBundleFile, trustedBy } from "./read-bundle-file.ts";
import { renderManifest } from "./render-manifest.ts";
import { trustOption } from "./trust-option.ts";

type ImportFlags = HolderFlags & {
  readonly trust: readonly string[];
  readonly yes?: true;
  readonly dryRun?: true;
  readonly force?: true;
};

/** `sunmap bundle import <file>`: verifies a bundle, tells what it would change, and with --yes makes drafts of it. */
export const importBundle: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("import")
    .description(
      text({
        zh: "核验规则包文件，显示差异，并生成草稿（须加 --yes）",
        en: "verify a bundle, tell what differs, and with --yes make drafts",
      }),
    )
    .argument("<file>", text({ zh: "规则包文件", en: "the bundle" }))
    .addOption(trustOption(terminal))
    .option("--yes", text({ zh: "确认生成草稿", en: "make the drafts" }))
    .option("--dry-run", text({ zh: "只显示差异，不作修改", en: "only tell what differs" }))
    .option("--force", text({ zh: "覆盖他人的草稿", en: "replace drafts of others" }));
  for (const option of holderOptions(shell, terminal)) command.addOption(option);
  return command.action(async (file: string, flags: ImportFlags) =>
    explainPolicies(shell.folder, { shell, terminal }, async () => {
      const opened = openBundle(await readBundleFile(shell, file));
      const { manifest, signedBy } = opened;
      requireTrusted(opened, await trustedBy(shell, folderOfKeys(flags, shell), flags.trust));
      for (const line of renderManifest(manifest, { signedBy, isTrusted: true }, terminal)) say(line);
      const set = await readBundle(opened);
      const day = dateInShanghai(shell.now().toISOString());
      const isMeant = flags.yes === true && flags.dryRun !== true;
      const outcome = await (isMeant ? withWritableHolder : withHolder)(flags, shell, async (holder) =>
        sendPlan(await planPush(set, holder, day), {
          holder,
          terminal,
          day,
          known: [],
          isForced: flags.force === true,
          isMeant,
          made: () => Promise.resolve(),
        }),
      );
      if (outcome === "told" && flags.dryRun !== true) {
        say(text({ zh: "未作修改；确认后加 --yes 生成草稿", en: "nothing was changed; make the drafts with --yes" }));
      }
      return outcome === "nothing" || outcome === "made" ? EXIT_CODES.fine : EXIT_CODES.findings;
    }),
  );
};
