import type { LocalizedText } from "../model/formats.generated.ts";
import type { ReceiptCheck, ReceiptFault, ReceiptStep, StepResult } from "./receipt-check.ts";

/** What checking a receipt came to as a whole. */
export const RECEIPT_OUTCOMES: Readonly<Record<ReceiptCheck["outcome"], LocalizedText>> = {
  matches: { zh: "核对一致", en: "It matches" },
  partial: { zh: "已披露部分核对一致", en: "What is disclosed matches" },
  fails: { zh: "核对不通过", en: "It does not hold" },
};

/** What that means for the person concerned. */
export const RECEIPT_MEANINGS: Readonly<Record<ReceiptCheck["outcome"], LocalizedText>> = {
  matches: {
    zh: "这条评估记录未被改动；用当时公布的规则重新评估您的案件，结果逐字节相同。",
    en: "The record was not changed, and judging your case again by the rules published then gives the same answer, byte by byte.",
  },
  partial: {
    zh: "这条评估记录未被改动；但有内容未在回执中披露，因此只能核对其余部分。",
    en: "The record was not changed; but part of the case is not disclosed in this receipt, so only the rest can be judged again.",
  },
  fails: {
    zh: "这份回执不能证明它所写的内容。未通过的步骤和处理办法见下。",
    en: "This receipt does not prove what it says. See below which step fails, and what to do.",
  },
};

/** Each step, by what it asks. */
export const RECEIPT_STEP_WORDS: Readonly<Record<ReceiptStep, LocalizedText>> = {
  proof: { zh: "记录在已签名的评估日志中", en: "The record stands in the signed journal" },
  contents: { zh: "案件和评估结果与记录一致", en: "Case and evaluation are those of the record" },
  rules: { zh: "规则正是当时作出评估的版本", en: "These are exactly the rules that judged" },
  judgment: { zh: "重新评估，结果相同", en: "Judged again, the answer is the same" },
};

/** What came of a step, in a word. */
export const STEP_OUTCOMES: Readonly<Record<StepResult["outcome"], LocalizedText>> = {
  holds: { zh: "通过", en: "holds" },
  partial: { zh: "部分", en: "in part" },
  fails: { zh: "不通过", en: "fails" },
  notReached: { zh: "未进行", en: "not reached" },
};

type FaultWords = { readonly what: LocalizedText; readonly next: LocalizedText };

const ASK_ANEW: LocalizedText = {
  zh: "请向出具机关索取原始回执文件，不要使用转发或修改过的副本；若原件仍不通过，请向该机关的监控办或纪检监察机构反映。",
  en: "Ask the organ for the original file, not a copy that was passed on. If that fails too, tell its monitoring office or the discipline inspection.",
};

const REPORT: LocalizedText = {
  zh: "请把这份回执和本页交给该机关的监控办或纪检监察机构，要求书面说明。",
  en: "Give this receipt and this page to the monitoring office or the discipline inspection, and ask for a written explanation.",
};

/** Why a step does not hold, and what to do then. */
export const RECEIPT_FAULTS: Readonly<Record<ReceiptFault, FaultWords>> = {
  checkpoint: {
    what: {
      zh: "回执中的检查点不完整，或与证明不相配",
      en: "The checkpoint in the receipt is none, or not that of the proof",
    },
    next: ASK_ANEW,
  },
  signature: {
    what: {
      zh: "检查点的签名不对：内容在签名之后被改动",
      en: "The signature of the checkpoint is wrong: it was changed after it was signed",
    },
    next: ASK_ANEW,
  },
  key: {
    what: {
      zh: "检查点不是用本页所知的该机关密钥签名的",
      en: "The checkpoint is not signed with a key of the organ that this page knows",
    },
    next: {
      zh: "回执可能晚于本页：请从该机关网站重新下载核对页面再试；若仍如此，这份回执不是该机关出具的。",
      en: "The receipt may be newer than this page: download the page from the organ again. If it still fails, the receipt is not of this organ.",
    },
  },
  head: { what: { zh: "记录头不是这条评估的", en: "The head is not that of this evaluation" }, next: ASK_ANEW },
  path: {
    what: {
      zh: "记录不在已签名的日志中：记录被改动，或证明是拼凑的",
      en: "The record is not in the journal that was signed: it was changed, or the proof was made up",
    },
    next: ASK_ANEW,
  },
  headOfOldForm: {
    what: {
      zh: "记录采用旧格式，不含案件摘要，回执无法核对其内容",
      en: "The record is of an old form without digests: a receipt cannot show what it says",
    },
    next: {
      zh: "请要求该机关当面核验日志中的原始记录。",
      en: "Ask the organ to verify the record in its journal in your presence.",
    },
  },
  caseChanged: {
    what: {
      zh: "回执中的案件内容与记录中的摘要不符：案件被改动",
      en: "The case in the receipt does not have the digest in the record: it was changed",
    },
    next: ASK_ANEW,
  },
  evaluationChanged: {
    what: {
      zh: "回执中的评估结果与记录中的摘要不符：结果被改动",
      en: "The evaluation in the receipt does not have the digest in the record: it was changed",
    },
    next: ASK_ANEW,
  },
  partChanged: {
    what: {
      zh: "回执中的个人信息部分与记录不符，或密钥不对",
      en: "The personal part in the receipt is not that of the record, or its key is another",
    },
    next: ASK_ANEW,
  },
  caseWithheld: {
    what: {
      zh: "回执没有披露案件内容，不能重新评估",
      en: "The receipt does not disclose the case, so it cannot be judged again",
    },
    next: {
      zh: "如果这是您本人的案件，可以请该机关出具含案件内容的回执。",
      en: "If the case is your own, ask the organ for a receipt that discloses it.",
    },
  },
  rulesMissing: {
    what: {
      zh: "没有当时公布的规则，不能核对规则和重新评估",
      en: "The rules of then are not at hand, so nothing can be judged again",
    },
    next: {
      zh: "请从该机关网站下载该版本的核对页面；联网时也可以打开回执上的网址。",
      en: "Download the page of that version from the organ, or open the address on the receipt while online.",
    },
  },
  otherRules: {
    what: {
      zh: "手头的规则不是作出这条评估的那一版",
      en: "The rules at hand are not the version that judged this case",
    },
    next: {
      zh: "请下载回执所写事项和版本的核对页面；若版本号相同而仍不通过，规则在公布之后被改动，请向监控办反映。",
      en: "Download the page of the power and version that the receipt names. If it fails under that very number, the rules were changed after they were published: tell the monitoring office.",
    },
  },
  rulesFaulty: {
    what: { zh: "本页中的规则已损坏，不能用来评估", en: "The rules in this page are damaged and cannot judge" },
    next: { zh: "请从该机关网站重新下载核对页面。", en: "Download the page from the organ again." },
  },
  caseUnreadable: {
    what: { zh: "记录中的案件不符合案件格式，不能重新评估", en: "The case of the record has not the form of a case" },
    next: REPORT,
  },
  judgmentDiffers: {
    what: {
      zh: "重新评估的结果与记录不同",
      en: "Judging the case again gives another answer than was recorded",
    },
    next: REPORT,
  },
  factsWithheld: {
    what: {
      zh: "有事实未披露，需要这些事实的规则不能重新评估；能够比对的部分没有不同",
      en: "Facts are withheld, and rules that need them cannot be judged again; what could be compared is the same",
    },
    next: {
      zh: "如果这是您本人的案件，可以请该机关出具含这些事实的回执。",
      en: "If the case is your own, ask the organ for a receipt that discloses them.",
    },
  },
};
