import { counted } from "../../core/value/counted.ts";
import type { PlacedFinding } from "../findings/place-findings.ts";
import { findingForMachines, renderFindings } from "../findings/render-findings.ts";
import type { Terminal } from "../terminal.ts";
import type { PowerReport } from "./power-report.ts";
import { percent, renderCoverage } from "./render-coverage.ts";

/** What running the cases of a folder gave. `thin` are the powers whose conditions are covered less than was asked for. */
export type TestRun = {
  readonly reports: readonly PowerReport[];
  readonly findings: readonly PlacedFinding[];
  readonly thin: readonly PowerReport[];
  readonly withCoverage: boolean;
};

/** The run for a person to read: a line a power, then every failure, then the sum. */
export function renderRun({ reports, findings, thin, withCoverage }: TestRun, terminal: Terminal): string[] {
  const { colors } = terminal;
  const failures = [...renderFindings(findings, terminal), ...thin.map((report) => renderThin(report, terminal))];
  const paint = failures.length === 0 ? colors.green : colors.red;
  return [
    ...reports.flatMap((report) => renderPower(report, withCoverage, terminal)),
    "",
    ...failures,
    ...(failures.length === 0 ? [] : [""]),
    paint(renderSum(reports, findings.length + thin.length, terminal)),
  ];
}

/** What machines get of a run. */
export function runForMachines({ reports, findings, thin }: TestRun): object {
  return {
    powers: reports.map(({ power, cases, passed, coverage }) => ({ power, cases, passed, coverage })),
    findings: findings.map(findingForMachines),
    underCovered: thin.map(({ power }) => power),
  };
}

function renderPower(report: PowerReport, withCoverage: boolean, terminal: Terminal): string[] {
  const { power, cases, passed, findings, coverage } = report;
  const { text, colors } = terminal;
  const mark = findings.length === 0 ? colors.green("✓") : colors.red("✗");
  const line = `${mark} ${power}  ${text({ zh: `${passed}/${cases} 个案件`, en: `${passed}/${counted(cases, "case")}` })}`;
  return withCoverage ? [line, ...renderCoverage(coverage, terminal)] : [line];
}

function renderThin({ power, coverage }: PowerReport, { text, colors }: Terminal): string {
  const share = percent(coverage.conditions);
  const words = text({ zh: `条件覆盖只有${share}`, en: `only ${share} of its conditions are covered` });
  return `${colors.red("✗")} ${power}: ${words}`;
}

function renderSum(reports: readonly PowerReport[], problems: number, { text }: Terminal): string {
  const cases = reports.reduce((sum, report) => sum + report.cases, 0);
  const passed = reports.reduce((sum, report) => sum + report.passed, 0);
  return text({
    zh: `${reports.length}个事项，${cases}个案件：${passed}个符合预期，${problems}个问题`,
    en: `${counted(reports.length, "power")}, ${counted(cases, "case")}: ${passed} as expected, ${counted(problems, "problem")}`,
  });
}
