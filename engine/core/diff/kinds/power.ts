import type { Power } from "../../model/formats.generated.ts";
import { GRADE_LABELS } from "../../model/labels.ts";
import { noted, plain } from "../../model/localized-text.ts";
import { periodWords } from "../../model/period-words.ts";
import { MONITORING_FIELD_LABELS, ORGAN_LEVEL_LABELS, POWER_TYPE_LABELS } from "../../model/power-labels.ts";
import { basisAspect, choiceAspect, textAspects } from "../aspect.ts";
import { moreIsStricter } from "../gravity.ts";
import { thingKind } from "../thing-kind.ts";
import { quoted, strictnessOf } from "./element-names.ts";

/** The power itself as the catalogue has it (权力事项). */
export const power = thingKind<Power>({
  kind: "power",
  find: ({ power: source }) => [
    {
      key: "power",
      source,
      title: () => quoted({ zh: "权力事项", en: "power" }, source.title),
      place: { document: "power", pointer: "" },
      grade: source.baselineGrade,
    },
  ],
  aspects: [
    {
      name: "baselineGrade",
      label: { zh: "基准等级", en: "baseline grade" },
      pointer: "/baselineGrade",
      value: ({ baselineGrade }) => baselineGrade,
      words: ({ baselineGrade }) => GRADE_LABELS[baselineGrade],
      judge: (before, after) => moreIsStricter(strictnessOf(before.baselineGrade), strictnessOf(after.baselineGrade)),
    },
    {
      name: "id",
      label: { zh: "标识", en: "id" },
      pointer: "/id",
      value: ({ id }) => id,
      words: ({ id }) => plain(id),
      judge: () => "changed",
    },
    {
      name: "organ",
      label: { zh: "行使机关", en: "organ" },
      pointer: "/organ",
      value: ({ organ }) => organ,
      words: ({ organ }) => noted(organ.title, ORGAN_LEVEL_LABELS[organ.level]),
      judge: () => "changed",
    },
    choiceAspect("type", { zh: "权力类型", en: "type" }, ({ type }) => type, POWER_TYPE_LABELS),
    basisAspect(({ basis }) => basis, { zh: "权力依据", en: "legal basis" }),
    choiceAspect(
      "monitoringField",
      { zh: "监控领域", en: "monitoring field" },
      (one) => one.monitoringField,
      MONITORING_FIELD_LABELS,
    ),
    {
      name: "effective",
      label: { zh: "施行期间", en: "time in force" },
      pointer: "/effective",
      value: ({ effective }) => effective,
      words: ({ effective }) => periodWords(effective),
      judge: () => "changed",
    },
    {
      name: "openedBy",
      label: { zh: "立案日期取自事实", en: "a case is opened on" },
      pointer: "/openedBy",
      value: ({ openedBy }) => openedBy,
      words: ({ openedBy = "" }, { facts }) =>
        (Object.hasOwn(facts.facts, openedBy) ? facts.facts[openedBy]?.label : undefined) ?? plain(openedBy),
      judge: () => "changed",
    },
    ...textAspects<Power>("title", { zh: "事项名称", en: "title" }, ({ title }) => title),
    ...textAspects<Power>(
      "baselineReason",
      { zh: "定级理由", en: "reason for the grade" },
      (one) => one.baselineReason,
    ),
    ...textAspects<Power>("goal", { zh: "防控目标", en: "goal" }, ({ goal }) => goal),
    {
      name: "ref",
      label: { zh: "编号", en: "row" },
      pointer: "/ref",
      value: ({ ref }) => ref,
      words: ({ ref }) => plain(ref ?? ""),
      judge: () => "wording",
    },
  ],
  coming: () => "changed",
});
