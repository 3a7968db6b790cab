import { CONTROL_POINT_LABELS } from "../../../../engine/core/model/map-labels.ts";
import type { Language } from "../../../../engine/core/value/value-form.ts";
import { WORDS } from "../../../elements/words.ts";
import { isStep, type MapElement } from "../../elements.ts";
import { kindOf, kindWords } from "../../../../engine/core/map/kind-words.ts";
import { marksOf } from "../control-points/marks-of.ts";

/** What tells an element from others of its name: its lane, its control point and grade, and what it is. */
export function elementWords(element: MapElement, lane: string | undefined, language: Language): string {
  const { kind, grade } = isStep(element) ? marksOf(element) : { kind: undefined, grade: null };
  return [
    lane,
    kind === undefined ? undefined : CONTROL_POINT_LABELS[kind][language],
    grade === null ? undefined : WORDS.grade(grade)[language],
    kindWords(kindOf(element.businessObject))[language],
  ]
    .filter((word) => word !== undefined && word !== "")
    .join(" · ");
}
