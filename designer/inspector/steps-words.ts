import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

export const STEPS_WORDS = {
  onlyPoints: (count: number): LocalizedText => ({
    zh: `以下只改变其中${count}个控制点`,
    en: `What follows changes only the ${count} control points among them`,
  }),
  evidenceMixed: {
    zh: "各环节的留痕材料不同，可以全部照其中一个设置：",
    en: "Their evidence differs. Make it the same as that of:",
  },
  changeEvidence: { zh: "修改留痕材料", en: "change the evidence" },
  changeDisclosures: { zh: "修改公开内容", en: "change what is disclosed" },
} as const;
