import { resolve } from "node:path";
import { Command } from "commander";

import { backupSnapshot, verifyBackup } from "../../store/backup/read-backup.ts";
import { restoreEmbedded } from "../../store/backup/restore-embedded.ts";
import { restorePostgres } from "../../store/backup/restore-postgres.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { explainRefusal } from "../stores/explain-refusal.ts";
import { recordCommand } from "../stores/on-command-record.ts";
import { renderDigest } from "../stores/render-digest.ts";
import { chosenStore, storeOptions, type StoreFlags } from "../stores/store-options.ts";

/** `sunmap restore <file>`: puts a backup into an empty store, after it was compared with its manifest. */
export const restore: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("restore")
    .description(
      text({ zh: "把备份恢复到空的存储（先核对再写入）", en: "restore a backup into an empty store, verified first" }),
    )
    .argument("<file>", text({ zh: "备份文件", en: "file of the backup" }));
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async (file: string, flags: StoreFlags) => {
    const store = chosenStore(flags, shell);
    const place = resolve(shell.folder, file);
    await explainRefusal(async () => {
      const { takenAt, digest } = await verifyBackup(place);
      for (const line of renderDigest(digest)) say(line);
      const snapshot = backupSnapshot(place);
      if ("url" in store) await restorePostgres(snapshot, store.url, { resume: false, now: shell.now().getTime() });
      else await restoreEmbedded(snapshot, store.folder);
      await recordCommand(store, shell, { act: "restoreBackup", subject: "/", details: { file: place, takenAt } });
      if (digest["personalKeys"] !== undefined) {
        say(
          text({
            zh: "备份之后删除的个人信息随备份恢复：请用 sunmap erase --log <原系统的 personal/erasures.ndjson> 重新删除",
            en: "personal data erased since the backup came back with it: erase them again by `sunmap erase --log <the personal/erasures.ndjson of the former store>`",
          }),
        );
      }
      say(text({ zh: `已恢复 ${takenAt} 的备份`, en: `restored the backup of ${takenAt}` }));
      shell.finish(EXIT_CODES.fine);
    });
  });
};
