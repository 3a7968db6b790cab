import type { DutyFunction, Separation, StepActivity } from "../map/power-map.ts";
import type { ReservationKind } from "../map/time-budget.ts";
import type { ControlPointKind, EvidenceRecord, LocalizedText } from "./formats.generated.ts";

/** The three points of “三点一线” (M033). */
export const CONTROL_POINT_LABELS: Readonly<Record<ControlPointKind, LocalizedText>> = {
  control: { zh: "控制点", en: "control point" },
  cross: { zh: "交叉点", en: "cross point" },
  obstacle: { zh: "障碍点", en: "obstacle point" },
};

/** A control point whose evidence must be disclosed (M086). */
export const INTERNAL_CONTROL_LABEL: LocalizedText = { zh: "内控点", en: "internal-control point" };

export const EVIDENCE_LABELS: Readonly<Record<EvidenceRecord["kind"], LocalizedText>> = {
  minutes: { zh: "会议纪要", en: "minutes" },
  form: { zh: "表单", en: "form" },
  recording: { zh: "录音录像", en: "recording" },
  certificate: { zh: "证书", en: "certificate" },
  notice: { zh: "公告、通知", en: "notice" },
  photo: { zh: "照片", en: "photo" },
  document: { zh: "文件", en: "document" },
};

/** The three functions that are kept separated (M063). */
export const DUTY_FUNCTION_LABELS: Readonly<Record<DutyFunction, LocalizedText>> = {
  supervise: { zh: "监（监督）", en: "supervise" },
  manage: { zh: "管（管理）", en: "manage" },
  operate: { zh: "办（经办）", en: "operate" },
};

/** Who may not carry out both of two separated steps. */
export const SEPARATION_LABELS: Readonly<Record<Separation["by"], LocalizedText>> = {
  person: { zh: "不得为同一人", en: "not by one person" },
  post: { zh: "不得为同一岗位", en: "not by one post" },
};

/** How the name of an activity is compared. */
export const ACTIVITY_MATCH_LABELS: Readonly<Record<StepActivity["match"], LocalizedText>> = {
  alias: { zh: "完全相同", en: "is exactly" },
  pattern: { zh: "符合格式", en: "matches the pattern" },
};

/** What an A-grade power discloses: the ten of M085, in their order. */
export const DISCLOSURE_FIELD_LABELS = {
  number: { zh: "编号", en: "number" },
  order: { zh: "排序", en: "order" },
  level: { zh: "级别", en: "level" },
  responsibility: { zh: "责任", en: "responsibility" },
  flow: { zh: "流程", en: "flow" },
  rule: { zh: "规则", en: "rule" },
  goal: { zh: "目标", en: "goal" },
  timeLimit: { zh: "时限", en: "time limit" },
  status: { zh: "状态", en: "status" },
  result: { zh: "结果", en: "result" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** To whom something is disclosed. */
export const DISCLOSURE_AUDIENCE_LABELS = {
  public: { zh: "社会公众", en: "the public" },
  applicant: { zh: "申请人、当事人", en: "the applicant or party" },
  internal: { zh: "内部（内网）", en: "internal (intranet)" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Why a sum of time limits is only the least that can be said. */
export const TIME_RESERVATION_LABELS: Readonly<Record<ReservationKind, LocalizedText>> = {
  stepWithoutLimit: { zh: "途中有环节没有规定时限", en: "steps on the way have no limit" },
  otherUnit: { zh: "有的时限单位不同，未相加", en: "limits in another unit are not added" },
  unplacedLimit: {
    zh: "有的时限起止不在同一条路径上，未相加",
    en: "limits that lie on no way through the map are not added",
  },
  loop: { zh: "有回路，各只计一次", en: "loops are counted once" },
  besideFlow: {
    zh: "有子流程或边界事件，其中的时限另计",
    en: "what subprocesses and boundary events take is not added",
  },
};
