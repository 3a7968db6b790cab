import type {
  EvidenceProgress,
  FindingState,
  LimitProgress,
  LocalizedText,
  SupervisedState,
  WarningLevel,
} from "./formats.generated.ts";

/** The words in which people read the states of supervised cases and their findings. */
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
