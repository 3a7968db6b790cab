import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { OutlineAction } from "./grid-keys.ts";

export const ACTION_WORDS: Readonly<Record<OutlineAction, LocalizedText>> = {
  edit: { zh: "编辑", en: "Edit" },
  add: { zh: "在后面添加环节", en: "Add a step after" },
  moveUp: { zh: "前移", en: "Move earlier" },
  moveDown: { zh: "后移", en: "Move later" },
  move: { zh: "移到…", en: "Move to…" },
  connect: { zh: "连接到…", en: "Connect to…" },
  disconnect: { zh: "断开…", en: "Disconnect…" },
  remove: { zh: "删除", en: "Delete" },
  select: { zh: "加选", en: "Add to the selection" },
  showOnMap: { zh: "在图上查看", en: "Show on the map" },
};

export const WORDS = {
  heading: { zh: "环节表", en: "Outline" },
  about: {
    zh: "流程图的表格形式，按办理顺序排列。与流程图是同一份内容，在哪里修改都一样。",
    en: "The map as a table, in the order of the process. It is the same map: change it here or there.",
  },
  table: { zh: "全部环节", en: "All steps" },
  actions: { zh: "对所选行的操作", en: "Actions on the selected row" },
  step: { zh: "环节", en: "Step" },
  lane: { zh: "岗位", en: "Post" },
  control: { zh: "控制点、等级", en: "Control, grade" },
  limit: { zh: "时限", en: "Limit" },
  rules: { zh: "规则", en: "Rules" },
  next: { zh: "下一步", en: "Next" },
  noLane: { zh: "无岗位", en: "no post" },
  internal: { zh: "内控", en: "internal" },
  ruleCount: (count: number): LocalizedText => ({ zh: `${count}条`, en: count === 1 ? "1 rule" : `${count} rules` }),
  moreLimits: (count: number): LocalizedText => ({ zh: `另${count}项`, en: `${count} more` }),
  ifCondition: { zh: "如果", en: "if" },
  leadsBack: { zh: "返回", en: "back to" },
  together: { zh: "同时", en: "all of" },
  meets: { zh: "汇合", en: "branches meet" },
  splits: { zh: "分开并行", en: "splits" },
  ends: { zh: "结束", en: "ends here" },
  goesNowhere: { zh: "没有下一步", en: "leads nowhere" },
  unreachable: { zh: "从起点到不了这里", en: "no way leads here from the start" },
  keys: { zh: "快捷键", en: "Keys" },
  keysMove: { zh: "方向键、Home、End、PageUp、PageDown：移动", en: "Arrows, Home, End, PageUp, PageDown: move" },
  keysDrag: { zh: "用鼠标拖动环节：换位", en: "Drag a step with the mouse: change its place" },
  nameZh: { zh: "中文名称", en: "Chinese name" },
  nameEn: { zh: "英文名称", en: "English name" },
  inspector: { zh: "所选环节的属性", en: "Properties of the selection" },
  showInspector: { zh: "属性", en: "Properties" },
  empty: {
    zh: "流程图上还没有环节。先在流程图上放一个开始事件。",
    en: "There is no step on the map yet. Put a start event on the map first.",
  },
  summary: (steps: number, points: number): LocalizedText => ({
    zh: `${steps}个环节，其中${points}个控制点`,
    en: `${steps} steps, ${points} of them control points`,
  }),
  newStep: { zh: "新环节", en: "New step" },
  cancel: { zh: "取消", en: "Cancel" },
  confirm: { zh: "确定", en: "OK" },
  choose: { zh: "请选择", en: "Choose" },
  target: { zh: "选择环节", en: "Choose a step" },
  place: { zh: "位置", en: "Where" },
  before: { zh: "在它之前", en: "before it" },
  after: { zh: "在它之后", en: "after it" },
  toLane: { zh: "或移到岗位", en: "Or to the post" },
  answer: { zh: "走这条线的情形（可不填）", en: "When it is taken (optional)" },
  whichFlow: { zh: "断开哪一条", en: "Which connection" },
} as const;

/** What a change came to, told in the live region. */
export const TOLD = {
  added: (step: LocalizedText, after: LocalizedText): LocalizedText => ({
    zh: `已在“${after.zh}”之后添加环节“${step.zh}”`,
    en: `Added the step “${step.en}” after “${after.en}”`,
  }),
  notAdded: (after: LocalizedText): LocalizedText => ({
    zh: `不能在“${after.zh}”之后添加环节`,
    en: `No step can be added after “${after.en}”`,
  }),
  removed: (what: LocalizedText): LocalizedText => ({
    zh: `已删除“${what.zh}”，可以撤销`,
    en: `Deleted “${what.en}”; it can be undone`,
  }),
  movedBefore: (step: LocalizedText, other: LocalizedText): LocalizedText => ({
    zh: `已把“${step.zh}”移到“${other.zh}”之前`,
    en: `Moved “${step.en}” before “${other.en}”`,
  }),
  movedAfter: (step: LocalizedText, other: LocalizedText): LocalizedText => ({
    zh: `已把“${step.zh}”移到“${other.zh}”之后`,
    en: `Moved “${step.en}” after “${other.en}”`,
  }),
  movedToLane: (step: LocalizedText, lane: LocalizedText): LocalizedText => ({
    zh: `“${step.zh}”现在由“${lane.zh}”负责`,
    en: `“${step.en}” is now the duty of “${lane.en}”`,
  }),
  cannotMove: (step: LocalizedText): LocalizedText => ({
    zh: `“${step.zh}”不能再移动`,
    en: `“${step.en}” cannot be moved further`,
  }),
  connected: (from: LocalizedText, to: LocalizedText): LocalizedText => ({
    zh: `已把“${from.zh}”连接到“${to.zh}”`,
    en: `Connected “${from.en}” to “${to.en}”`,
  }),
  notConnected: (from: LocalizedText, to: LocalizedText): LocalizedText => ({
    zh: `不能把“${from.zh}”连接到“${to.zh}”`,
    en: `“${from.en}” cannot be connected to “${to.en}”`,
  }),
  disconnected: (from: LocalizedText, to: LocalizedText): LocalizedText => ({
    zh: `已断开“${from.zh}”与“${to.zh}”`,
    en: `Disconnected “${from.en}” from “${to.en}”`,
  }),
  nothingToDisconnect: (step: LocalizedText): LocalizedText => ({
    zh: `“${step.zh}”没有引出的连接`,
    en: `“${step.en}” has no connection that leads on`,
  }),
  renamed: (name: LocalizedText): LocalizedText => ({ zh: `已改名为“${name.zh}”`, en: `Renamed to “${name.en}”` }),
  onlySteps: { zh: "只有环节可以这样操作", en: "Only steps can be changed like this" },
} as const;
