import type { TemplateResult } from "lit";

import type { LocalizedText, TimeUnit } from "../../engine/core/model/formats.generated.ts";
import { TIME_UNIT_LABELS } from "../../engine/core/model/power-labels.ts";
import { keyOf } from "../elements/form-values.ts";
import { choice, optionsOf } from "./choice.ts";

/** A unit of time. */
export function unitChoice({
  label,
  chosen,
  readOnly,
  onChoose,
}: {
  readonly label: LocalizedText;
  readonly chosen: TimeUnit;
  readonly readOnly: boolean;
  readonly onChoose: (unit: TimeUnit) => void;
}): TemplateResult {
  return choice({
    label,
    chosen,
    options: optionsOf(TIME_UNIT_LABELS),
    readOnly,
    onChoose: (text) => {
      const unit = keyOf(TIME_UNIT_LABELS, text);
      if (unit !== undefined) onChoose(unit);
    },
  });
}
