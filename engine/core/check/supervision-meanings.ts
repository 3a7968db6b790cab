import type { FindingMeaning } from "./finding-meaning.ts";
import type { SUPERVISION_FINDINGS } from "./supervision-findings.ts";

/** Why the findings about the documents of supervision matter. */
export const SUPERVISION_MEANINGS: Readonly<Record<keyof typeof SUPERVISION_FINDINGS, FindingMeaning>> = {
  SETTING_MISSING: {
    title: { zh: "缺少监察参数", en: "setting of supervision missing" },
    why: {
      zh: "没有界限值，监察就无法判断是否超期、停滞或者批次办理",
      en: "without its threshold supervision cannot tell what is late, idle or a batch",
    },
  },
  SETTING_UNKNOWN: {
    title: { zh: "监察参数不存在", en: "unknown setting of supervision" },
    why: {
      zh: "写错名称的参数不起作用，监察仍按通用值判断",
      en: "a misspelt setting has no effect, and the shared value goes on deciding",
    },
  },
  SETTING_WRONG: {
    title: { zh: "监察参数类型不对", en: "setting of supervision of a wrong type" },
    why: {
      zh: "类型或单位不对的界限值会把天数当成别的东西",
      en: "a threshold of another type or unit would be counted as something else",
    },
  },
};
