import { join } from "node:path";

import { personalFolder } from "../store/personal/key-file.ts";

/** The settings of the service that are about personal data. */
export const PERSONAL_SETTINGS = [
  {
    name: "SUNMAP_PERSONAL_KEY_FILE",
    default: "",
    words: {
      zh: "个人信息主密钥文件（64 位十六进制，仅属主可读）；不设则为数据目录下的 personal/master.key，首次启动时生成",
      en: "file of the master key of personal data (64 hexadecimal digits, for its owner only); without it personal/master.key in the data folder, made at the first start",
    },
  },
  {
    name: "SUNMAP_RETENTION",
    default: "rules/retention/retention.json",
    words: {
      zh: "保存期限文件：各类数据保存多久，到期如何处理",
      en: "file of the periods for which each kind of data is kept",
    },
  },
] as const;

type PersonalSettingName = (typeof PERSONAL_SETTINGS)[number]["name"];
export type PersonalSettings = Readonly<Record<PersonalSettingName, string>>;

/** The settings by their names. */
export function readPersonalSettings(value: (name: PersonalSettingName) => string): PersonalSettings {
  return {
    SUNMAP_PERSONAL_KEY_FILE: value("SUNMAP_PERSONAL_KEY_FILE"),
    SUNMAP_RETENTION: value("SUNMAP_RETENTION"),
  };
}

/** Where the master key lies: in the file of the setting, else in the data folder. */
export function masterKeyPath(data: string, setting: string): string {
  return setting === "" ? join(personalFolder(data), "master.key") : setting;
}
