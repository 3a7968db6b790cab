import { randomBytes } from "node:crypto";
import { resolve } from "node:path";

import { Command } from "commander";

import { readRetention } from "../../files/read-retention.ts";
import { repositoryRoot } from "../../files/repository-root.ts";
import { eraseDue } from "../../retention/keep-retention.ts";
import { storedCases } from "../../retention/retained-cases.ts";
import type { RetentionResult } from "../../retention/run-retention.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { explainRefusal } from "../stores/explain-refusal.ts";
import { withStores } from "../stores/open-chosen.ts";
import { chosenStore, storeOptions, type StoreFlags } from "../stores/store-options.ts";
import type { Terminal } from "../terminal.ts";

type Flags = StoreFlags & { readonly dryRun?: true; readonly rules?: string; readonly json?: true };

/** `sunmap retention`: erases the personal data whose period has ended, as the service does once a day. */
export const retention: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  const command = new Command("retention")
    .description(
      text({
        zh: "删除保存期限届满的个人信息（服务每日自动执行；数据目录须先停止服务）",
        en: "erase the personal data whose period has ended; the service does so daily, and must be stopped for a folder",
      }),
    )
    .option("--dry-run", text({ zh: "只列出到期的，不删除", en: "tell what is due and erase nothing" }))
    .option("--rules <file>", text({ zh: "保存期限文件", en: "file of the periods" }))
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }));
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async (flags: Flags) => {
    const path = flags.rules ?? shell.environment["SUNMAP_RETENTION"];
    const place = path === undefined ? "rules/retention/retention.json" : resolve(shell.folder, path);
    const rules = await readRetention(resolve(repositoryRoot(), place));
    const isDry = flags.dryRun === true;
    const failed = (fault: unknown): void => shell.errors.write(`${String(fault)}\n`);
    const clock = (): number => shell.now().getTime();
    await explainRefusal(async () => {
      const results = await withStores(chosenStore(flags, shell), shell, async (stores, trail) =>
        eraseDue(
          { rules, stores, cases: await storedCases(stores), trail, clock, instantOf, randomHex, failed },
          { isDry },
        ),
      );
      if (flags.json === true) terminal.sayJson({ isDry, results });
      else tell(results, isDry, terminal);
      shell.finish(EXIT_CODES.fine);
    });
  });
};

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}

function tell(results: readonly RetentionResult[], isDry: boolean, { say, text }: Terminal): void {
  for (const { kind, power, before, due } of results) {
    const until = before.slice(0, 10);
    say(
      text(
        kind === "personalPart"
          ? { zh: `${power}：${until} 之前的 ${due} 条`, en: `${power}: ${due} recorded before ${until}` }
          : { zh: `${power}：${until} 之前办结的 ${due} 个办件`, en: `${power}: ${due} cases over before ${until}` },
      ),
    );
  }
  const sum = results.reduce((all, { due }) => all + due, 0);
  say(
    isDry
      ? text({ zh: `共 ${sum} 条到期，未删除`, en: `${sum} due, none erased` })
      : text({ zh: `已删除 ${sum} 条的个人信息`, en: `the personal data of ${sum} were erased` }),
  );
}

function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
