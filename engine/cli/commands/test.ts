import { Command } from "commander";

import { readDocument } from "../../core/schema/document-findings.ts";
import type { PowerFolder } from "../../files/policy-folder.ts";
import type { MakeCommand } from "../command.ts";
import { reportPower, type PowerReport } from "../coverage/power-report.ts";
import { renderRun, runForMachines } from "../coverage/render-run.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { placeFindings, type PowerFinding } from "../findings/place-findings.ts";
import { compilePower, openPolicyFolder, type OpenPolicyFolder } from "../open-policy-folder.ts";
import { readInstant } from "../read-instant.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

type TestOptions = { json?: true; coverage?: true; minCoverage?: string; at?: string };

/** `sunmap test [folder]`: runs every example case and the reference verification, as publishing does. */
export const test: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  return new Command("test")
    .description(text({ zh: "运行一个规则库的全部样例案件", en: "run every example case of a policy folder" }))
    .argument(
      "[folder]",
      text({ zh: "含 rules/ 和 examples/ 的文件夹", en: "the folder of rules/ and examples/" }),
      ".",
    )
    .option(
      "--coverage",
      text({ zh: "显示案件对规则和条件的覆盖", en: "show how the cases cover rules and conditions" }),
    )
    .option(
      "--min-coverage <percent>",
      text({ zh: "任一事项的条件覆盖低于此百分数即为失败", en: "fail where a power's conditions are covered less" }),
    )
    .option(
      "--at <instant>",
      text({ zh: "未写明时间的案件的评估时间（默认现在）", en: "judges cases that name no instant (default: now)" }),
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }))
    .action(async (given: string, options: TestOptions) => {
      const least = readPercent(options.minCoverage);
      const at = readInstant(options.at, shell.now());
      const folder = await openPolicyFolder(shell, given);
      const { reports, findings } = await runAll(folder, at, terminal);
      terminal.endProgress();
      const placed = (await placeFindings(folder.root, findings)).filter(({ severity }) => severity === "error");
      const thin = least === undefined ? [] : reports.filter(({ coverage }) => coverage.conditions * 100 < least);
      const run = { reports, findings: placed, thin, withCoverage: options.coverage === true || least !== undefined };
      if (options.json === true) terminal.sayJson(runForMachines(run));
      else for (const line of renderRun(run, terminal)) terminal.say(line);
      shell.finish(placed.length + thin.length === 0 ? EXIT_CODES.fine : EXIT_CODES.findings);
    });
};

async function runAll(
  folder: OpenPolicyFolder,
  at: string,
  { progress }: Terminal,
): Promise<{ readonly reports: PowerReport[]; readonly findings: PowerFinding[] }> {
  const reports: PowerReport[] = [];
  const findings: PowerFinding[] = folder.findings.map((finding) => ({ power: undefined, finding }));
  for (const [position, power] of folder.powers.entries()) {
    progress(`${position + 1}/${folder.powers.length} ${power.id}`);
    const compilation = await compilePower(folder, power);
    if (!compilation.ok) {
      findings.push(...compilation.findings.map((finding) => ({ power: power.id, finding })));
      continue;
    }
    const { id, cases } = power;
    const report = await reportPower({ id, policy: compilation.policy, cases, conditions: conditionsOf(power), at });
    reports.push(report);
    findings.push(...report.findings.map((finding) => ({ power: power.id, finding })));
  }
  return { reports, findings };
}

function conditionsOf({ documents }: PowerFolder) {
  return documents.conditions.flatMap((document, index) => {
    const reading = readDocument("NamedCondition", document, `conditions/${index}`);
    return reading.ok ? [reading.document] : [];
  });
}

function readPercent(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (given.trim() !== "" && number >= 0 && number <= 100) return number;
  throw new UsageError(
    `--min-coverage 须为0到100，而不是“${given}”`,
    `--min-coverage takes 0 to 100, not \`${given}\``,
  );
}
