import type { Grade, LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const STEP_WORDS = {
  lane: { zh: "责任岗位", en: "Post" },
  noLane: { zh: "没有岗位", en: "No post" },
  nobodyOwns: {
    zh: "这个环节没有责任岗位，是障碍点。请选择一个岗位。",
    en: "No post owns this step: it is an obstacle point. Choose a post.",
  },
  documentation: { zh: "所需材料和说明", en: "Documents and remarks" },
  documentationHint: { zh: "办理本环节需要的材料、表单和注意事项", en: "Documents, forms and remarks for this step" },
  kind: { zh: "办理方式", en: "Kind of step" },
  identifier: { zh: "图元编号", en: "Element id" },

  pointKind: { zh: "这一环节是", en: "This step is" },
  noPoint: { zh: "普通环节", en: "an ordinary step" },
  pointHints: {
    control: { zh: "须审核把关的环节", en: "where something is checked" },
    cross: { zh: "几个岗位共同行使权力的环节", en: "where several posts act on one power" },
    obstacle: { zh: "易拖延、推诿或无人负责的环节", en: "where a case is easily held up" },
  },
  internal: { zh: "内控点：留痕材料须公开", en: "Internal-control point: its evidence is disclosed" },
  proposed: (grade: Grade): LocalizedText => ({
    zh: `风险点最高为${grade}级`,
    en: `The highest risk point is grade ${grade}`,
  }),
  takeProposed: (grade: Grade): LocalizedText => ({ zh: `定为${grade}级`, en: `Set grade ${grade}` }),
  lowerThanRisk: (grade: Grade): LocalizedText => ({
    zh: `等级低于其风险点（${grade}级）`,
    en: `The grade is lower than that of its risk points (${grade})`,
  }),

  evidence: { zh: "留痕材料", en: "Evidence" },
  evidenceNeeded: {
    zh: "内控点至少要有一项留痕材料",
    en: "An internal-control point needs at least one piece of evidence",
  },
  noEvidence: { zh: "还没有留痕材料", en: "No evidence yet" },
  addEvidence: { zh: "添加材料", en: "Add evidence" },
  evidenceKind: { zh: "种类", en: "Kind" },
  evidenceText: { zh: "材料", en: "evidence" },
  due: { zh: "须在多久内上传", en: "Due within" },
  dueHint: { zh: "留空表示无期限", en: "Leave empty for no limit" },
  unit: { zh: "单位", en: "Unit" },

  ruleAttach: { zh: "挂接规则", en: "Attach a rule" },
  ruleFind: { zh: "按名称查找规则", en: "Find a rule by its title" },
  ruleNone: { zh: "这一环节还没有挂接规则", en: "No rule is attached to this step yet" },
  ruleNew: { zh: "为本环节新建规则", en: "New rule at this step" },
  ruleUnknown: { zh: "规则包中没有这条规则", en: "The rule pack does not have this rule" },
  ruleAllAttached: { zh: "本事项的规则都已挂接到这里", en: "All rules of this power are attached here" },
  ruleNoMatch: { zh: "没有匹配的规则", en: "No rule matches" },
  ruleAttachOf: ({ zh, en }: LocalizedText): LocalizedText => ({ zh: `挂接：${zh}`, en: `Attach: ${en}` }),
  ruleDetachOf: ({ zh, en }: LocalizedText): LocalizedText => ({ zh: `解除挂接：${zh}`, en: `Detach: ${en}` }),
  ruleMore: (count: number): LocalizedText => ({
    zh: `还有${count}条，请输入名称缩小范围`,
    en: `${count} more: type to narrow them down`,
  }),

  ten: { zh: "十公开", en: "The ten disclosures" },
  tenMissing: (count: number): LocalizedText => ({
    zh: `内控点的十公开还缺${count}项：`,
    en: `Of the ten, this internal-control point lacks ${count}: `,
  }),
  tenComplete: { zh: "十公开齐全", en: "All ten are disclosed" },
  disclosedHere: (count: number): LocalizedText => ({
    zh: `本环节公开${count}项`,
    en: `${count} of the ten are disclosed here`,
  }),
  audience: { zh: "公开对象", en: "To whom" },
  disclosedText: { zh: "公开内容", en: "what is disclosed" },
  addAudience: { zh: "另加一个公开对象", en: "Add another audience" },
} as const;
