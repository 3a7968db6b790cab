import { UNIT_LABELS } from "../../engine/core/model/fact-labels.ts";
import type { Unit } from "../../engine/core/model/formats.generated.ts";
import type { Option } from "../fields/choice.ts";
import type { TextCheck } from "../fields/text-checks.ts";
import { WORDS } from "./words.ts";

/** The choice that stands for having no unit. */
export const NO_UNIT = "none";

/** The units as choices; where a unit is not needed, having none is one too. */
export function unitOptions(units: readonly Unit[], mayBeNone: boolean): readonly Option[] {
  const none = mayBeNone ? [{ value: NO_UNIT, label: WORDS.noUnit }] : [];
  return [...none, ...units.map((unit) => ({ value: unit, label: UNIT_LABELS[unit] }))];
}

/** A number, or nothing. */
export const numberCheck: TextCheck = (text) =>
  text === "" || /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) ? undefined : WORDS.number;
