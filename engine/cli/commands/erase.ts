import { resolve } from "node:path";

import { Command, Option } from "commander";

import type { ActDetails } from "../../audit/act.ts";
import { systemAccount } from "../../audit/system-account.ts";
import type { Erasure, ErasureGround } from "../../core/model/formats.generated.ts";
import { requireErasable } from "../../cases/case-view.ts";
import { readShelf } from "../../cases/sealed-cases.ts";
import { evaluationsOfCase } from "../../personal/evaluations-of-case.ts";
import type { CaseRecord } from "../../store/cases/case-record.ts";
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

type Flags = StoreFlags & {
  readonly case?: readonly string[];
  readonly ground?: ErasureGround;
  readonly reason?: string;
  readonly log?: string;
};

/**
 * `sunmap erase`: erases the personal data of evaluations and cases for good, or again those that a log says were erased. Whoever
 * keeps the register finds the key of a case destroyed and records it.
 */
export const erase: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("erase")
    .description(
      text({
        zh: "删除评估记录或已办结办件的个人信息（销毁密钥，不可恢复；数据目录须先停止服务）",
        en: "erase the personal data of evaluations, or of cases that are over, for good; the service must be stopped for a folder",
      }),
    )
    .argument("[ids...]", text({ zh: "评估编号", en: "ids of evaluations" }))
    .option(
      "--case <ids...>",
      text({ zh: "办件编号：连同写明该办件的评估一并删除", en: "cases, each with the evaluations that name it" }),
    )
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
        const { case: cases = [], log } = flags;
        const erasures =
          log === undefined
            ? await erasuresOf({ ids, cases }, { at, by: `${account}@${machine}`, ...requireReason(flags) }, stores)
            : (await readErasureLog(resolve(shell.folder, log))).map(({ erasure }) => erasure);
        const subject = cases.length > 0 ? "/api/v1/cases" : "/api/v1/evaluations";
        const details = { evaluations: ids, cases, ...whyOf(flags) };
        const about = { act: "erasePersonalData", subject, details, told: countOf };
        return (await onOpenRecord(trail, shell, about, () => stores.personalKeys.erase(erasures))).length;
      }),
    );
    say(
      text({
        zh: `已销毁 ${erased} 个密钥，其个人信息不能再读取`,
        en: `${erased} keys are destroyed: nobody can read their personal data any more`,
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

/** Of evaluations, and of cases with the evaluations that name them. Nothing is erased when one of them is none. */
async function erasuresOf(
  { ids, cases }: { readonly ids: readonly string[]; readonly cases: readonly string[] },
  why: Omit<Erasure, "key" | "power">,
  { evaluations, records }: Pick<ChangedStores, "evaluations" | "records">,
): Promise<readonly Erasure[]> {
  if (ids.length + cases.length === 0)
    throw new UsageError("请给出评估编号、--case 或 --log", "name an evaluation, --case or --log");
  const erasures: Erasure[] = [];
  for (const id of ids) {
    const { personal, power } = (await evaluations.read(id)) ?? {};
    if (personal === undefined || power === undefined)
      throw new UsageError(`${id} 没有封存的个人信息`, `${id} has no sealed personal data`);
    erasures.push({ key: personal.key, power, ...why });
  }
  if (cases.length === 0) return erasures;
  const journal = await records<CaseRecord>("cases");
  const shelf = await readShelf(journal).finally(() => journal.close());
  for (const id of cases) {
    const held = shelf.get(id);
    const { power } = held.about;
    erasures.push({ key: requireErasable(held), power, ...why });
    for await (const { personal } of evaluationsOfCase(evaluations, { power, id })) {
      erasures.push({ key: personal.key, power, ...why });
    }
  }
  return erasures;
}
