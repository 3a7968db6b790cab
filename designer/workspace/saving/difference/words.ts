import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";

export const WORDS = {
  part: { zh: "不同之处", en: "What differs" },
  before: { zh: "原来", en: "Before" },
  removed: { zh: "（已删除）", en: "(removed)" },
  none: { zh: "（无）", en: "(none)" },
  there: { zh: "有", en: "there" },
  raw: { zh: "查看原始内容", en: "Show the raw text" },
  onlyRaw: {
    zh: "列得出的内容都相同，不同的只在原始内容里（例如图形的位置）",
    en: "Everything that can be listed is the same; they differ only in the raw text, such as where things are drawn",
  },
  reading: { zh: "正在比较两边的流程图…", en: "Comparing both maps…" },
  title: { zh: "名称", en: "title" },
  why: { zh: "理由", en: "reason" },
  scale: { zh: "小数位数", en: "Decimal places" },
  valueFrom: (day: string): LocalizedText => ({ zh: `自${day}起的取值`, en: `Value from ${day}` }),
  basisFrom: (day: string): LocalizedText => ({ zh: `自${day}起取值的依据`, en: `Basis of the value from ${day}` }),
  factOf: (label: LocalizedText): LocalizedText => ({ zh: `事实“${label.zh}”`, en: `The fact “${label.en}”` }),
  events: { zh: "办件事件", en: "Events" },
  expected: (part: LocalizedText): LocalizedText => ({ zh: `预期：${part.zh}`, en: `Expected: ${part.en}` }),
  boundaryOf: { zh: "处在其边界的规则", en: "At the boundary of" },
  step: (title: LocalizedText): LocalizedText => ({ zh: `环节“${title.zh}”`, en: `The step “${title.en}”` }),
  node: (kind: LocalizedText): LocalizedText => ({ zh: `节点（${kind.zh}）`, en: `Node (${kind.en})` }),
  flow: { zh: "流转线", en: "Flow" },
  partOf: (whole: LocalizedText, part: LocalizedText): LocalizedText => ({
    zh: `${whole.zh}的${part.zh}`,
    en: `${whole.en}: ${part.en}`,
  }),
  controlPoint: { zh: "控制点", en: "control point" },
  riskPoints: { zh: "风险点", en: "risk points" },
  rules: { zh: "挂接的规则", en: "attached rules" },
} as const;
