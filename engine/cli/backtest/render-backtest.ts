import { CAUSE_LABELS, KIND_LABELS } from "../../core/backtest/labels.ts";
import { sampleName } from "../../core/backtest/sample-name.ts";
import type {
  BacktestKind,
  BacktestResult,
  BacktestSample,
  ConditionTally,
} from "../../core/model/formats.generated.ts";
import { GRADE_SHAPES, VERDICT_SHORT_LABELS } from "../../core/model/labels.ts";
import { displayWidth } from "../../core/value/display-width.ts";
import type { Terminal } from "../terminal.ts";

const TOLD = 10;
const KINDS: readonly BacktestKind[] = ["loosened", "tightened", "otherFindings", "notComparable"];

/** What a backtest came to, for a person to read: the totals, the verdicts, the rules, what is responsible, some cases. */
export function renderBacktest(
  result: BacktestResult,
  samples: readonly BacktestSample[],
  terminal: Terminal,
): string[] {
  const { text, colors } = terminal;
  const { totals } = result;
  const paint = {
    loosened: colors.red,
    tightened: colors.green,
    otherFindings: colors.yellow,
    notComparable: colors.yellow,
  };
  const heading = (zh: string, en: string): string => `\n${colors.bold(text({ zh, en }))}`;
  const lines = [
    text({
      zh: `${totals.cases}个案件，${totals.unchanged}个不变`,
      en: `${totals.cases} cases, ${totals.unchanged} unchanged`,
    }),
    ...KINDS.filter((kind) => totals[kind] > 0).map(
      (kind) => `  ${paint[kind](`${totals[kind]} ${text(KIND_LABELS[kind])}`)}`,
    ),
  ];
  const changed = result.verdicts.filter(({ before, after }) => before !== after);
  if (changed.length > 0) {
    lines.push(heading("结论的变化", "Verdicts"));
    lines.push(
      ...columns(
        changed.map(({ before, after, count }) => [
          `${text(VERDICT_SHORT_LABELS[before])} → ${text(VERDICT_SHORT_LABELS[after])}`,
          String(count),
        ]),
      ),
    );
  }
  if (result.rules.length > 0) {
    lines.push(heading("规则：新发现、不再发现、等级改变", "Rules: found anew, no longer, at another grade"));
    lines.push(
      ...columns(
        result.rules
          .slice(0, TOLD)
          .map(({ rule, title, grade, appeared, gone, regraded }) => [
            `${GRADE_SHAPES[grade]} ${grade} ${text(title)} (${rule})`,
            `+${appeared}`,
            `-${gone}`,
            `±${regraded}`,
          ]),
      ),
    );
  }
  if (result.conditions.length > 0) {
    lines.push(heading("起作用的条件", "What is responsible"));
    lines.push(...result.conditions.slice(0, TOLD).flatMap((condition) => renderCondition(condition, terminal)));
  }
  if (result.obstacles.length > 0) {
    lines.push(
      heading("草稿另需的内容，因此无法比较", "What the draft needs besides, so that cases cannot be compared"),
    );
    lines.push(
      ...columns(
        result.obstacles.map(({ name, title, count }) => [
          title === undefined ? name : `${text(title)} (${name})`,
          String(count),
        ]),
      ),
    );
  }
  if (result.neverInForce.length > 0) {
    lines.push(heading("按施行日期未适用于任何案件的规则", "Rules that by their dates judged none of the cases"));
    lines.push(`  ${result.neverInForce.join(", ")}`);
  }
  if (result.unreadable.length > 0) {
    lines.push(heading("无法读取", "Not readable"));
    lines.push(
      ...columns(
        result.unreadable.map(({ code, name = "", count, places }) => [
          `${code} ${name}`,
          String(count),
          places.join(", "),
        ]),
      ),
    );
  }
  if (samples.length > 0) {
    lines.push(heading("案件样本，最重的在前", "Some of the cases, the gravest first"));
    lines.push(...samples.slice(0, TOLD).map((sample) => renderSample(sample, terminal)));
  }
  return lines;
}

function renderCondition({ cause, count }: ConditionTally, { text, colors }: Terminal): string[] {
  const { kind, rule = "", before, after } = cause;
  const head = `  ${count}  ${rule} ${colors.dim(text(CAUSE_LABELS[kind]))}`;
  return [
    head,
    ...(before === undefined ? [] : [colors.red(`      - ${text(before)}`)]),
    ...(after === undefined ? [] : [colors.green(`      + ${text(after)}`)]),
  ];
}

function renderSample({ id, kind, before, after }: BacktestSample, { text, colors }: Terminal): string {
  const verdicts = `${text(VERDICT_SHORT_LABELS[before.verdict])} → ${text(VERDICT_SHORT_LABELS[after.verdict])}`;
  return `  ${text(sampleName(id))}  ${verdicts}  ${colors.dim(text(KIND_LABELS[kind]))}`;
}

/** Rows with their cells one under the other. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_cell, index) => Math.max(...rows.map((row) => displayWidth(row[index] ?? ""))));
  return rows.map((row) => {
    const cells = row.map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - displayWidth(cell)));
    return `  ${cells.join("  ")}`.trimEnd();
  });
}
