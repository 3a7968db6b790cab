/** What the steps of the history are called that the inspector and the outline make. */
export const EDITS = {
  names: { zh: "改名", en: "rename" },
  documentation: { zh: "修改说明", en: "change the remarks" },
  lane: { zh: "改变岗位", en: "change the post" },
  controlPoint: { zh: "设置控制点", en: "set the control point" },
  riskPoints: { zh: "修改风险点", en: "change the risk points" },
  timeLimits: { zh: "修改时限", en: "change the time limits" },
  evidence: { zh: "修改痕迹材料", en: "change the evidence" },
  disclosures: { zh: "修改公开内容", en: "change what is disclosed" },
  rules: { zh: "修改关联规则", en: "change the linked rules" },
  power: { zh: "改变流程图所属事项", en: "change whose map it is" },
  condition: { zh: "修改流转条件", en: "change the condition of a flow" },
  add: { zh: "添加环节", en: "add a step" },
  connect: { zh: "连接", en: "connect" },
  move: { zh: "移动环节", en: "move a step" },
  remove: { zh: "删除", en: "delete" },
  type: { zh: "改变类型", en: "change the type" },
} as const;
