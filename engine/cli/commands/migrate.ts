import { resolve } from "node:path";
import { Command } from "commander";

import { DigestMaker, differingParts, type BackupDigest } from "../../store/backup/backup-digest.ts";
import { embeddedSnapshot } from "../../store/backup/embedded-snapshot.ts";
import type { Snapshot } from "../../store/backup/backup-piece.ts";
import { postgresSnapshot } from "../../store/backup/postgres-snapshot.ts";
import { restorePostgres } from "../../store/backup/restore-postgres.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { explainRefusal } from "../stores/explain-refusal.ts";
import { recordCommand } from "../stores/on-command-record.ts";
import { renderDigest } from "../stores/render-digest.ts";
import { whileStopped } from "../stores/while-stopped.ts";

/** `sunmap migrate --to <url>`: takes a data folder into a database and compares both by their digests. */
export const migrate: MakeCommand = (shell, terminal) => {
  const { text, say, colors } = terminal;
  return new Command("migrate")
    .description(
      text({
        zh: "把数据文件夹迁移到 PostgreSQL（需停止服务；中断后可再次运行）",
        en: "take a data folder into PostgreSQL; the service must be stopped, and a run that was cut off is repeated",
      }),
    )
    .requiredOption("--to <url>", text({ zh: "PostgreSQL 地址", en: "address of the database" }))
    .option(
      "--data <folder>",
      text({ zh: "数据文件夹", en: "the data folder" }),
      shell.environment["SUNMAP_DATA"] ?? "./data",
    )
    .action(async ({ to, data }: { readonly to: string; readonly data: string }) => {
      const folder = resolve(shell.folder, data);
      await explainRefusal(() =>
        whileStopped(folder, shell.now().getTime(), async () => {
          const source = embeddedSnapshot(folder);
          const about = { act: "migrateStore", subject: "/", details: { folder } };
          const undertaking = `migrate-${shell.now().toISOString()}`;
          // In the folder alone: what is in the database then is what was in the folder, and a run can be repeated.
          const tell = (outcome: "begun" | "done" | "failed"): Promise<void> =>
            recordCommand({ folder }, shell, about, { outcome, undertaking });
          await tell("begun");
          terminal.progress(text({ zh: "正在迁移 …", en: "migrating …" }));
          await restorePostgres(source, to, { resume: true, now: shell.now().getTime() });
          const [before, after] = [await digestOf(source), await digestOf(postgresSnapshot(to))];
          terminal.endProgress();
          for (const line of renderDigest(after)) say(line);
          const different = differingParts(before, after).filter((part) => part !== "files");
          if (different.length > 0) {
            const parts = different.join(", ");
            await tell("failed");
            say(colors.red(text({ zh: `两边不同：${parts}`, en: `both sides differ: ${parts}` })));
            return shell.finish(EXIT_CODES.findings);
          }
          say(
            colors.green(
              text({ zh: "两边摘要一致，迁移完成", en: "both sides have the same digests: all was taken over" }),
            ),
          );
          await tell("done");
          shell.finish(EXIT_CODES.fine);
        }),
      );
    });
};

async function digestOf(snapshot: Snapshot): Promise<BackupDigest> {
  const maker = new DigestMaker();
  await snapshot(async (item) => maker.add(item));
  return maker.digest();
}
