import { join, resolve } from "node:path";
import { Command, Option } from "commander";

import { runOnCases } from "../../backtest/run-task.ts";
import type { CasesPlace } from "../../backtest/backtest-task.ts";
import type { BacktestTotals } from "../../core/model/formats.generated.ts";
import { LogRefused } from "../../logs/log-refused.ts";
import { openBaseline, openDraft } from "../backtest/open-policies.ts";
import { renderBacktest } from "../backtest/render-backtest.ts";
import { isAbsent } from "../../store/disk-fault.ts";
import type { JournalPlace } from "../../store/past-records.ts";
import { masterKeyOf } from "../stores/master-key-of.ts";
import { placeOf } from "../stores/open-chosen.ts";
import { chosenStore, storeOptions, type ChosenStore, type StoreFlags } from "../stores/store-options.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import type { Shell } from "../shell.ts";
import { UsageError } from "../usage-error.ts";

const FAIL_ON = ["loosened", "changed"] as const;

type Options = StoreFlags & {
  readonly draft: string;
  readonly against: string;
  readonly cases?: string | undefined;
  readonly failOn?: (typeof FAIL_ON)[number];
  readonly json?: true;
};

/** `sunmap backtest <power>`: what a draft would change in past cases, of the journal or of a file. */
export const backtest: MakeCommand = (shell, terminal) => {
  const { text, progress } = terminal;
  const command = new Command("backtest")
    .description(text({ zh: "用历史案件回溯测试草稿", en: "judge past cases by a draft and tell what changes" }))
    .argument("<power>", text({ zh: "权力事项编号", en: "the id of the power" }))
    .option("--draft <folder>", text({ zh: "草稿所在的规则库文件夹", en: "the policy folder with the draft" }), ".")
    .option(
      "--against <baseline>",
      text({
        zh: "对照：inForce、版本号、recorded（当时的结论）或另一个规则库文件夹",
        en: "what to compare with: inForce, a version, recorded (as judged then), or another policy folder",
      }),
      "inForce",
    )
    .option("--cases <file>", text({ zh: "案件文件（.ndjson 或 .csv）", en: "a file of cases (.ndjson or .csv)" }))
    .addOption(
      new Option(
        "--fail-on <what>",
        text({ zh: "有放宽（或任何变化）时以 1 退出", en: "end with 1 when anything is loosened, or changes at all" }),
      ).choices(FAIL_ON),
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }));
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async (power: string, { draft: given, against, cases, failOn, json, ...flags }: Options) => {
    const chosen = chosenStore(flags, shell);
    const draft = await openDraft(shell, given, power);
    const baseline = await openBaseline(shell, against, { power, chosen });
    const task = { cases: casesPlace(shell, power, { chosen, cases }), at: shell.now().toISOString(), seed: SEED };
    const { result, samples } = await runOnCases(task, {
      draft,
      against: baseline,
      progress: ({ read, of, cases: judged }) => {
        const share = `${Math.floor((100 * read) / Math.max(1, of))}%`;
        progress(text({ zh: `${share}，${judged}个案件`, en: `${share}, ${judged} cases` }));
      },
    }).catch((fault: unknown) => {
      throw asUsage(fault, chosen);
    });
    terminal.endProgress();
    if (json === true) terminal.sayJson({ power, draft: draft.digest, result, samples });
    else for (const line of renderBacktest(result, samples, terminal)) terminal.say(line);
    shell.finish(failOn !== undefined && fails(result.totals, failOn) ? EXIT_CODES.findings : EXIT_CODES.fine);
  });
};

/** The same cases give the same samples. */
const SEED = 1;

/** Cases that cannot be compared may hide anything: they count as changed. */
function fails({ cases, unchanged, loosened }: BacktestTotals, failOn: (typeof FAIL_ON)[number]): boolean {
  return failOn === "loosened" ? loosened > 0 : unchanged < cases;
}

function casesPlace(
  shell: Shell,
  power: string,
  { chosen, cases }: { readonly chosen: ChosenStore; readonly cases: string | undefined },
): CasesPlace {
  if (cases !== undefined) {
    const format = /\.csv(\.gz)?$/i.test(cases) ? "csv" : "ndjson";
    return { kind: "file", path: resolve(shell.folder, cases), format };
  }
  const journal: JournalPlace =
    "url" in chosen
      ? { kind: "database", url: chosen.url }
      : { kind: "folder", folder: join(chosen.folder, "journal") };
  const masterKey = masterKeyOf(chosen, shell);
  return { kind: "journal", journal, masterKey, range: { power }, through: Number.MAX_SAFE_INTEGER, organs: new Map() };
}

function asUsage(fault: unknown, chosen: ChosenStore): unknown {
  if (fault instanceof LogRefused) return new UsageError(fault.text.zh, fault.text.en);
  if (!isAbsent(fault)) return fault;
  const { zh, en } = placeOf(chosen);
  return new UsageError(
    `${zh}中没有评估日志；请用 --data 指定，或用 --cases 给出案件文件`,
    `there is no journal in ${en}; name it with --data, or give a file with --cases`,
  );
}
