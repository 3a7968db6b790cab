import type { Language } from "../../../engine/core/value/value-form.ts";

/** What CodeMirror says by itself, to screen readers and in tips, by the English under which it asks for it. */
const CHINESE: Readonly<Record<string, string>> = {
  Completions: "可选内容",
  "Control character": "控制字符",
  Diagnostics: "问题",
  "Fold line": "折叠",
  "Folded lines": "已折叠第",
  "No diagnostics": "没有问题",
  "Selection deleted": "已删除所选内容",
  "Unfold line": "展开",
  "Unfolded lines": "已展开第",
  close: "关闭",
  "folded code": "已折叠的内容",
  to: "至",
  unfold: "展开",
};

export function editorPhrases(language: Language): Readonly<Record<string, string>> {
  return language === "zh" ? CHINESE : {};
}
