import type { RiskPoint } from "../../map/power-map.ts";
import { GRADE_LABELS } from "../../model/labels.ts";
import { plain } from "../../model/localized-text.ts";
import { textAspects } from "../aspect.ts";
import { moreIsStricter } from "../gravity.ts";
import { gradeOfRisk, ofStep, strictnessOf } from "./element-names.ts";
import { partsOfSteps } from "./parts-of-steps.ts";
import { thingKind } from "../thing-kind.ts";

/** Integrity-risk points (廉政风险点): one that is no longer seen, or seen as smaller, is watched less. */
export const riskPoints = thingKind<RiskPoint>({
  kind: "riskPoint",
  find: (version) =>
    partsOfSteps(version, ({ riskPoints: items }) => items, {
      nameOf: ({ id, text }) => (id === "" ? text.zh : id),
      titleOf: (risk, step) => ofStep(step, { zh: `风险点“${risk.text.zh}”`, en: `risk “${risk.text.en}”` }),
      gradeOf: gradeOfRisk,
    }),
  aspects: [
    ...textAspects<RiskPoint>("text", { zh: "内容", en: "text" }, ({ text }) => text),
    {
      name: "likelihood",
      label: { zh: "发生可能性", en: "likelihood" },
      pointer: "",
      value: ({ likelihood }) => likelihood,
      words: ({ likelihood }) => plain(likelihood),
      judge: (before, after) => moreIsStricter(before.likelihood, after.likelihood),
    },
    {
      name: "harm",
      label: { zh: "危害程度", en: "harm" },
      pointer: "",
      value: ({ harm }) => harm,
      words: ({ harm }) => plain(harm),
      judge: (before, after) => moreIsStricter(before.harm, after.harm),
    },
    {
      name: "grade",
      label: { zh: "等级", en: "grade" },
      pointer: "",
      // Without a grade of its own, likelihood and harm give it.
      value: (risk) => ({ written: risk.grade, holds: gradeOfRisk(risk) }),
      words: (risk) => GRADE_LABELS[gradeOfRisk(risk) ?? "C"],
      judge: (before, after) => moreIsStricter(strictnessOf(gradeOfRisk(before)), strictnessOf(gradeOfRisk(after))),
    },
    {
      name: "gradeReason",
      label: { zh: "定级理由", en: "reason for the grade" },
      pointer: "",
      value: ({ gradeReason }) => gradeReason,
      words: ({ gradeReason }) => plain(gradeReason ?? ""),
      judge: () => "wording",
    },
  ],
  coming: () => "strengthened",
});
