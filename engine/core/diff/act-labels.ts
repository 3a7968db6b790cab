import type { ChangeAct, LocalizedText } from "../model/formats.generated.ts";

export const ACT_LABELS: Readonly<Record<ChangeAct, LocalizedText>> = {
  added: { zh: "新增", en: "added" },
  removed: { zh: "删除", en: "removed" },
  changed: { zh: "修改", en: "changed" },
  moved: { zh: "改由其他岗位", en: "moved to another post" },
  renamed: { zh: "更换编号", en: "renamed" },
};
