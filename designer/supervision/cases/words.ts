import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const WORDS = {
  title: { zh: "受监察的办件", en: "Cases under supervision" },
  none: { zh: "没有符合条件的办件", en: "No case matches" },
  noneYet: {
    zh: "还没有受监察的办件。业务系统把办件和事件报送到接口后，会显示在这里。",
    en: "No case is under supervision yet. Cases and events that systems send to the API appear here.",
  },
  howTo: { zh: "怎样报送办件", en: "How to send cases" },
  closedOrDue: { zh: "办结或期限", en: "Closed, or due" },
  dueOn: (day: string): LocalizedText => ({ zh: `期限至 ${day}`, en: `due ${day}` }),
} as const;
