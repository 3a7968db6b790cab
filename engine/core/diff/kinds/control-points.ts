import type { Step } from "../../map/power-map.ts";
import type { PlacedControlPoint } from "../../model/formats.generated.ts";
import { GRADE_LABELS } from "../../model/labels.ts";
import { yesOrNo } from "../../model/localized-text.ts";
import { CONTROL_POINT_LABELS, INTERNAL_CONTROL_LABEL } from "../../model/map-labels.ts";
import { moreIsStricter } from "../gravity.ts";
import { unavoidableOn } from "../reasoning/unavoidable.ts";
import { thingKind } from "../thing-kind.ts";
import { gradeOfStep, ofStep, strictnessOf } from "./element-names.ts";

type PointSource = { readonly step: Step; readonly point: PlacedControlPoint; readonly isUnavoidable: boolean };

/** Control points (控制点), and whether every run of the map comes by them. */
export const controlPoints = thingKind<PointSource>({
  kind: "controlPoint",
  find: ({ diagram: { map } }) => {
    const isUnavoidable = unavoidableOn(map);
    return map.steps.flatMap((step) => {
      const { id, controlPoint } = step;
      if (controlPoint === undefined) return [];
      return [
        {
          key: id,
          source: { step, point: controlPoint, isUnavoidable: isUnavoidable(id) },
          title: () => ofStep(step, CONTROL_POINT_LABELS.control),
          place: { document: "map", pointer: id },
          grade: gradeOfStep(step),
          owners: () => [`step/${id}`],
        },
      ];
    });
  },
  aspects: [
    {
      name: "grade",
      label: { zh: "等级", en: "grade" },
      pointer: "",
      value: ({ point }) => point.grade,
      words: ({ point: { grade } }) => grade && GRADE_LABELS[grade],
      judge: (before, after) => moreIsStricter(strictnessOf(before.point.grade), strictnessOf(after.point.grade)),
    },
    {
      name: "kind",
      label: { zh: "性质", en: "kind" },
      pointer: "",
      value: ({ point }) => point.kind,
      words: ({ point }) => CONTROL_POINT_LABELS[point.kind],
      judge: () => "changed",
    },
    {
      name: "internal",
      label: INTERNAL_CONTROL_LABEL,
      pointer: "",
      value: ({ point }) => point.internal,
      words: ({ point }) => yesOrNo(point.internal),
      judge: (before, after) => moreIsStricter(Number(before.point.internal), Number(after.point.internal)),
    },
    {
      name: "unavoidable",
      label: { zh: "能否绕过", en: "ways around it" },
      pointer: "",
      value: ({ isUnavoidable }) => isUnavoidable,
      words: ({ isUnavoidable }) =>
        isUnavoidable ? { zh: "不能绕过", en: "none" } : { zh: "可以绕过", en: "there are some" },
      judge: (before, after) => moreIsStricter(Number(before.isUnavoidable), Number(after.isUnavoidable)),
    },
  ],
  coming: () => "strengthened",
});
