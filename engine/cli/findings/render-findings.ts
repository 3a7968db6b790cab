import type { Terminal } from "../terminal.ts";
import type { PlacedFinding } from "./place-findings.ts";

/** The findings for a person to read: file and line, what is wrong, where in it, and the next step. */
export function renderFindings(findings: readonly PlacedFinding[], { colors, text }: Terminal): string[] {
  return findings.flatMap(({ file, line, pointer, code, severity, message, nextStep }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    const mark = severity === "error" ? colors.red("✗") : colors.yellow("!");
    return [
      `${mark} ${colors.bold(place)}${pointer === "" ? "" : colors.dim(`  ${pointer}`)}`,
      `    ${text(message)} ${colors.dim(`[${code}]`)}`,
      `    ${colors.cyan("→")} ${text(nextStep)}`,
    ];
  });
}

/** What machines get of a finding. */
export function findingForMachines({ file, line, ...finding }: PlacedFinding): object {
  return { file, line: line ?? null, ...finding };
}
