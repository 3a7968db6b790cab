import type { LocalizedText, PermissionScope } from "../../../engine/core/model/formats.generated.ts";

export const WORDS = {
  title: { zh: "权限表", en: "Who may do what" },
  intro: {
    zh: "此表即系统执行的权限。角色在某一机关授予，在该机关及其全部下级有效；公众能做的，人人能做。带底色、标“我可以”的，是您现在能做的。",
    en: "This is the table that is enforced. A role is held in an organ and so in all below it; what the public may, everybody may. What is marked “I may” and shaded you may do now.",
  },
  permission: { zh: "权限", en: "Permission" },
  where: { zh: "在哪里有效", en: "Where" },
  mine: { zh: "我", en: "I" },
  iMay: { zh: "我可以", en: "I may" },
  yes: { zh: "可以", en: "may" },
  audited: { zh: "记入操作记录", en: "Put on record" },
} as const;

export const SCOPE_WORDS: Readonly<Record<PermissionScope, LocalizedText>> = {
  organ: { zh: "所涉机关或其上级", en: "its organ or above" },
  each: { zh: "逐项按所属机关", en: "each in its organ" },
  whole: { zh: "最上级机关", en: "the topmost organ" },
  any: { zh: "任一机关", en: "any organ" },
  own: { zh: "仅限本人", en: "oneself" },
};
