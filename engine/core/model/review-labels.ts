import type {
  AnchorPart,
  DecisionOutcome,
  LocalizedText,
  ReviewEntryAct,
  ReviewRole,
  ReviewState,
} from "./formats.generated.ts";
import { LIFECYCLE_ROLE_LABELS } from "./lifecycle-role-labels.ts";

/** The words in which people read the fixed values of a review (会审). */
export const REVIEW_STATE_LABELS: Readonly<Record<ReviewState, LocalizedText>> = {
  submitted: { zh: "已报送", en: "submitted" },
  round1: { zh: "第一轮", en: "round 1" },
  round2: { zh: "第二轮", en: "round 2" },
  round3: { zh: "第三轮", en: "round 3" },
  returned: { zh: "已退回", en: "returned" },
  approved: { zh: "已批准", en: "approved" },
  piloting: { zh: "试运行", en: "pilot" },
  inForce: { zh: "已公布", en: "in force" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
};

const { policyEditor, reviewer, legalReviewer, monitorOffice, responsibleOffice, discipline, administrator } =
  LIFECYCLE_ROLE_LABELS;

export const REVIEW_ROLE_LABELS: Readonly<Record<ReviewRole, LocalizedText>> = {
  policyEditor,
  reviewer,
  legalReviewer,
  monitorOffice,
  responsibleOffice,
  discipline,
  administrator,
};

export const REVIEW_ACT_LABELS: Readonly<Record<ReviewEntryAct, LocalizedText>> = {
  submit: { zh: "报送", en: "Submit" },
  takeUp: { zh: "受理", en: "Take up" },
  advance: { zh: "通过本轮", en: "Send on" },
  return: { zh: "退回", en: "Return" },
  decide: { zh: "逐点审定", en: "Decide" },
  sign: { zh: "会签", en: "Counter-sign" },
  approve: { zh: "批准", en: "Approve" },
  pilot: { zh: "转入试运行", en: "Begin the pilot" },
  withdraw: { zh: "撤回", en: "Withdraw" },
  declareEmergency: { zh: "申请紧急公布", en: "Declare an emergency" },
  confirmEmergency: { zh: "同意紧急公布", en: "Confirm the emergency" },
};

export const DECISION_LABELS: Readonly<Record<DecisionOutcome, LocalizedText>> = {
  approve: { zh: "同意", en: "approve" },
  change: { zh: "修改", en: "change" },
  reject: { zh: "不予认定", en: "reject" },
};

export const ANCHOR_PART_LABELS: Readonly<Record<AnchorPart, LocalizedText>> = {
  power: { zh: "事项信息", en: "power" },
  map: { zh: "流程图", en: "map" },
  rules: { zh: "规则", en: "rules" },
  facts: { zh: "事实", en: "facts" },
  parameters: { zh: "参数", en: "parameters" },
  conditions: { zh: "共享条件", en: "shared conditions" },
};

/** Several roles in a row, any of which will do. */
export function reviewRolesInWords(roles: readonly ReviewRole[]): LocalizedText {
  return {
    zh: roles.map((role) => REVIEW_ROLE_LABELS[role].zh).join("、"),
    en: roles.map((role) => REVIEW_ROLE_LABELS[role].en).join(" or "),
  };
}
