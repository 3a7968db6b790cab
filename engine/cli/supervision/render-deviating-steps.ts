import type { PowerSupervision } from "../../core/model/formats.generated.ts";
import type { Terminal } from "../terminal.ts";
import type { StepNames } from "./step-names.ts";

/** The steps where cases differ most from the map, each with how they do. */
export function renderDeviatingSteps(
  { elements }: PowerSupervision,
  names: StepNames,
  top: number,
  { text, colors }: Terminal,
): string[] {
  return elements
    .filter(({ deviation }) => deviation > 0)
    .toSorted((first, second) => second.deviation - first.deviation)
    .slice(0, top)
    .map(({ element, deviation, ...counts }) => {
      const kinds = KINDS.flatMap(({ key, label }) => (counts[key] === 0 ? [] : [`${text(label)} ${counts[key]}`]));
      const name = names(element);
      const id = name === element ? "" : colors.dim(` (${element})`);
      return `${colors.bold(name)}${id}  ${kinds.join(text({ zh: "，", en: ", " }))}  ${colors.dim(`Σ ${deviation}`)}`;
    });
}

const KINDS = [
  { key: "skipped", label: { zh: "跳过", en: "skipped" } },
  { key: "outOfOrder", label: { zh: "次序颠倒", en: "out of order" } },
  { key: "rework", label: { zh: "重复", en: "done again" } },
  { key: "added", label: { zh: "增加", en: "added" } },
  { key: "overdue", label: { zh: "超时", en: "overdue" } },
] as const;
