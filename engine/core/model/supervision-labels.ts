import type {
  AlertState,
  EvidenceProgress,
  FindingState,
  LimitProgress,
  LocalizedText,
  SupervisedState,
  SupervisionCode,
  WarningLevel,
} from "./formats.generated.ts";

/** What supervision finds, in the words of the monthly inspection (domain model 3.6). */
export const SUPERVISION_CODE_LABELS: Readonly<Record<SupervisionCode, LocalizedText>> = {
  OVERDUE: { zh: "超时限办理", en: "overdue" },
  DUE_SOON: { zh: "即将超时限", en: "due soon" },
  TOO_EARLY: { zh: "未满法定期间", en: "too early" },
  LONG_REVIEW: { zh: "检验评审时间长", en: "long review" },
  ADDED_STEP: { zh: "擅自增加环节", en: "added step" },
  SKIPPED_STEP: { zh: "遗漏环节", en: "skipped step" },
  OUT_OF_ORDER: { zh: "环节次序颠倒", en: "out of order" },
  REWORK: { zh: "重复办理", en: "rework" },
  NOT_SEPARATED: { zh: "岗位未分离", en: "duties not separated" },
  EVIDENCE_MISSING: { zh: "凭证未公开", en: "evidence missing" },
  EVIDENCE_LATE: { zh: "凭证公开迟延", en: "evidence late" },
  RULE_FIRED: { zh: "触发风险规则", en: "rule fired" },
  IDLE: { zh: "停滞不办", en: "idle" },
  BATCH: { zh: "批次办理", en: "batch handling" },
  RESTRICTED_HOURS: { zh: "限定办理时间", en: "restricted hours" },
  WEEKDAY_CLUSTER: { zh: "集中于某一日办理", en: "clustered on a weekday" },
  WEAK_BASE: { zh: "基础建设不扎实", en: "weak groundwork" },
};

export const SUPERVISED_STATE_LABELS: Readonly<Record<SupervisedState, LocalizedText>> = {
  running: { zh: "办理中", en: "running" },
  paused: { zh: "中止", en: "paused" },
  complete: { zh: "已办结", en: "complete" },
};

export const FINDING_STATE_LABELS: Readonly<Record<FindingState, LocalizedText>> = {
  open: { zh: "待签收", en: "open" },
  acknowledged: { zh: "已签收", en: "acknowledged" },
  rectifying: { zh: "整改中", en: "being rectified" },
  verified: { zh: "已核验", en: "verified" },
  closed: { zh: "已销号", en: "closed" },
  dismissed: { zh: "不予认定", en: "dismissed" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
};

export const ALERT_STATE_LABELS: Readonly<Record<AlertState, LocalizedText>> = {
  sent: { zh: "已发出", en: "sent" },
  acknowledged: { zh: "已签收", en: "acknowledged" },
  escalated: { zh: "已升级", en: "escalated" },
  rectified: { zh: "已整改", en: "rectified" },
  closed: { zh: "已办结", en: "closed" },
};

export const WARNING_LEVEL_LABELS: Readonly<Record<WarningLevel, LocalizedText>> = {
  remind: { zh: "预警", en: "reminder" },
  yellow: { zh: "黄牌", en: "yellow card" },
  red: { zh: "红牌", en: "red card" },
};

export const LIMIT_PROGRESS_LABELS: Readonly<Record<LimitProgress, LocalizedText>> = {
  notStarted: { zh: "未起算", en: "not started" },
  running: { zh: "计时中", en: "running" },
  paused: { zh: "已中止", en: "paused" },
  kept: { zh: "符合时限", en: "kept" },
  broken: { zh: "违反时限", en: "broken" },
  unknown: { zh: "未能判定", en: "not judged" },
};

export const EVIDENCE_PROGRESS_LABELS: Readonly<Record<EvidenceProgress, LocalizedText>> = {
  notDue: { zh: "未到时候", en: "not due yet" },
  due: { zh: "待公开", en: "due" },
  onTime: { zh: "按时公开", en: "on time" },
  late: { zh: "迟延公开", en: "late" },
  missing: { zh: "未公开", en: "missing" },
};
