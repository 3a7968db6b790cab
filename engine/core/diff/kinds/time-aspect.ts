import type { LocalizedText } from "../../model/formats.generated.ts";
import { BOUND_LABELS } from "../../model/power-labels.ts";
import { timeWords } from "../../model/time-words.ts";
import type { Aspect } from "../aspect.ts";
import { moreIsStricter, opposite } from "../gravity.ts";
import { judgeTime, type Time } from "../reasoning/judge-time.ts";

/** 不超过20个工作日; at most 20 working days. */
export function boundedTimeWords({ amount, unit, bound }: Time): LocalizedText {
  const time = timeWords(amount, unit);
  return { zh: `${BOUND_LABELS[bound].zh}${time.zh}`, en: `${BOUND_LABELS[bound].en} ${time.en}` };
}

/** How long something may, or must, take. */
export const TIME_ASPECT: Aspect<Time> = {
  name: "time",
  label: { zh: "时间", en: "time" },
  pointer: "",
  value: ({ amount, unit, bound }) => ({ amount, unit, bound }),
  words: boundedTimeWords,
  judge: judgeTime,
};

type Extendable = Pick<Time, "unit"> & { readonly extension?: number | undefined };

/** By how much a time may be extended in all; where nothing is said, by any. */
export const EXTENSION_ASPECT: Aspect<Extendable> = {
  name: "extension",
  label: { zh: "至多可延长", en: "may be extended by" },
  pointer: "",
  value: ({ extension }) => extension,
  words: ({ extension = 0, unit }) => timeWords(extension, unit),
  judge: ({ extension: before = Infinity }, { extension: after = Infinity }) => opposite(moreIsStricter(before, after)),
};
