import type { Parameter } from "../model/formats.generated.ts";
import type { ValueDefinition } from "../value/value-form.ts";

/** What a setting of supervision must be: its type and unit, and the least and greatest value that make sense. */
export type SettingForm = Pick<ValueDefinition, "minimum" | "maximum" | "unit"> & { readonly type: Parameter["type"] };

const WORKDAYS = { type: "integer", unit: "workday", minimum: 1, maximum: 3660 } as const;
const COUNT = { type: "integer", unit: "count", minimum: 1 } as const;
const SHARE = { type: "decimal", unit: "ratio", minimum: 0, maximum: 1 } as const;
const COST = { type: "integer", minimum: 1, maximum: 1000 } as const;

/** Every setting of supervision: one parameter of `rules/supervision/parameters`, by its name. */
export const SETTINGS = {
  "remind-at-share": SHARE,
  "red-at-factor": { type: "decimal", minimum: 1, maximum: 100 },
  "idle-workdays": WORKDAYS,
  "batch-window-seconds": { type: "integer", minimum: 1, maximum: 86_400 },
  "batch-minimum-decisions": COUNT,
  "batch-waiting-workdays": WORKDAYS,
  "published-hours": { type: "string" },
  "restricted-hours-minimum-cases": COUNT,
  "restricted-hours-share": SHARE,
  "restricted-hours-acceptance-share": SHARE,
  "weekday-share": SHARE,
  "weekday-minimum-cases": COUNT,
  "alert-answer-workdays": WORKDAYS,
  "alert-answer-workdays-yellow": WORKDAYS,
  "alert-answer-workdays-red": WORKDAYS,
  "alert-escalated-answer-workdays": WORKDAYS,
  "skip-cost-a": COST,
  "skip-cost-b": COST,
  "skip-cost-c": COST,
  "skip-cost-ungraded": COST,
} as const satisfies Readonly<Record<string, SettingForm>>;

export type SettingName = keyof typeof SETTINGS;

/** A power sets a value of its own in a parameter of this name before the name of the setting. */
const OWN_PREFIX = "supervision-";

/** The name of the setting that a parameter of a power sets, known or not; undefined for any other parameter. */
export function ownSettingOf(parameter: string): string | undefined {
  return parameter.startsWith(OWN_PREFIX) ? parameter.slice(OWN_PREFIX.length) : undefined;
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}
