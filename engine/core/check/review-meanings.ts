import type { FindingMeaning } from "./finding-meaning.ts";
import type { REVIEW_FINDINGS } from "./review-findings.ts";

/** Why the findings about the review of a draft matter. */
export const REVIEW_MEANINGS: Readonly<Record<keyof typeof REVIEW_FINDINGS, FindingMeaning>> = {
  REVIEW_MISSING: {
    title: { zh: "未经会审", en: "not reviewed" },
    why: {
      zh: "风险点须经“三上三下”会审，任何人不得自编自批",
      en: "risk points are reviewed in rounds, and nobody approves his own work",
    },
  },
  REVIEW_PENDING: {
    title: { zh: "会审未完成", en: "review not done" },
    why: {
      zh: "会审没有走完，其中的意见和审定可能还会改变草稿",
      en: "what is still to be said and decided in the review may change the draft",
    },
  },
  REVIEW_OF_OTHER_DRAFT: {
    title: { zh: "草稿与报送不一致", en: "draft changed since its review" },
    why: {
      zh: "只有会审批准的那一份才能公布，报送后的改动没有人审过",
      en: "only exactly what was approved is published; nobody reviewed what was changed since",
    },
  },
  REVIEW_STILL_DUE: {
    title: { zh: "会审待补办", en: "review still due" },
    why: {
      zh: "紧急公布先于会审，公布后仍须按期完成会审，会审不同意的须撤回或改正",
      en: "an emergency comes before the review, which may still refuse what is then already in force",
    },
  },
};
