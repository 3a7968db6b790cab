import type { FindingMeaning } from "./finding-meaning.ts";
import type { PROCESS_FINDINGS } from "./process-findings.ts";

/** Why the findings about how a map runs matter. */
export const PROCESS_MEANINGS: Readonly<Record<keyof typeof PROCESS_FINDINGS, FindingMeaning>> = {
  NOT_INTERPRETED: {
    title: { zh: "无法解释的元素", en: "element not interpreted" },
    why: { zh: "与图核对时会漏掉它，结论可能不准", en: "checking a case passes it over, and may come out wrong" },
  },
  COMPLEX_GATEWAY: {
    title: { zh: "复杂网关", en: "complex gateway" },
    why: {
      zh: "只有作者知道它等待什么，核对会偏宽",
      en: "only its author knows what it waits for; the check is lenient",
    },
  },
  GATEWAY_TOO_WIDE: {
    title: { zh: "网关流入过多", en: "gateway with too many flows" },
    why: { zh: "多出的流入不参与汇合，核对不准", en: "flows beyond the thirtieth do not join, and the check is wrong" },
  },
  LINK_UNMATCHED: {
    title: { zh: "链接没有目标", en: "link without target" },
    why: { zh: "流程到此中断，无法核对后续环节", en: "the process breaks off here, and later steps cannot be checked" },
  },
  THROWN_NOT_CAUGHT: {
    title: { zh: "抛出的事件无人捕获", en: "thrown and not caught" },
    why: { zh: "没有捕获的错误会结束整个流程", en: "an error that nobody catches ends the whole process" },
  },
  STEP_UNREACHABLE: {
    title: { zh: "无法到达的环节", en: "step that cannot be reached" },
    why: { zh: "办了这个环节的办件都会被判为不合流程", en: "every case in which it was done counts as deviating" },
  },
  END_UNREACHABLE: {
    title: { zh: "无法办结的流程", en: "process that cannot end" },
    why: { zh: "任何办件都不可能符合这张图", en: "no case can ever follow this map" },
  },
};
