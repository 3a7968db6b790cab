import { Command, Option } from "commander";

import { dateInShanghai } from "../../core/calendar/date-arithmetic.ts";
import { GRAVITIES } from "../../core/diff/gravity.ts";
import { onlyGravity } from "../../core/diff/only-gravity.ts";
import type { Gravity } from "../../core/model/formats.generated.ts";
import type { MakeCommand } from "../command.ts";
import { compareSides, type ComparedPower } from "../diff/compare-sides.ts";
import { openSide } from "../diff/open-side.ts";
import { renderDiff } from "../diff/render-diff.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { chosenStore, storeOptions, type StoreFlags } from "../stores/store-options.ts";

type DiffOptions = StoreFlags & { readonly power?: string; readonly only?: Gravity; readonly json?: true };

/** `sunmap diff <a> <b>`: what differs between two versions of powers, gravest first. */
export const diff: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  const side = text({
    zh: "规则库文件夹、其中一个事项（rules/<事项>），或 <事项>@<版本>",
    en: "a policy folder, one power in it (rules/<power>), or <power>@<version>",
  });
  const command = new Command("diff")
    .description(text({ zh: "比较两个版本的含义，按轻重列出", en: "compare two versions by what they mean" }))
    .argument("<before>", side)
    .argument("<after>", side)
    .option("--power <power>", text({ zh: "只比较这个事项", en: "compare this power only" }))
    .addOption(
      new Option("--only <gravity>", text({ zh: "只列出这一类", en: "tell only changes of this gravity" })).choices(
        GRAVITIES,
      ),
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }));
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async (before: string, after: string, { power, only, json, ...flags }: DiffOptions) => {
    const chosen = chosenStore(flags, shell);
    const [earlier, later] = [await openSide(shell, before, chosen), await openSide(shell, after, chosen)];
    const day = dateInShanghai(shell.now().toISOString());
    const compared = (await compareSides(earlier, later, { asked: power, day }))
      .map((one) => ("diff" in one && only !== undefined ? { ...one, diff: onlyGravity(one.diff, only) } : one))
      .filter(differs);
    if (json === true) terminal.sayJson({ powers: compared });
    else if (compared.length === 0) terminal.say(text({ zh: "没有差异", en: "no differences" }));
    else for (const line of compared.flatMap((one) => renderDiff(one, terminal))) terminal.say(line);
    shell.finish(compared.length === 0 ? EXIT_CODES.fine : EXIT_CODES.findings);
  });
};

function differs(compared: ComparedPower): boolean {
  return "onlyIn" in compared || compared.diff.changes.length > 0;
}
