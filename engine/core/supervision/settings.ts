import type { CheckFinding } from "../check/check-finding.ts";
import type { Parameter } from "../model/formats.generated.ts";
import { readOpenHours, type OpenHours } from "./open-hours.ts";
import { checkOwnSettings, checkSharedSettings } from "./setting-findings.ts";
import { isSettingName, ownSettingOf, type SettingName } from "./setting-table.ts";

/** The thresholds of supervision as they stand on one day. */
export type SettingsOfDay = {
  /** The share of a limit that is used when its end is announced. */
  readonly remindAtShare: number;
  /** How many times its limit a step may take before the red card. */
  readonly redAtFactor: number;
  readonly idleWorkdays: number;
  readonly batch: {
    readonly windowSeconds: number;
    readonly minimumDecisions: number;
    /** For so many working days the files were complete before the batch. */
    readonly waitingWorkdays: number;
  };
  readonly restrictedHours: {
    readonly published: readonly OpenHours[];
    readonly minimumCases: number;
    /** Acceptance is restricted when `acceptanceShare` of it lies within `share` of the published hours. */
    readonly share: number;
    readonly acceptanceShare: number;
  };
  readonly weekday: { readonly share: number; readonly minimumCases: number };
  /** Within so many working days an alert is answered, by its level; `escalated` after it went to the next recipient. */
  readonly answerWorkdays: Readonly<Record<"remind" | "yellow" | "red" | "escalated", number>>;
  /** What it costs to skip a step, by its grade. */
  readonly skipCost: Readonly<Record<"A" | "B" | "C" | "ungraded", number>>;
};

/** The settings of supervision by the day whose law judges the case: that of its opening. */
export type SupervisionSettings = { readonly on: (date: string) => SettingsOfDay };

export type SettingsReading =
  | { readonly ok: true; readonly settings: SupervisionSettings }
  | { readonly ok: false; readonly findings: readonly CheckFinding[] };

/**
 * Reads the settings from the parameters that all powers share and those of the power, whose `supervision-<name>` replaces
 * the shared value from its first day on; or everything that is wrong with them. A day before the first value has that one.
 */
export function readSettings(shared: readonly Parameter[], own: readonly Parameter[] = []): SettingsReading {
  const findings: CheckFinding[] = [];
  checkSharedSettings(shared, (found) => findings.push(found));
  checkOwnSettings(own, (found) => findings.push(found));
  if (findings.length > 0) return { ok: false, findings };
  const valuesOf = datedValues(shared, own);
  let last: { readonly date: string; readonly settings: SettingsOfDay } | undefined;
  const on = (date: string): SettingsOfDay => {
    if (last?.date !== date) last = { date, settings: settingsOn((name) => valueOn(valuesOf(name), date)) };
    return last.settings;
  };
  return { ok: true, settings: { on } };
}

type DatedValues = Parameter["values"];

/** The values of a setting, the power's own first. */
function datedValues(
  shared: readonly Parameter[],
  own: readonly Parameter[],
): (name: SettingName) => readonly DatedValues[] {
  const values = new Map<SettingName, DatedValues[]>();
  const add = (name: string, parameter: Parameter): void => {
    if (isSettingName(name)) values.set(name, [...(values.get(name) ?? []), parameter.values]);
  };
  for (const parameter of own) add(ownSettingOf(parameter.name) ?? "", parameter);
  for (const parameter of shared) add(parameter.name, parameter);
  return (name) => values.get(name) ?? [];
}

function valueOn(histories: readonly DatedValues[], date: string): number | string | boolean | undefined {
  const valid = histories
    .map((values) => values.findLast(({ from }) => from <= date))
    .find((found) => found !== undefined);
  return (valid ?? histories.at(-1)?.[0])?.value;
}

function settingsOn(value: (name: SettingName) => number | string | boolean | undefined): SettingsOfDay {
  const number = (name: SettingName): number => Number(value(name));
  return {
    remindAtShare: number("remind-at-share"),
    redAtFactor: number("red-at-factor"),
    idleWorkdays: number("idle-workdays"),
    batch: {
      windowSeconds: number("batch-window-seconds"),
      minimumDecisions: number("batch-minimum-decisions"),
      waitingWorkdays: number("batch-waiting-workdays"),
    },
    restrictedHours: {
      published: readOpenHours(String(value("published-hours"))) ?? [],
      minimumCases: number("restricted-hours-minimum-cases"),
      share: number("restricted-hours-share"),
      acceptanceShare: number("restricted-hours-acceptance-share"),
    },
    weekday: { share: number("weekday-share"), minimumCases: number("weekday-minimum-cases") },
    answerWorkdays: {
      remind: number("alert-answer-workdays"),
      yellow: number("alert-answer-workdays-yellow"),
      red: number("alert-answer-workdays-red"),
      escalated: number("alert-escalated-answer-workdays"),
    },
    skipCost: {
      A: number("skip-cost-a"),
      B: number("skip-cost-b"),
      C: number("skip-cost-c"),
      ungraded: number("skip-cost-ungraded"),
    },
  };
}
