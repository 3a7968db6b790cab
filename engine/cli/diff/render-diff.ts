import { GRAVITIES, GRAVITY_LABELS, GRAVITY_SHAPES } from "../../core/diff/gravity.ts";
import { ACT_LABELS } from "../../core/diff/act-labels.ts";
import type { Change, ChangedSide, Gravity } from "../../core/model/formats.generated.ts";
import type { Terminal } from "../terminal.ts";
import type { ComparedPower } from "./compare-sides.ts";

const SHORT = 50;

/** What differs in a power for a person to read: by gravity, each change with its old and new words. */
export function renderDiff(compared: ComparedPower, terminal: Terminal): string[] {
  const { colors, text } = terminal;
  const head = colors.bold(`${text(compared.title)} ${colors.dim(compared.power)}`);
  if ("onlyIn" in compared) {
    const words = { before: { zh: "后者没有这个事项", en: "gone" }, after: { zh: "前者没有这个事项", en: "new" } };
    return [`${head}  ${text(words[compared.onlyIn])}`];
  }
  const { changes } = compared.diff;
  if (changes.length === 0) return [`${head}  ${text({ zh: "没有差异", en: "no differences" })}`];
  const ids = new Set(changes.map(({ id }) => id));
  const top = changes.filter(({ within }) => within === undefined || !ids.has(within));
  return [head, ...GRAVITIES.flatMap((gravity) => renderGroup(gravity, top, changes, terminal))];
}

function renderGroup(gravity: Gravity, top: readonly Change[], all: readonly Change[], terminal: Terminal): string[] {
  const { colors, text } = terminal;
  const group = top.filter((change) => change.gravity === gravity);
  const count = all.filter((change) => change.gravity === gravity).length;
  if (count === 0) return [];
  const paint = {
    weakened: colors.red,
    changed: colors.yellow,
    strengthened: colors.green,
    wording: colors.dim,
    drawing: colors.dim,
  };
  const label = paint[gravity](`${GRAVITY_SHAPES[gravity]} ${text(GRAVITY_LABELS[gravity])} ${count}`);
  // Where elements are drawn is of no use in a list.
  const isListed = gravity !== "drawing";
  return [
    `  ${label}`,
    ...(isListed ? group.flatMap((change) => renderChange(change, all, { terminal, depth: 2 })) : []),
  ];
}

function renderChange(
  change: Change,
  all: readonly Change[],
  { terminal, depth }: { readonly terminal: Terminal; readonly depth: number },
): string[] {
  const { colors, text } = terminal;
  const { grade, title, what, act, before, after, id } = change;
  const indent = "  ".repeat(depth);
  const mark = grade === undefined ? " " : grade;
  const head = `${indent}${colors.bold(mark)} ${text(title)} ${colors.dim("·")} ${text(what ?? ACT_LABELS[act])}`;
  const [was, is] = [wordsOf(before, terminal), wordsOf(after, terminal)];
  const isShort = what !== undefined && was.length + is.length <= SHORT && !`${was}${is}`.includes("\n");
  const inner = all.filter(({ within, gravity }) => within === id && gravity !== "drawing");
  const nested = inner.flatMap((one) => renderChange(one, all, { terminal, depth: depth + 1 }));
  if (isShort) return [`${head}: ${was} → ${is}`, ...nested];
  const side = (sign: string, words: string, paint: (line: string) => string): string[] =>
    words === "" ? [] : words.split("\n").map((line) => paint(`${indent}    ${sign} ${line}`));
  return [head, ...side("-", was, colors.red), ...side("+", is, colors.green), ...nested];
}

function wordsOf(side: ChangedSide | undefined, { text }: Terminal): string {
  if (side === undefined) return "";
  return side.words === undefined ? text({ zh: "（无）", en: "(none)" }) : text(side.words);
}
