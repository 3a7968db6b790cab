import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

export const WORDS = {
  page: { zh: "版本对比", en: "Compare versions" },
  loading: { zh: "正在比较…", en: "Comparing…" },
  notFound: { zh: "没有可以比较的版本", en: "There are no such versions to compare" },
  toPower: { zh: "返回事项", en: "Back to the power" },
  print: { zh: "打印", en: "Print" },
  draft: { zh: "草稿", en: "the draft" },
  version: (version: number): LocalizedText => ({ zh: `第${version}版`, en: `version ${version}` }),
  inForce: (version: number): LocalizedText => ({ zh: `第${version}版（现行）`, en: `version ${version} (in force)` }),
  scheduled: (version: number): LocalizedText => ({
    zh: `第${version}版（待生效）`,
    en: `version ${version} (scheduled)`,
  }),
  earlier: { zh: "原来", en: "Before" },
  later: { zh: "现在", en: "After" },
  earlierOf: (state: LocalizedText): LocalizedText => ({ zh: `原来：${state.zh}`, en: `Before: ${state.en}` }),
  laterOf: (state: LocalizedText): LocalizedText => ({ zh: `现在：${state.zh}`, en: `After: ${state.en}` }),
  swap: { zh: "对调", en: "Swap" },
  maps: { zh: "两张流程图（联动）", en: "Both maps, in step" },
  noMap: { zh: "没有流程图", en: "There is no map" },
  changes: { zh: "差异清单", en: "What differs" },
  filter: { zh: "按轻重筛选", en: "Filter by gravity" },
  none: { zh: "两个版本没有差异", en: "The two versions do not differ" },
  noneChosen: { zh: "所选类别没有差异", en: "Nothing differs of the kinds chosen" },
  keys: { zh: "按 n 看下一处，按 p 看上一处", en: "Press n for the next change, p for the one before" },
  next: { zh: "下一处", en: "Next" },
  previous: { zh: "上一处", en: "Previous" },
  was: { zh: "原", en: "Was" },
  is: { zh: "现", en: "Is" },
  nothing: { zh: "（无）", en: "(none)" },
  elsewhere: (count: number): LocalizedText => ({
    zh: `其中${count}处列在所属的变更之下`,
    en:
      count === 1
        ? "1 of them stands under the change that it belongs to"
        : `${count} of them stand under the changes that they belong to`,
  }),
  drawn: (count: number): LocalizedText => ({
    zh: `${count}处图形的位置或大小不同`,
    en: count === 1 ? "1 element is drawn elsewhere" : `${count} elements are drawn elsewhere`,
  }),
} as const;
