import type { FindingMeaning } from "./finding-meaning.ts";
import type { SUPERVISED_MAP_FINDINGS } from "./supervised-map-findings.ts";

/** What kind of finding each of what the map says for supervision is, and why it matters. */
export const SUPERVISED_MAP_MEANINGS: Readonly<Record<keyof typeof SUPERVISED_MAP_FINDINGS, FindingMeaning>> = {
  SEPARATED_STEP_UNKNOWN: {
    title: { zh: "职责分离的环节不存在", en: "separated step does not exist" },
    why: { zh: "图上看似有人制衡，实际永远查不到", en: "the map promises a check that can never find anything" },
  },
  SEPARATION_OF_ONE_STEP: {
    title: { zh: "环节与自身分离", en: "step separated from itself" },
    why: { zh: "每个案件都会被判为未分离", en: "every case would be found wrong" },
  },
  SEPARATION_TWICE: {
    title: { zh: "职责分离重复", en: "separation written twice" },
    why: { zh: "同一件事会被计为两个问题", en: "one thing would be counted as two findings" },
  },
  SEPARATION_LAW_UNKNOWN: {
    title: { zh: "职责分离的依据不存在", en: "law of a separation unknown" },
    why: { zh: "没有依据的问题经不起申辩", en: "a finding without its law does not stand an appeal" },
  },
  ACTIVITY_UNNAMED: {
    title: { zh: "活动没有名称", en: "activity without a name" },
    why: {
      zh: "空的名称对不上任何事件，空的格式对上所有事件",
      en: "an empty name fits no event, an empty pattern fits all",
    },
  },
  ACTIVITY_PATTERN_WRONG: {
    title: { zh: "活动名称格式有误", en: "wrong pattern for activities" },
    why: { zh: "对不上的活动会被当作擅自增加的环节", en: "activities that it should catch would count as added steps" },
  },
  ACTIVITY_CLAIMED_TWICE: {
    title: { zh: "活动指向两个环节", en: "activity claimed by two steps" },
    why: {
      zh: "说不清办的是哪个环节，案件就不能判断",
      en: "nobody can tell which step was done, so the case stays undecided",
    },
  },
};
