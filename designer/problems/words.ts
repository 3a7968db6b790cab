import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { PlaceKind } from "./problem-place.ts";
import { PROBLEM_KINDS, type ProblemKind } from "./problem.ts";
import type { ProblemNews } from "./problem-groups.ts";

export const KIND_WORDS: Readonly<Record<ProblemKind, LocalizedText>> = {
  error: { zh: "错误", en: "error" },
  case: { zh: "样例不符", en: "failing case" },
  warning: { zh: "警告", en: "warning" },
  hint: { zh: "提示", en: "hint" },
};

/** How many of a kind: 3个错误; 3 errors. */
export function countWords(kind: ProblemKind, count: number): LocalizedText {
  const { zh, en } = KIND_WORDS[kind];
  return { zh: `${count}个${zh}`, en: `${count} ${en}${count === 1 ? "" : "s"}` };
}

export const PLACE_WORDS: Readonly<Record<PlaceKind, LocalizedText>> = {
  map: { zh: "流程图", en: "Map" },
  rule: { zh: "风险规则", en: "Rules" },
  fact: { zh: "事实字典", en: "Facts" },
  parameter: { zh: "参数", en: "Parameters" },
  condition: { zh: "共享条件", en: "Shared conditions" },
  case: { zh: "样例案件", en: "Example cases" },
  power: { zh: "事项信息", en: "The power" },
  library: { zh: "公共库", en: "Shared library" },
};

export const FIX_WORDS = {
  removeGateway: { zh: "删去网关", en: "Remove the gateway" },
} as const;

export const WORDS = {
  heading: { zh: "问题", en: "Problems" },
  show: { zh: "展开问题列表", en: "Show the problems" },
  hide: { zh: "收起问题列表", en: "Hide the problems" },
  none: { zh: "没有发现问题", en: "No problems found" },
  noneOfKind: { zh: "没有这几类问题", en: "There are no problems of these kinds" },
  checking: { zh: "正在检查…", en: "Checking…" },
  filter: { zh: "按类别筛选", en: "Filter by kind" },
  list: { zh: "问题列表", en: "Problems" },
  why: { zh: "为什么重要：", en: "Why it matters: " },
  nextStep: { zh: "处理办法：", en: "What to do: " },
  more: (count: number): LocalizedText => ({ zh: `再显示${count}个`, en: `Show ${count} more` }),
  fixed: { zh: "已修正，可以撤销", en: "Mended; it can be undone" },
  errorsGone: { zh: "错误已全部消除", en: "All errors are gone" },
  blocks: { zh: "有错误时不能公布", en: "It cannot be published while there are errors" },
} as const;

/** What is new, in one sentence for those who do not see the panel. */
export function newsWords({ added, areErrorsGone }: ProblemNews): LocalizedText {
  const kinds = PROBLEM_KINDS.filter((kind) => added[kind] > 0);
  const counted = kinds.map((kind) => countWords(kind, added[kind]));
  const zh = counted.map((words) => words.zh).join("、");
  const en = counted.map((words) => words.en).join(", ");
  const parts = [
    ...(areErrorsGone ? [WORDS.errorsGone] : []),
    ...(kinds.length === 0 ? [] : [{ zh: `新发现${zh}`, en: `New: ${en}` }]),
  ];
  return { zh: parts.map((part) => part.zh).join("；"), en: parts.map((part) => part.en).join("; ") };
}
