import { Command } from "commander";

import { checkAccessFolder } from "../../access/read-access-folder.ts";
import { checkReviewRequirements } from "../../files/read-review-requirements.ts";
import { placeFindings, type PlacedFinding, type PowerFinding } from "../findings/place-findings.ts";
import { findingForMachines, renderFindings } from "../findings/render-findings.ts";
import { counted } from "../../core/value/counted.ts";
import { EXIT_CODES } from "../exit-code.ts";
import type { MakeCommand } from "../command.ts";
import { compilePower, openPolicyFolder, type OpenPolicyFolder } from "../open-policy-folder.ts";
import type { Terminal } from "../terminal.ts";

/** `sunmap check [folder]`: every static finding in the documents of a policy folder. */
export const check: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  return new Command("check")
    .description(text({ zh: "校验一个规则库的全部文件", en: "check every document of a policy folder" }))
    .argument(
      "[folder]",
      text({ zh: "含 rules/ 和 examples/ 的文件夹", en: "the folder of rules/ and examples/" }),
      ".",
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }))
    .action(async (given: string, { json }: { json?: true }) => {
      const folder = await openPolicyFolder(shell, given);
      const findings = await placeFindings(folder.root, await findingsOf(folder, terminal));
      terminal.endProgress();
      const errors = findings.filter(({ severity }) => severity === "error");
      const warnings = findings.filter(({ severity }) => severity === "warning");
      if (json === true) {
        terminal.sayJson({
          powers: folder.powers.length,
          errors: errors.map(findingForMachines),
          warnings: warnings.map(findingForMachines),
        });
      } else tell(folder.powers.length, errors, warnings, terminal);
      shell.finish(errors.length === 0 ? EXIT_CODES.fine : EXIT_CODES.findings);
    });
};

async function findingsOf(folder: OpenPolicyFolder, { progress }: Terminal): Promise<PowerFinding[]> {
  const ofAll = [
    ...folder.findings,
    ...(await checkAccessFolder(folder.root)),
    ...(await checkReviewRequirements(folder.root)),
  ];
  const findings: PowerFinding[] = ofAll.map((finding) => ({ power: undefined, finding }));
  for (const [position, power] of folder.powers.entries()) {
    progress(`${position + 1}/${folder.powers.length} ${power.id}`);
    const compilation = await compilePower(folder, power);
    findings.push(...compilation.findings.map((finding) => ({ power: power.id, finding })));
  }
  return findings;
}

function tell(
  powers: number,
  errors: readonly PlacedFinding[],
  warnings: readonly PlacedFinding[],
  terminal: Terminal,
): void {
  const { say, text, colors } = terminal;
  const lines = [...renderFindings(errors, terminal), ...renderFindings(warnings, terminal)];
  for (const line of lines) say(line);
  if (lines.length > 0) say();
  const paint = errors.length === 0 ? colors.green : colors.red;
  say(
    paint(
      text({
        zh: `${powers}个事项：${errors.length}个错误，${warnings.length}个提醒`,
        en: `${counted(powers, "power")}: ${counted(errors.length, "error")}, ${counted(warnings.length, "warning")}`,
      }),
    ),
  );
}
