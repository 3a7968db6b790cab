import { entry, type FindingEntry } from "./finding-entry.ts";

/** The findings about the documents by which cases are supervised: settings and duties. */
export const SUPERVISION_FINDINGS = {
  SETTING_MISSING: entry(
    "缺少监察参数“{name}”",
    "the setting of supervision `{name}` is missing",
    "补上该参数文件",
    "add the file of this parameter",
  ),
  SETTING_UNKNOWN: entry("没有监察参数“{name}”", "supervision has no setting `{name}`", "{hint}", "{hint}"),
  SETTING_WRONG: entry(
    "监察参数“{name}”的类型和单位应为：{zh}",
    "the setting of supervision `{name}` must be {en}",
    "改正类型和单位",
    "correct its type and unit",
  ),
} as const satisfies Record<string, FindingEntry>;
