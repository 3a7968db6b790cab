import { aParameter, aPolicy } from "./a-policy.ts";
import { findingsOf } from "./faults-of.ts";
import type { FindingExamples } from "./finding-example.ts";
import { faultsOfSettings, SHARED_SETTINGS } from "./supervision-settings.ts";

/** One example of each fault of the documents of supervision. */
export const SUPERVISION_FINDINGS: FindingExamples = {
  SETTING_MISSING: {
    of: faultsOfSettings(SHARED_SETTINGS.filter(({ name }) => name !== "idle-workdays")),
    at: "supervision/parameters/idle-workdays#",
    zh: "缺少监察参数“idle-workdays”",
    en: "the setting of supervision `idle-workdays` is missing",
  },
  SETTING_UNKNOWN: {
    of: findingsOf(
      aPolicy({
        parameters: [aParameter("supervision-idle-workday", "integer", { "2009-01-01": 5 }, { unit: "workday" })],
      }),
    ),
    at: "parameters/supervision-idle-workday#/name",
    zh: "没有监察参数“idle-workday”",
    en: "supervision has no setting `idle-workday`",
    nextStep: "did you mean `idle-workdays`?",
  },
  SETTING_WRONG: {
    of: findingsOf(
      aPolicy({
        parameters: [aParameter("supervision-idle-workdays", "integer", { "2009-01-01": 5 }, { unit: "day" })],
      }),
    ),
    at: "parameters/supervision-idle-workdays#/type",
    zh: "监察参数“idle-workdays”的类型和单位应为：整数，单位“工作日”",
    en: "the setting of supervision `idle-workdays` must be a whole number in working days",
  },
};
