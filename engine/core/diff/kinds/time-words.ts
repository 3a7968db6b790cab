import type { LocalizedText } from "../../model/formats.generated.ts";
import { BOUND_LABELS } from "../../model/power-labels.ts";
import { timeWords } from "../../model/time-words.ts";
import type { Time } from "../reasoning/judge-time.ts";

/** 不超过20个工作日; at most 20 working days. */
export function boundedTimeWords({ amount, unit, bound }: Time): LocalizedText {
  const time = timeWords(amount, unit);
  return { zh: `${BOUND_LABELS[bound].zh}${time.zh}`, en: `${BOUND_LABELS[bound].en} ${time.en}` };
}
