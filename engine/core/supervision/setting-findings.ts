import type { Report } from "../check/check-finding.ts";
import { finding, hint } from "../check/finding-catalog.ts";
import { nearestName } from "../check/nearest-name.ts";
import { checkParameterValues } from "../check/parameter-values.ts";
import type { Parameter } from "../model/formats.generated.ts";
import { FACT_TYPE_LABELS, UNIT_LABELS } from "../model/fact-labels.ts";
import { readOpenHours } from "./open-hours.ts";
import { isSettingName, ownSettingOf, SETTINGS, type SettingForm } from "./setting-table.ts";

/** Tells everything that is wrong with the settings that all powers share, those that are missing included. */
export function checkSharedSettings(parameters: readonly Parameter[], report: Report): void {
  for (const parameter of parameters)
    checkSetting(parameter.name, parameter, `supervision/parameters/${parameter.name}`, report);
  const given = new Set(parameters.map(({ name }) => name));
  for (const name of Object.keys(SETTINGS)) {
    const place = { document: `supervision/parameters/${name}`, pointer: "" };
    if (!given.has(name)) report(finding("SETTING_MISSING", place, { name }));
  }
}

/** Tells what is wrong with the settings of one power: its parameters named `supervision-<setting>`. */
export function checkOwnSettings(parameters: readonly Parameter[], report: Report): void {
  for (const parameter of parameters) {
    const name = ownSettingOf(parameter.name);
    if (name !== undefined) checkSetting(name, parameter, `parameters/${parameter.name}`, report);
  }
}

function checkSetting(name: string, parameter: Parameter, document: string, report: Report): void {
  const place = { document, pointer: "/name" };
  if (!isSettingName(name)) {
    report(finding("SETTING_UNKNOWN", place, { name, ...hint(nearestName(name, Object.keys(SETTINGS))) }));
    return;
  }
  const form: SettingForm = SETTINGS[name];
  if (parameter.type !== form.type || parameter.unit !== form.unit) {
    const { zh, en } = wordsOf(form);
    report(finding("SETTING_WRONG", { document, pointer: "/type" }, { name, zh, en }));
    return;
  }
  checkParameterValues(parameter, form, document, report);
  if (name === "published-hours") checkHours(parameter, document, report);
}

function checkHours({ values }: Parameter, document: string, report: Report): void {
  for (const [index, { value }] of values.entries()) {
    if (readOpenHours(String(value)) !== undefined) continue;
    const words = {
      zh: "时间段须依次写成“09:00-12:00,13:00-17:00”",
      en: "hours are written in order, as `09:00-12:00,13:00-17:00`",
    };
    report(finding("PARAMETER_VALUE_WRONG", { document, pointer: `/values/${index}` }, words));
  }
}

function wordsOf({ type, unit }: SettingForm): { readonly zh: string; readonly en: string } {
  const label = FACT_TYPE_LABELS[type];
  if (unit === undefined) return { zh: `${label.zh}，不写单位`, en: `a ${label.en} without a unit` };
  return { zh: `${label.zh}，单位“${UNIT_LABELS[unit].zh}”`, en: `a ${label.en} in ${UNIT_LABELS[unit].en}` };
}
