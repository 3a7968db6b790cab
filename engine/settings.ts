import { EXTERNAL_SETTINGS, externalValues } from "./access/external/external-settings.ts";
import { isLoopback } from "./access/demo/loopback.ts";
import { PERSONAL_SETTINGS, readPersonalSettings } from "./personal/personal-settings.ts";
import { PROOF_SETTINGS, PROOF_SETTING_FORMS, readProofSettings } from "./proof/proof-settings.ts";

/** Every setting of the service: the name of its environment variable, what it is without it, and what it means. */
export const SETTINGS = [
  {
    name: "PORT",
    default: "8080",
    words: { zh: "监听端口（0 为任意空闲端口）", en: "port to listen on (0: any free one)" },
  },
  { name: "HOST", default: "127.0.0.1", words: { zh: "监听地址", en: "address to listen on" } },
  { name: "SUNMAP_DATA", default: "./data", words: { zh: "数据目录", en: "folder of the data" } },
  {
    name: "SUNMAP_DATABASE_URL",
    default: "",
    words: {
      zh: "PostgreSQL 地址（postgres://…）：数据存入数据库，可由多个进程共用；不设则存入数据目录",
      en: "address of a PostgreSQL database (postgres://…): all is kept there, and several processes may share it; without it all is kept in the folder",
    },
  },
  {
    name: "SUNMAP_ADDRESS",
    default: "",
    words: {
      zh: "同一数据库的其他进程访问本进程的地址（http://10.0.0.3:8080），各进程不同；不设则为监听地址",
      en: "address under which other processes on its database reach this one, each its own (http://10.0.0.3:8080); without it the one it listens on",
    },
  },
  {
    name: "SUNMAP_DURABILITY",
    default: "fsync",
    words: {
      zh: "fsync：断电也不丢已答复的评估；write：进程崩溃不丢",
      en: "fsync: no answered evaluation is lost in a power cut; write: none in a crash of the process",
    },
  },
  {
    name: "SUNMAP_EXAMPLES",
    default: "on",
    words: {
      zh: "on：首次启动时登记一些示例办件；off：不登记",
      en: "on: at its first start the service gets example cases under supervision; off: it gets none",
    },
  },
  ...PROOF_SETTINGS,
  ...PERSONAL_SETTINGS,
  ...EXTERNAL_SETTINGS,
  {
    name: "SUNMAP_ACCESS",
    default: "accounts",
    words: {
      zh: "accounts：须登录；demo：演示，访问者扮演任意人员，仅限本机（即 --demo）",
      en: "accounts: people sign in; demo: visitors play whom they like, on this machine only (as --demo)",
    },
  },
  {
    name: "SUNMAP_REVIEW",
    default: "rules/review/requirements.json",
    words: {
      zh: "会审要求文件：各等级事项公布前须经几轮会审、由谁会签和批准",
      en: "file of what a draft must have gone through before it is published, by grade",
    },
  },
  {
    name: "SUNMAP_LOG_LEVEL",
    default: "info",
    words: { zh: "日志级别：debug、info、warn、error、silent", en: "debug, info, warn, error or silent" },
  },
] as const;

type SettingName = (typeof SETTINGS)[number]["name"];
export type Settings = Readonly<Record<SettingName, string>>;

/** The settings: what is given, else the default. @throws Error for a value that cannot be */
export function settingsFrom(given: (name: SettingName) => string | undefined): Settings {
  const value = (name: SettingName): string =>
    given(name) ?? SETTINGS.find((setting) => setting.name === name)?.default ?? "";
  const settings = {
    PORT: value("PORT"),
    HOST: value("HOST"),
    SUNMAP_DATA: value("SUNMAP_DATA"),
    SUNMAP_DATABASE_URL: value("SUNMAP_DATABASE_URL"),
    SUNMAP_ADDRESS: value("SUNMAP_ADDRESS"),
    SUNMAP_DURABILITY: value("SUNMAP_DURABILITY"),
    SUNMAP_EXAMPLES: value("SUNMAP_EXAMPLES"),
    ...readProofSettings(value),
    ...readPersonalSettings(value),
    ...externalValues(value),
    SUNMAP_ACCESS: value("SUNMAP_ACCESS"),
    SUNMAP_REVIEW: value("SUNMAP_REVIEW"),
    SUNMAP_LOG_LEVEL: value("SUNMAP_LOG_LEVEL"),
  };
  requireOneOf("PORT", settings.PORT, PORT_FORM);
  requireOneOf("SUNMAP_DATABASE_URL", settings.SUNMAP_DATABASE_URL, /^(postgres(ql)?:\/\/.+)?$/);
  requireOneOf("SUNMAP_ADDRESS", settings.SUNMAP_ADDRESS, /^(https?:\/\/[^/\s]+\/?)?$/);
  requireOneOf("SUNMAP_DURABILITY", settings.SUNMAP_DURABILITY, /^(fsync|write)$/);
  for (const { name } of PROOF_SETTINGS) requireOneOf(name, settings[name], PROOF_SETTING_FORMS[name]);
  requireOneOf("SUNMAP_EXAMPLES", settings.SUNMAP_EXAMPLES, /^(on|off)$/);
  requireOneOf("SUNMAP_ACCESS", settings.SUNMAP_ACCESS, /^(accounts|demo)$/);
  if (settings.SUNMAP_ACCESS === "demo" && !isLoopback(settings.HOST))
    throw new Error(`a demonstration is for this machine only, and HOST is \`${settings.HOST}\`; see --help`);
  requireOneOf("SUNMAP_LOG_LEVEL", settings.SUNMAP_LOG_LEVEL, /^(trace|debug|info|warn|error|fatal|silent)$/);
  return settings;
}

/** 0 to 65535. */
const PORT_FORM = /^(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/;

function requireOneOf(name: SettingName, value: string, allowed: RegExp): void {
  if (!allowed.test(value)) throw new Error(`the setting ${name} cannot be \`${value}\`; see --help`);
}
