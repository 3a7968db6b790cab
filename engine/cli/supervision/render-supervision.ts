import type { PowerMap } from "../../core/map/power-map.ts";
import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { SUPERVISION_CODES } from "../../core/supervision/supervision-codes.ts";
import { counted } from "../../core/value/counted.ts";
import { renderGrade } from "../evaluation/render-findings-of-case.ts";
import { section } from "../evaluation/render-open-questions.ts";
import type { Terminal } from "../terminal.ts";
import { renderDeviatingSteps } from "./render-deviating-steps.ts";
import { renderVariants } from "./render-variants.ts";
import type { SupervisedLog } from "./supervise-log.ts";
import { stepNames, type StepNames } from "./step-names.ts";

export type SupervisionReport = {
  readonly title: LocalizedText;
  readonly map: PowerMap;
  readonly supervised: SupervisedLog;
  readonly top: number;
};

/** The supervision of a log for a person to read: the sum, then what was found, where, and in which cases. */
export function renderSupervision({ title, map, supervised, top }: SupervisionReport, terminal: Terminal): string[] {
  const names = stepNames(map, terminal.language);
  return [
    terminal.colors.bold(terminal.text(title)),
    ...renderSum(supervised, terminal),
    ...section({ zh: "发现问题", en: "Findings" }, renderFindings(supervised, terminal), terminal),
    ...section(
      { zh: "多案并看", en: "Seen in many cases together" },
      supervised.statistics.together
        .slice(0, top)
        .map(({ grade, message }) => `${renderGrade(grade, terminal)}  ${terminal.text(message)}`),
      terminal,
    ),
    ...section(
      { zh: "偏离最多的环节（按等级加权）", en: "Steps with most deviations (weighted by grade)" },
      renderDeviatingSteps(supervised.statistics, names, top, terminal),
      terminal,
    ),
    ...section({ zh: "最严重的案件", en: "The worst cases" }, renderWorst(supervised, names, terminal), terminal),
    ...section(
      {
        zh: "不符合流程图的办理路径（+ 增加，- 跳过）",
        en: "Variants that differ from the map (+ added, - skipped)",
      },
      renderVariants(supervised.variants, names, top, terminal),
      terminal,
    ),
    ...section({ zh: "未能判定", en: "What could not be judged" }, renderUndecided(supervised, terminal), terminal),
    ...section(
      { zh: "日志中未理解的内容", en: "What was not understood of the log" },
      renderNotUnderstood(supervised, terminal),
      terminal,
    ),
  ];
}

function renderSum({ cases, reading, statistics }: SupervisedLog, { text, colors }: Terminal): string[] {
  const { total, fitting, withFindings, running } = cases;
  const fitness = statistics.fitness.toFixed(4);
  const { variantCount } = statistics;
  const paint = withFindings === 0 ? colors.green : colors.yellow;
  return [
    text({
      zh: `${total}个案件，${reading.events}个事件，${variantCount}种办理路径，符合度 ${fitness}`,
      en: `${counted(total, "case")}, ${counted(reading.events, "event")}, ${counted(variantCount, "variant")}, fitness ${fitness}`,
    }),
    paint(
      text({
        zh: `${fitting}个案件完全符合流程图；${withFindings}个案件有问题${running === 0 ? "" : `；${running}个在办`}`,
        en: `${counted(fitting, "case")} as drawn; ${counted(withFindings, "case")} with findings${running === 0 ? "" : `; ${running} running`}`,
      }),
    ),
  ];
}

function renderFindings({ findings }: SupervisedLog, terminal: Terminal): string[] {
  const { text, colors } = terminal;
  const rows = [...findings].map(([code, counts]) => ({ code, ...counts }));
  return rows
    .toSorted((first, second) => second.A - first.A || second.B - first.B || second.C - first.C)
    .map(({ code, A, B, C }) => {
      const grades = (["A", "B", "C"] as const)
        .flatMap((grade) => {
          const count = { A, B, C }[grade];
          return count === 0 ? [] : [`${renderGrade(grade, terminal)} ${count}`];
        })
        .join("  ");
      return `${text(SUPERVISION_CODES[code].title)} ${colors.dim(`[${code}]`)}  ${grades}`;
    });
}

function renderWorst({ worst }: SupervisedLog, names: StepNames, terminal: Terminal): string[] {
  const { text, colors } = terminal;
  return worst.flatMap(({ id, findings }) => {
    const told = findings.slice(0, MOST_FINDINGS).map(({ grade, message, step, code }) => {
      const name = step === undefined ? "" : names(step);
      const place = text(message).includes(name) ? "" : colors.dim(`  ${name}`);
      return `  ${renderGrade(grade, terminal)}  ${text(message)}${place} ${colors.dim(`[${code}]`)}`;
    });
    const more = findings.length - told.length;
    const rest = text({ zh: `  … 另有${more}个`, en: `  … and ${more} more` });
    return [colors.bold(id), ...told, ...(more > 0 ? [rest] : [])];
  });
}

const MOST_FINDINGS = 4;

function renderUndecided({ undecided }: SupervisedLog, { text, colors }: Terminal): string[] {
  return [...undecided].map(([code, { count, first }]) => {
    const times = text({ zh: `${count}处：`, en: `${count}x: ` });
    return `? ${times}${text(first.message)} ${colors.dim(`[${code}]`)}`;
  });
}

function renderNotUnderstood({ reading }: SupervisedLog, { text, colors }: Terminal): string[] {
  return reading.notUnderstood.map(({ code, count, places, message }) => {
    const where = text(PLACES[reading.format]);
    const list = places.join(", ");
    return `! ${count}× ${text(message)} ${colors.dim(`(${where} ${list}${count > places.length ? ", …" : ""}) [${code}]`)}`;
  });
}

const PLACES = {
  xes: { zh: "行", en: "line" },
  csv: { zh: "行", en: "row" },
  xlsx: { zh: "行", en: "row" },
  ocel: { zh: "第几个事件", en: "event no." },
} as const;
