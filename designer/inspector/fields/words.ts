export const FIELD_WORDS = {
  required: { zh: "不能为空", en: "This cannot be empty" },
  amount: { zh: "填写1至9999的整数", en: "Give a whole number from 1 to 9999" },
  day: { zh: "填写日期，例如 2026-09-18", en: "Give a date, such as 2026-09-18" },
} as const;
