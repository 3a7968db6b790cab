import type {
  ControlPointKind,
  Grade,
  LocalizedText,
  MeasureType,
  Outcome,
  Role,
  Verdict,
} from "./formats.generated.ts";

/** The words in which people read the fixed values of the formats, in both languages. */
export const VERDICT_LABELS: Readonly<Record<Verdict, LocalizedText>> = {
  clear: { zh: "未发现问题，可以办理", en: "clear: nothing found" },
  remind: { zh: "提醒", en: "remind: go on and mind the findings" },
  control: { zh: "管控：落实防控措施后方可继续", en: "control: go on only when the required controls are done" },
  stop: { zh: "停止办理", en: "stop: do not go on" },
  incomplete: { zh: "信息不全，不能作出结论", en: "incomplete: something needed is not known" },
};

/** A grade is never told by colour alone: its letter and its shape are the same everywhere. */
export const GRADE_SHAPES: Readonly<Record<Grade, string>> = { A: "▲", B: "■", C: "●" };

/** M033 to M036: where power is guarded, where duties of offices cross, where divided work has no clear authority. */
export const CONTROL_POINT_KIND_LABELS: Readonly<Record<ControlPointKind, LocalizedText>> = {
  control: { zh: "控制点", en: "control point" },
  cross: { zh: "交叉点", en: "cross point" },
  obstacle: { zh: "障碍点", en: "obstacle point" },
};

export const ROLE_LABELS: Readonly<Record<Role, LocalizedText>> = {
  monitorOffice: { zh: "监控办", en: "monitoring office" },
  responsibleOffice: { zh: "主管处室", en: "responsible office" },
  postHolder: { zh: "岗位责任人", en: "post-holder" },
  officeHead: { zh: "处室负责人", en: "head of the office" },
  discipline: { zh: "纪检监察", en: "discipline and supervision" },
  leadingGroup: { zh: "监控领导小组", en: "leading group" },
  legalReviewer: { zh: "法制审核", en: "legal review" },
  supervisor: { zh: "行政监督部门", en: "supervising authority" },
  system: { zh: "系统", en: "system" },
};

export const MEASURE_TYPE_LABELS: Readonly<Record<MeasureType, LocalizedText>> = {
  checkAndBalance: { zh: "权力制衡", en: "check and balance" },
  procedureStandard: { zh: "程序规范", en: "procedure standard" },
  institution: { zh: "制度建设", en: "institution" },
  technology: { zh: "科技手段", en: "technology" },
};

/** How an outcome in a condition tree is marked, and what the mark says. */
export const OUTCOME_MARKS: Readonly<Record<Outcome, { readonly mark: string; readonly label: LocalizedText }>> = {
  pass: { mark: "✓", label: { zh: "成立", en: "holds" } },
  fail: { mark: "✗", label: { zh: "不成立", en: "does not hold" } },
  unknown: { mark: "?", label: { zh: "未知", en: "unknown" } },
  notReached: { mark: "·", label: { zh: "未检验", en: "not reached" } },
};
