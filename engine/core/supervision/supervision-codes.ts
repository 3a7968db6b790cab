import type { LocalizedText, SupervisionCategory, SupervisionCode } from "../model/formats.generated.ts";

/** What a finding code of supervision is counted under, what it is called, and why it matters. */
export type SupervisionCodeEntry = {
  readonly category: SupervisionCategory;
  readonly title: LocalizedText;
  readonly why: LocalizedText;
};

/** Every finding code of supervision, each under its finding type of the monthly inspection (M117, domain model 3.6). */
export const SUPERVISION_CODES: Readonly<Record<SupervisionCode, SupervisionCodeEntry>> = {
  OVERDUE: {
    category: "OVERDUE",
    title: { zh: "超时限", en: "overdue" },
    why: {
      zh: "法定或承诺的时限已过，当事人的权益受到影响",
      en: "the time that law or the organ promised has passed, at the cost of the party",
    },
  },
  DUE_SOON: {
    category: "OVERDUE",
    title: { zh: "即将到期", en: "due soon" },
    why: { zh: "现在督促还来得及，不致超时限", en: "there is still time to keep the limit" },
  },
  TOO_EARLY: {
    category: "IRREGULAR",
    title: { zh: "提前办理", en: "too early" },
    why: {
      zh: "法律留给当事人和公众的时间被缩短",
      en: "the time that the law leaves to the party or the public was cut short",
    },
  },
  LONG_REVIEW: {
    category: "LONG_REVIEW",
    title: { zh: "检验检测检疫、评估评审时间长", en: "long test or review" },
    why: {
      zh: "不计入时限的时间超过书面告知的时间，可能借评审拖延",
      en: "time that does not count took longer than was told in writing: a review may hide a delay",
    },
  },
  ADDED_STEP: {
    category: "ADDED_STEP",
    title: { zh: "擅自增加环节", en: "added step" },
    why: {
      zh: "流程图上没有的环节没有依据，增加当事人的负担，也是寻租的机会",
      en: "a step that is not on the map has no basis, burdens the party and invites favours",
    },
  },
  SKIPPED_STEP: {
    category: "IRREGULAR",
    title: { zh: "跳过环节", en: "skipped step" },
    why: { zh: "应有的把关没有做，风险无人控制", en: "a check that is due was not made: nobody controlled the risk" },
  },
  OUT_OF_ORDER: {
    category: "IRREGULAR",
    title: { zh: "环节次序颠倒", en: "out of order" },
    why: {
      zh: "先办后补，把关就成了走过场",
      en: "a check that is made up for afterwards is a formality",
    },
  },
  REWORK: {
    category: "IRREGULAR",
    title: { zh: "重复办理", en: "done again" },
    why: {
      zh: "流程图不要求重复的环节又办一次，可能为改变结果而重来",
      en: "a step was repeated where the map does not ask for it, perhaps to change its result",
    },
  },
  NOT_SEPARATED: {
    category: "IRREGULAR",
    title: { zh: "职责未分离", en: "duties not separated" },
    why: {
      zh: "一个人或一个岗位既办又管或既办又监，没有人能发现差错和舞弊",
      en: "where one person or post holds both duties, nobody is left to find an error or a fraud",
    },
  },
  EVIDENCE_MISSING: {
    category: "RULE_NOT_APPLIED",
    title: { zh: "缺少凭证", en: "evidence missing" },
    why: {
      zh: "没有凭证，就不能证明防控措施已经落实",
      en: "without evidence nothing shows that the measure was taken",
    },
  },
  EVIDENCE_LATE: {
    category: "RULE_NOT_APPLIED",
    title: { zh: "凭证逾期", en: "evidence late" },
    why: { zh: "事后补的凭证起不到事前防控的作用", en: "evidence that is made afterwards prevents nothing" },
  },
  RULE_FIRED: {
    category: "RULE_NOT_APPLIED",
    title: { zh: "触发风险规则", en: "rule fired" },
    why: { zh: "办到控制点时，案件情况已触及风险规则", en: "at a control point the case met a rule against a risk" },
  },
  IDLE: {
    category: "BATCH",
    title: { zh: "案件搁置", en: "idle" },
    why: {
      zh: "长时间无人办理，可能在等待凑批或好处",
      en: "a case that nobody touches may wait for a batch or a favour",
    },
  },
  BATCH: {
    category: "BATCH",
    title: { zh: "批次办理", en: "handled in a batch" },
    why: {
      zh: "材料早已齐全却集中办理，拖延了先到的案件，也来不及逐件审查",
      en: "files that were complete waited to be decided together: late for the first, and hardly examined one by one",
    },
  },
  RESTRICTED_HOURS: {
    category: "RESTRICTED_HOURS",
    title: { zh: "限定受理时间", en: "restricted hours" },
    why: {
      zh: "受理时间比公布的短，当事人白跑，也给人情留下余地",
      en: "hours shorter than those published turn parties away and leave room for favours",
    },
  },
  WEEKDAY_CLUSTER: {
    category: "RESTRICTED_HOURS",
    title: { zh: "集中在某一天受理", en: "clustered on a weekday" },
    why: {
      zh: "实际上只在一周的某一天受理，等于限定了时间",
      en: "who in fact accepts on one day of the week has restricted the hours",
    },
  },
  WEAK_BASE: {
    category: "WEAK_BASE",
    title: { zh: "基础建设不扎实", en: "weak groundwork" },
    why: {
      zh: "没有流程图、时限、依据或公开内容，就无从监督",
      en: "without a map, limits, a basis or what is published there is nothing to supervise by",
    },
  },
};

/** The finding types of the monthly inspection, as the report names them (M117). */
export const SUPERVISION_CATEGORY_LABELS: Readonly<Record<SupervisionCategory, LocalizedText>> = {
  OVERDUE: { zh: "超时限许可", en: "overdue" },
  ADDED_STEP: { zh: "擅自增加许可环节", en: "added steps" },
  RESTRICTED_HOURS: { zh: "限定许可时间", en: "restricted hours" },
  BATCH: { zh: "批次办理", en: "batch handling" },
  LONG_REVIEW: { zh: "检验检测检疫、评估评审时间长", en: "long tests or reviews" },
  IRREGULAR: { zh: "许可程序不规范", en: "irregular procedure" },
  RULE_NOT_APPLIED: { zh: "制度落实不到位", en: "rules not applied" },
  WEAK_BASE: { zh: "基础建设不扎实", en: "weak groundwork" },
};
