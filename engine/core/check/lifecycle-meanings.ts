import type { FindingMeaning } from "./finding-meaning.ts";
import type { LIFECYCLE_FINDINGS } from "./lifecycle-findings.ts";

/** Why the findings about the documents of life cycles matter. */
export const LIFECYCLE_MEANINGS: Readonly<Record<keyof typeof LIFECYCLE_FINDINGS, FindingMeaning>> = {
  LIFECYCLE_NAME_TWICE: {
    title: { zh: "状态或要求重名", en: "state or requirement written twice" },
    why: { zh: "说不清指的是哪一个", en: "nobody can tell which of them is meant" },
  },
  LIFECYCLE_STATE_UNKNOWN: {
    title: { zh: "状态不存在", en: "state does not exist" },
    why: { zh: "办理到这一步会停住", en: "whoever gets there cannot go on" },
  },
  LIFECYCLE_STATE_UNREACHABLE: {
    title: { zh: "状态无法到达", en: "state out of reach" },
    why: { zh: "写了却永远不会发生，读的人会误解流程", en: "it never comes about, and misleads whoever reads it" },
  },
  LIFECYCLE_WITHOUT_WAY_OUT: {
    title: { zh: "状态没有出路", en: "state without a way out" },
    why: { zh: "进入这一状态的事项永远办不完", en: "what gets there is never done with" },
  },
  LIFECYCLE_REQUIREMENT_UNKNOWN: {
    title: { zh: "要求不存在", en: "requirement does not exist" },
    why: { zh: "没有人能满足它，转换永远被拒绝", en: "nobody can meet it, so the transition is always refused" },
  },
  LIFECYCLE_REQUIREMENT_UNUSED: {
    title: { zh: "要求没有用到", en: "requirement not required" },
    why: { zh: "看似有把关，实际没有", en: "it looks like a safeguard and guards nothing" },
  },
  LIFECYCLE_ACT_AMBIGUOUS: {
    title: { zh: "同一操作有两种去向", en: "act that leads two ways" },
    why: { zh: "结果取决于书写顺序，而不是规定", en: "the order in the file would decide, and not the rule" },
  },
};
