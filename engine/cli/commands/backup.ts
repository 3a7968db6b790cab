import { resolve } from "node:path";
import { Command } from "commander";

import { embeddedSnapshot } from "../../store/backup/embedded-snapshot.ts";
import { postgresSnapshot } from "../../store/backup/postgres-snapshot.ts";
import { writeBackup } from "../../store/backup/write-backup.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { onCommandRecord } from "../stores/on-command-record.ts";
import { renderDigest } from "../stores/render-digest.ts";
import { chosenStore, storeOptions, type StoreFlags } from "../stores/store-options.ts";

/** `sunmap backup <file>`: writes all that a store keeps into one file, while the service runs. */
export const backup: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("backup")
    .description(text({ zh: "备份全部数据（服务可照常运行）", en: "back up all data, while the service runs" }))
    .argument("<file>", text({ zh: "备份文件", en: "file of the backup" }));
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async (file: string, flags: StoreFlags) => {
    const store = chosenStore(flags, shell);
    const snapshot = "url" in store ? postgresSnapshot(store.url) : embeddedSnapshot(store.folder);
    const place = resolve(shell.folder, file);
    const about = { act: "backUpStore", subject: "/", details: { file: place } };
    const digest = await onCommandRecord(store, shell, about, () =>
      writeBackup(snapshot, place, shell.now().toISOString()),
    );
    for (const line of renderDigest(digest)) say(line);
    if (digest["personalKeys"] !== undefined) {
      say(
        text({
          zh: "主密钥不在备份中，请另行妥善保管：没有它，备份中的个人信息不能再读取",
          en: "the master key is not in the backup, and is to be kept apart: without it nobody opens the personal data of the backup",
        }),
      );
    }
    say(text({ zh: `已备份到 ${place}`, en: `backed up to ${place}` }));
    shell.finish(EXIT_CODES.fine);
  });
};
