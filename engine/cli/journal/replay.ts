import { Command } from "commander";

import { openReplays } from "../../proof/replay/open-replays.ts";
import type { ReplaySummary } from "../../proof/replay/replays.ts";
import type { ReplayResult } from "../../proof/replay/replay-result.ts";
import type { JournalReader } from "../../store/journal/read-only-journal.ts";
import type { MakeCommand } from "../command.ts";
import { counted } from "../../core/value/counted.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { readCount } from "../read-count.ts";
import { masterKeyOf } from "../stores/master-key-of.ts";
import { withStoresBeside } from "../stores/open-chosen.ts";
import { chosenStore, storeOptions, type StoreFlags } from "../stores/store-options.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { notRecorded } from "./prove-record.ts";

type Options = StoreFlags & {
  readonly all?: true;
  readonly from?: number;
  readonly to?: number;
  readonly json?: true;
};

/** `sunmap journal replay`: judges recorded cases again by exactly the versions that judged them. */
export const replay: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  const command = new Command("replay")
    .description(
      text({
        zh: "用当时的版本重放评估；结果不同即为异常，并记入异常清单",
        en: "judge again by the version that judged; a difference is an incident and is recorded as one",
      }),
    )
    .argument("[id]", text({ zh: "评估编号", en: "the id of an evaluation" }))
    .option("--all", text({ zh: "全部记录", en: "every record" }))
    .option("--from <number>", text({ zh: "从第几条记录起", en: "from the record of this number" }), (given: string) =>
      readCount("--from", given),
    )
    .option("--to <number>", text({ zh: "到第几条记录止", en: "to the record of this number" }), (given: string) =>
      readCount("--to", given),
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }));
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async (id: string | undefined, options: Options) => {
    const chosen = chosenStore(options, shell);
    const progress = (replayed: number): void => {
      if (replayed % 100 === 0) terminal.progress(text({ zh: `已重放 ${replayed} 条`, en: `replayed ${replayed}` }));
    };
    const summary = await withStoresBeside(chosen, async (stores) => {
      const now = (): string => shell.now().toISOString();
      const { journal, replays } = await openReplays(stores, masterKeyOf(chosen, shell), now);
      const { first, last } = await spanOf(id, options, journal);
      return replays.many(first, last, progress);
    });
    terminal.endProgress();
    if (options.json === true) terminal.sayJson(summary);
    else tell(summary, terminal);
    const isFine = summary.differentCount === 0 && summary.unreadable.length === 0;
    shell.finish(isFine ? EXIT_CODES.fine : EXIT_CODES.findings);
  });
};

async function spanOf(
  id: string | undefined,
  { all, from, to }: Options,
  journal: Pick<JournalReader, "positionOf" | "putInOrder">,
): Promise<{ readonly first: number; readonly last: number }> {
  if (id !== undefined) {
    const position = await journal.positionOf(id);
    if (position === undefined) throw notRecorded(id);
    return { first: position, last: position };
  }
  if (all === undefined && from === undefined && to === undefined) {
    throw new UsageError("请指定评估编号，或 --all，或 --from 与 --to", "name an id, or --all, or --from and --to");
  }
  return { first: from ?? 1, last: to ?? (await journal.putInOrder()) };
}

function tell(
  { replayed, same, erased, different, differentCount, unreadable }: ReplaySummary,
  terminal: Terminal,
): void {
  const { say, text, colors } = terminal;
  for (const result of different) tellDifference(result, terminal);
  for (const seq of unreadable) {
    say(
      colors.red(text({ zh: `第${seq}条记录已损坏，不能重放`, en: `record ${seq} is damaged and cannot be replayed` })),
    );
  }
  const gone =
    erased === 0 ? { zh: "", en: "" } : { zh: `，${erased}条因个人信息已删除不能重放`, en: `, ${erased} erased` };
  const sum = {
    zh: `重放${replayed}条，${same}条逐字节相同，${differentCount}条不同${gone.zh}`,
    en: `${counted(replayed, "evaluation")} replayed: ${same} equal byte by byte, ${differentCount} not${gone.en}`,
  };
  say(differentCount === 0 && unreadable.length === 0 ? colors.green(text(sum)) : text(sum));
}

function tellDifference(
  { evaluation, outcome, power, version, digest, differences }: ReplayResult,
  { say, text, colors }: Terminal,
): void {
  const judged = `${power} ${version ?? ""} ${digest ?? ""}`;
  if (outcome === "versionMissing") {
    const gone = { zh: `${evaluation}：当时的版本已不存在`, en: `${evaluation}: the version that judged is gone` };
    say(colors.red(`${text(gone)} (${judged})`));
    return;
  }
  const differs = { zh: `${evaluation}：重放结果与记录不同`, en: `${evaluation}: the replay is not what was recorded` };
  say(colors.red(`${text(differs)} (${judged})`));
  for (const { pointer, recorded, replayed } of differences) {
    say(`    ${pointer === "" ? "/" : pointer}: ${shown(recorded)} → ${shown(replayed)}`);
  }
}

const SHOWN = 120;

function shown(value: unknown): string {
  return value === undefined ? "–" : JSON.stringify(value).slice(0, SHOWN);
}
