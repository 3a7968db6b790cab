import type { TimeUnit } from "../../../engine/core/model/formats.generated.ts";
import { TIME_UNIT_LABELS } from "../../../engine/core/model/power-labels.ts";

export function isTimeUnit(unit: string): unit is TimeUnit {
  return Object.hasOwn(TIME_UNIT_LABELS, unit);
}
