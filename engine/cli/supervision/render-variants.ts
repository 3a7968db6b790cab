import { counted } from "../../core/value/counted.ts";
import type { Terminal } from "../terminal.ts";
import type { LogVariant } from "./log-variants.ts";
import type { StepNames } from "./step-names.ts";

/** The ways that differ from the map and cost most in all their cases, each with its moves. */
export function renderVariants(
  variants: readonly LogVariant[],
  names: StepNames,
  top: number,
  terminal: Terminal,
): string[] {
  const { text, colors } = terminal;
  return variants
    .filter(({ fits }) => !fits)
    .toSorted((first, second) => second.cost * second.cases - first.cost * first.cases)
    .slice(0, top)
    .flatMap(({ cases, cost, optimal, moves, firstCase, fitness }) => {
      const bound = optimal ? "" : text({ zh: "（未必最少）", en: " (perhaps less)" });
      const sum = text({
        zh: `${cases}个案件，代价 ${cost}${bound}，符合度 ${fitness.toFixed(3)}，如案件 ${firstCase}`,
        en: `${counted(cases, "case")}, cost ${cost}${bound}, fitness ${fitness.toFixed(3)}, such as ${firstCase}`,
      });
      const shown = moves.filter(({ kind }) => kind !== "silent").map((move) => renderMove(move, names, terminal));
      const more = shown.length > MOST_MOVES ? [`… (${shown.length})`] : [];
      return [sum, `    ${[...shown.slice(0, MOST_MOVES), ...more].join(colors.dim(" → "))}`];
    });
}

const MOST_MOVES = 40;

function renderMove(
  { kind, element, activity }: LogVariant["moves"][number],
  names: StepNames,
  { colors }: Terminal,
): string {
  const name = element === undefined ? (activity ?? "?") : names(element);
  if (kind === "both") return name;
  return kind === "logOnly" ? colors.red(`+${name}`) : colors.yellow(`-${name}`);
}
