import { pinyin } from "pinyin-pro";

/** The pinyin of a text: in full and by first letters, so that both find it. Loaded only when somebody searches in letters. */
export function spell(text: string): readonly string[] {
  const all = pinyin(text, { toneType: "none", type: "array" });
  const initials = pinyin(text, { pattern: "first", toneType: "none", type: "array" });
  return [all.join(""), initials.join("")].map((sound) => sound.toLowerCase().replaceAll(/\s/g, ""));
}
