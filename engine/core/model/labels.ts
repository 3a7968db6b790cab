import type { Effect, Grade, LocalizedText, MeasureType, Outcome, Role, Verdict } from "./formats.generated.ts";

/**
 * The words in which people read the fixed values of a judgment, in both languages. Those of powers, maps, facts and
 * documents stand beside.
 */
export const VERDICT_LABELS: Readonly<Record<Verdict, LocalizedText>> = {
  clear: { zh: "未发现问题，可以办理", en: "clear: nothing found" },
  remind: { zh: "提醒", en: "remind: go on and mind the findings" },
  control: { zh: "管控：落实防控措施后方可继续", en: "control: go on only when the required controls are done" },
  stop: { zh: "停止办理", en: "stop: do not go on" },
  incomplete: { zh: "信息不全，不能作出结论", en: "incomplete: something needed is not known" },
};

/** A verdict in one word or two, for a badge. */
export const VERDICT_SHORT_LABELS: Readonly<Record<Verdict, LocalizedText>> = {
  clear: { zh: "正常", en: "clear" },
  remind: { zh: "提醒", en: "remind" },
  control: { zh: "管控", en: "control" },
  stop: { zh: "停止", en: "stop" },
  incomplete: { zh: "信息不全", en: "incomplete" },
};

export const EFFECT_LABELS: Readonly<Record<Effect, LocalizedText>> = {
  stop: { zh: "停止办理", en: "stop" },
  control: { zh: "落实管控后继续", en: "go on when controlled" },
  remind: { zh: "提醒", en: "remind" },
};

export const GRADE_LABELS: Readonly<Record<Grade, LocalizedText>> = {
  A: { zh: "A级", en: "grade A" },
  B: { zh: "B级", en: "grade B" },
  C: { zh: "C级", en: "grade C" },
};

/** A grade is never told by colour alone: its letter and its shape are the same everywhere. */
export const GRADE_SHAPES: Readonly<Record<Grade, string>> = { A: "▲", B: "■", C: "●" };

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

/** Several roles in a row, as people read them. */
export function rolesInWords(roles: readonly Role[]): LocalizedText {
  return {
    zh: roles.map((role) => ROLE_LABELS[role].zh).join("、"),
    en: roles.map((role) => ROLE_LABELS[role].en).join(", "),
  };
}

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
