import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command } from "commander";

import type { ReceiptRules } from "../../core/model/formats.generated.ts";
import { checkReceipt } from "../../core/receipt/check-receipt.ts";
import { readReceipt, readReceiptRules } from "../../core/receipt/read-receipt.ts";
import type { ReceiptCheck } from "../../core/receipt/receipt-check.ts";
import {
  RECEIPT_FAULTS,
  RECEIPT_OUTCOMES,
  RECEIPT_STEP_WORDS,
  STEP_OUTCOMES,
} from "../../core/receipt/receipt-words.ts";
import { rulesIn } from "../../receipt/receipt-page.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import type { Shell } from "../shell.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

type Options = { readonly rules?: string; readonly json?: true };

/** `sunmap receipt verify <file>`: checks a receipt by the rules in a page or file, with nothing but these two. */
export const verify: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  return new Command("verify")
    .description(text({ zh: "离线核对回执", en: "check a receipt, offline" }))
    .argument("<file>", text({ zh: "回执文件", en: "the receipt" }))
    .option(
      "--rules <file>",
      text({
        zh: "离线核对页面，或receipt-rules接口的输出",
        en: "the offline page, or what `…/receipt-rules` answers; without it nothing is judged again",
      }),
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }))
    .action(async (file: string, { rules, json }: Options) => {
      const receipt = readReceipt(await read(file, shell));
      if (receipt === undefined) throw new UsageError(`${file} 不是回执`, `${file} is no receipt`);
      const check = await checkReceipt(receipt, rules === undefined ? undefined : await readRules(rules, shell));
      const { outcome, steps } = check;
      if (json === true) terminal.sayJson({ outcome, id: receipt.proof.id, steps });
      else tell(check, terminal);
      shell.finish(outcome === "matches" ? EXIT_CODES.fine : EXIT_CODES.findings);
    });
};

async function readRules(file: string, shell: Shell): Promise<ReceiptRules> {
  const content = await read(file, shell);
  const rules = readReceiptRules(parsed(rulesIn(content) ?? content));
  if (rules === undefined)
    throw new UsageError(`${file} 不含回执核对依据`, `${file} has no rules to check a receipt by`);
  return rules;
}

async function read(file: string, shell: Shell): Promise<string> {
  return readFile(resolve(shell.folder, file), "utf8").catch(() => {
    throw new UsageError(`读不到文件 ${file}`, `the file ${file} cannot be read`);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const COLORS = { matches: "green", partial: "yellow", fails: "red" } as const;

function tell({ outcome, steps, rejudgment }: ReceiptCheck, { say, text, colors }: Terminal): void {
  say(colors[COLORS[outcome]](text(RECEIPT_OUTCOMES[outcome])));
  for (const { step, outcome: came, why } of steps) {
    say(`  ${text(STEP_OUTCOMES[came])}  ${text(RECEIPT_STEP_WORDS[step])}`);
    if (why === undefined) continue;
    say(`    ${text(RECEIPT_FAULTS[why].what)}`);
    say(`    ${text(RECEIPT_FAULTS[why].next)}`);
  }
  for (const { pointer, recorded, replayed } of rejudgment?.differences ?? []) {
    say(`    ${pointer === "" ? "/" : pointer}: ${shown(recorded)} → ${shown(replayed)}`);
  }
}

const SHOWN = 120;

function shown(value: unknown): string {
  return value === undefined ? "–" : JSON.stringify(value).slice(0, SHOWN);
}
