import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const WORDS = {
  list: { zh: "共享条件", en: "Shared conditions" },
  search: { zh: "按名称查找共享条件", en: "Find by title" },
  add: { zh: "新建共享条件", en: "New condition" },
  change: { zh: "修改共享条件", en: "Change a shared condition" },
  changeAsJson: { zh: "以 JSON 修改共享条件", en: "Change a shared condition as JSON" },
  remove: { zh: "删除共享条件", en: "Delete the shared condition" },
  confirmRemove: (title: LocalizedText): LocalizedText => ({
    zh: `删除“${title.zh}”？没有规则使用它。可以撤销。`,
    en: `Delete “${title.en}”? No rule uses it. It can be undone.`,
  }),
  usedHint: (count: number): LocalizedText => ({
    zh: `还有${count}处使用，不能删除；先在那里改用别的条件`,
    en: `It is used in ${count} ${count === 1 ? "place" : "places"} and cannot be deleted; change those first`,
  }),
  choose: { zh: "在左边选择一项共享条件，或新建一项", en: "Choose a shared condition on the left, or add one" },
  gone: {
    zh: "没有这项共享条件，它可能已被删除或改名",
    en: "There is no such shared condition; it may have been deleted or renamed",
  },
  none: {
    zh: "还没有共享条件。几条规则都用到的条件写成共享条件，只改一处。",
    en: "There is none yet. Conditions that several rules need are written once here, and changed in one place.",
  },
  noMatch: { zh: "没有符合的共享条件", en: "No shared condition matches" },
  uses: (count: number): LocalizedText => ({
    zh: count === 0 ? "没有规则使用" : `${count}处使用`,
    en: count === 0 ? "used by no rule" : count === 1 ? "used in 1 place" : `used in ${count} places`,
  }),
  name: { zh: "标识", en: "Name (id)" },
  nameHint: {
    zh: "小写英文字母、数字和连字符；使用它的规则随之更新",
    en: "Lower-case letters, digits and hyphens; the rules that use it follow",
  },
  nameWrong: {
    zh: "须为小写英文字母、数字和连字符，且不与其他共享条件重名",
    en: "Lower-case letters, digits and hyphens, and no other shared condition's name",
  },
} as const;
