import type { Power } from "../../../../engine/core/model/formats.generated.ts";
import { GRADE_LABELS } from "../../../../engine/core/model/labels.ts";
import {
  BOUND_LABELS,
  MONITORING_FIELD_LABELS,
  ORGAN_LEVEL_LABELS,
  POWER_TYPE_LABELS,
} from "../../../../engine/core/model/power-labels.ts";
import { timeWords } from "../../../../engine/core/model/time-words.ts";
import { POWER_WORDS } from "../../../inspector/power/words.ts";
import { WORDS as RULE_WORDS } from "../../../rules/editor/words.ts";
import { basisWords } from "../../../../engine/core/model/basis-words.ts";
import { both, listed, plain } from "../../../../engine/core/model/localized-text.ts";
import type { SharedWords, Side } from "./side.ts";
import { told, toldText, type ToldPart } from "./told-part.ts";

/** A power, part by part. */
export function powerParts(power: Power, { documents }: Side, { library }: SharedWords): ToldPart[] {
  const { organ, type, baselineGrade, monitoringField, effective, openedBy, timeLimits } = power;
  const limits = timeLimits.map(({ title, amount, unit, bound }) =>
    both((reader) => `${title[reader]}: ${BOUND_LABELS[bound][reader]} ${timeWords(amount, unit)[reader]}`),
  );
  return [
    ...toldText("title", POWER_WORDS.title, power.title),
    ...toldText("organ", POWER_WORDS.organ, organ.title),
    ...told("organLevel", POWER_WORDS.organLevel, organ.level, ORGAN_LEVEL_LABELS[organ.level]),
    ...told("type", POWER_WORDS.type, type, POWER_TYPE_LABELS[type]),
    ...told("baselineGrade", POWER_WORDS.baselineGrade, baselineGrade, GRADE_LABELS[baselineGrade]),
    ...toldText("baselineReason", POWER_WORDS.baselineReason, power.baselineReason),
    ...told("field", POWER_WORDS.monitoringField, monitoringField, MONITORING_FIELD_LABELS[monitoringField]),
    ...toldText("goal", POWER_WORDS.goal, power.goal),
    ...told("effective", RULE_WORDS.inForce, effective, RULE_WORDS.period(effective.from, effective.to)),
    ...told(
      "openedBy",
      POWER_WORDS.openedBy,
      openedBy,
      documents.facts.facts[openedBy ?? ""]?.label ?? plain(openedBy ?? ""),
    ),
    ...told("basis", POWER_WORDS.basis, power.basis, basisWords(power.basis, library.laws)),
    ...told("timeLimits", POWER_WORDS.limits, timeLimits, listed(limits)),
  ];
}
