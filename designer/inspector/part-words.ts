import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

const hints: Readonly<Record<string, LocalizedText>> = {
  Lane: {
    zh: "泳道就是岗位：里面的环节由这个岗位负责。",
    en: "A lane is a post: the steps in it are its duty.",
  },
  Participant: {
    zh: "参与方是行使权力的机关，或与它往来的当事人。",
    en: "A participant is the organ that exercises the power, or a party it deals with.",
  },
  ExclusiveGateway: {
    zh: "写成问句，例如“材料齐全？”；每条引出的流转线写上它的回答。",
    en: "Ask a question, such as “Complete?”; each flow that leads on gives its answer.",
  },
};

export const PART_WORDS = {
  hints,
  condition: { zh: "流转条件", en: "Taken when" },
  conditionHint: {
    zh: "用事实写，例如 quotaRemaining <= 0；没有条件则留空",
    en: "In facts, such as quotaRemaining <= 0; leave it empty where there is no condition",
  },
} as const;
