import type { LocalizedText, OrganLevel } from "../../../engine/core/model/formats.generated.ts";
import { ORGAN_LEVEL_LABELS } from "../../../engine/core/model/power-labels.ts";

export const LEVEL_WORDS: Readonly<Record<OrganLevel, LocalizedText>> = {
  ...ORGAN_LEVEL_LABELS,
  office: { zh: "内设机构", en: "office" },
};

export const WORDS = {
  leave: {
    zh: "机关树的修改还没有保存，离开后将丢失。仍要离开吗？",
    en: "Changes of the organs are not saved and will be lost. Leave all the same?",
  },
  title: { zh: "机关层级", en: "The tree of organs" },
  tree: { zh: "机关层级：省、市、县、内设机构", en: "Organs: province, city, county, office" },
  organ: { zh: "机关", en: "Organ" },
  level: { zh: "级别", en: "Level" },
  id: { zh: "编号", en: "Id" },
  idHint: {
    zh: "小写字母、数字和连字符；权力事项用它指明所属机关，保存后不能更改",
    en: "Small letters, digits and hyphens; powers name their organ by it, and once kept it stays",
  },
  parent: { zh: "上级机关", en: "Organ above" },
  noParent: { zh: "（最上级）", en: "(the topmost)" },
  name: { zh: "名称", en: "Name" },
  unnamed: { zh: "（未命名）", en: "(no name)" },
  addBelow: { zh: "新增下级机关", en: "Add an organ below" },
  remove: { zh: "移除", en: "Remove" },
  removeMany: (count: number): LocalizedText => ({
    zh: `连同下级移除（共${count}个）`,
    en: `Remove it and all below (${count})`,
  }),
  save: { zh: "保存修改", en: "Save the changes" },
  discard: { zh: "放弃修改", en: "Discard the changes" },
  unsaved: { zh: "有未保存的修改", en: "There are changes that are not saved" },
  saved: { zh: "已保存", en: "Saved" },
  wrong: (count: number): LocalizedText => ({
    zh: `没有保存：有${count}处错误，已在各机关处标出`,
    en: `Not saved: ${count} ${count === 1 ? "fault is" : "faults are"} marked where they stand`,
  }),
  conflict: {
    zh: "机关层级刚被他人修改，已显示最新内容，请重新修改",
    en: "Somebody else changed the tree just now. This is how it stands: make your changes again",
  },
  failed: {
    zh: "没有成功，请检查服务是否在运行后重试",
    en: "It did not work. Check that the service runs and try again",
  },
  choose: { zh: "选择一个机关，查看或修改", en: "Choose an organ to see or change it" },
  keyboard: {
    zh: "方向键移动、展开和收起；Enter 修改，Insert 新增下级，Delete 移除",
    en: "Arrows move, open and fold; Enter edits, Insert adds below, Delete removes",
  },
  hasFault: { zh: "有错误", en: "wrong" },
} as const;
