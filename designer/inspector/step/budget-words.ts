import type { ReservationKind } from "../../../engine/core/map/time-budget.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const BUDGET_WORDS = {
  heading: { zh: "时限合计", en: "The limits together" },
  wholeRun: { zh: "全程", en: "The whole run" },
  sum: (time: LocalizedText): LocalizedText => ({
    zh: `最长路径上各环节合计${time.zh}`,
    en: `The steps on the longest way take ${time.en}`,
  }),
  committed: (time: LocalizedText): LocalizedText => ({ zh: `承诺${time.zh}`, en: `Committed: ${time.en}` }),
  noCommitment: { zh: "没有以此单位承诺的时限", en: "There is no committed limit in this unit" },
  left: (time: LocalizedText): LocalizedText => ({ zh: `还余${time.zh}`, en: `${time.en} are left` }),
  over: (time: LocalizedText): LocalizedText => ({
    zh: `超出承诺${time.zh}`,
    en: `This is ${time.en} more than committed`,
  }),
  thisStep: (time: LocalizedText): LocalizedText => ({ zh: `本环节占${time.zh}`, en: `This step takes ${time.en}` }),
  notOnPath: { zh: "不在最长路径上", en: "it is not on the longest way" },
  showPath: { zh: "在图上选中最长路径", en: "Select the longest way on the map" },
  atLeast: { zh: "至少如此，因为：", en: "At least that, because:" },
  none: { zh: "还没有可以相加的时限", en: "There are no limits to add up yet" },
  unplaced: (titles: LocalizedText): LocalizedText => ({
    zh: `不能确定以下承诺时限对应图上哪一段：${titles.zh}`,
    en: `It cannot be told to which part of the map these commitments belong: ${titles.en}`,
  }),
  reservations: {
    stepWithoutLimit: (count: number): LocalizedText => ({
      zh: `${count}个环节没有时限`,
      en: `${count} steps have no limit`,
    }),
    otherUnit: (count: number): LocalizedText => ({
      zh: `${count}个环节的时限用了别的单位`,
      en: `the limits of ${count} steps are in another unit`,
    }),
    unplacedLimit: (count: number): LocalizedText => ({
      zh: `${count}个环节的时限起止点不在同一路径上`,
      en: `the limits of ${count} steps do not lie on one way`,
    }),
    loop: (count: number): LocalizedText => ({
      zh: `${count}处可能反复办理`,
      en: `${count} loops may be gone through again`,
    }),
    besideFlow: (count: number): LocalizedText => ({
      zh: `${count}个边界事件或子流程未计入`,
      en: `${count} boundary events or sub-processes are not counted`,
    }),
  } satisfies Readonly<Record<ReservationKind, (count: number) => LocalizedText>>,
} as const;
