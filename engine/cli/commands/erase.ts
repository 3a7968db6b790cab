import { resolve } from "node:path";

import { Command, Option } from "commander";

import type { ActDetails } from "../../audit/act.ts";
import { systemAccount } from "../../audit/system-account.ts";
import type { Erasure, ErasureGround } from "../../core/model/formats.generated.ts";
import { readErasureLog } from "../../store/personal/erasure-log.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { explainRefusal } from "../stores/explain-refusal.ts";
import { onOpenRecord } from "../stores/on-command-record.ts";
import { withStores, type ChangedStores } from "../stores/open-chosen.ts";
import { chosenStore, storeOptions, type StoreFlags } from "../stores/store-options.ts";
import { UsageError } from "../usage-error.ts";

const GROUNDS: readonly ErasureGround[] = [
  "purposeAchieved",
  "periodEnded",
  "consentWithdrawn",
  "unlawfulProcessing",
  "otherLaw",
];

type Flags = StoreFlags & { readonly ground?: ErasureGround; readonly reason?: string; readonly log?: string };

/** `sunmap erase`: erases the personal data of evaluations for good, or again those that a log says were erased. */
export const erase: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("erase")
    .description(
      text({
        zh: "删除评估记录的个人信息（销毁密钥，不可恢复；数据目录须先停止服务）",
        en: "erase the personal data of evaluations for good; the service must be stopped for a folder",
      }),
    )
    .argument("[ids...]", text({ zh: "评估编号", en: "ids of evaluations" }))
    .addOption(new Option("--ground <ground>", text({ zh: "法定情形", en: "the legal ground" })).choices([...GROUNDS]))
    .option("--reason <text>", text({ zh: "原因（不写个人信息）", en: "the reason, with nothing personal in it" }))
    .option(
      "--log <file>",
      text({
        zh: "按删除登记（personal/erasures.ndjson）重新删除：恢复备份之后使用",
        en: "erase again what a log of erasures (personal/erasures.ndjson) names: after a backup was restored",
      }),
    );
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async (ids: readonly string[], flags: Flags) => {
    const at = shell.now().toISOString();
    const { account, machine } = systemAccount();
    const erased = await explainRefusal(() =>
      withStores(chosenStore(flags, shell), shell, async (stores, trail) => {
        const erasures =
          flags.log === undefined
            ? await erasuresOf(ids, requireReason(flags), { stores, at, by: `${account}@${machine}` })
            : (await readErasureLog(resolve(shell.folder, flags.log))).map(({ erasure }) => erasure);
        const details = { evaluations: ids, ...whyOf(flags) };
        const about = { act: "erasePersonalData", subject: "/api/v1/evaluations", details, told: countOf };
        return (await onOpenRecord(trail, shell, about, () => stores.personalKeys.erase(erasures))).length;
      }),
    );
    say(
      text({
        zh: `${erased} 条记录的个人信息已删除，密钥已销毁`,
        en: `the personal data of ${erased} records are erased, their keys destroyed`,
      }),
    );
    shell.finish(EXIT_CODES.fine);
  });
};

function countOf({ length }: readonly Erasure[]): ActDetails {
  return { erased: length };
}

type Reason = { readonly ground: ErasureGround; readonly reason: string };

function requireReason({ ground, reason }: Flags): Reason {
  if (ground !== undefined && reason !== undefined && reason !== "") return { ground, reason };
  throw new UsageError("请给出 --ground 与 --reason", "name --ground and --reason");
}

function whyOf({ ground, reason, log }: Flags): Readonly<Record<string, unknown>> {
  return log === undefined ? { ground, reason } : { again: true };
}

async function erasuresOf(
  ids: readonly string[],
  why: Reason,
  { stores, at, by }: { readonly stores: Pick<ChangedStores, "evaluations">; readonly at: string; readonly by: string },
): Promise<readonly Erasure[]> {
  if (ids.length === 0) throw new UsageError("请给出评估编号，或 --log", "name an evaluation, or --log");
  const erasures: Erasure[] = [];
  for (const id of ids) {
    const { personal, power } = (await stores.evaluations.read(id)) ?? {};
    if (personal === undefined || power === undefined)
      throw new UsageError(`${id} 没有封存的个人信息`, `${id} has no sealed personal data`);
    erasures.push({ key: personal.key, power, at, by, ...why });
  }
  return erasures;
}
