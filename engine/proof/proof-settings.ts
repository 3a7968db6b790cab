/** The settings of the service that are about proving its journal. */
export const PROOF_SETTINGS = [
  {
    name: "SUNMAP_CHECKPOINT_SECONDS",
    default: "60",
    words: {
      zh: "评估日志有新记录时，每隔多少秒签名一个检查点",
      en: "seconds between two signed checkpoints of a growing journal",
    },
  },
  {
    name: "SUNMAP_ANCHOR_FOLDER",
    default: "",
    words: {
      zh: "检查点另存到此目录（宜为只可追加的共享目录）；留空则不存",
      en: "folder that also keeps the checkpoints, best a share that can only be added to; empty: none",
    },
  },
  {
    name: "SUNMAP_ANCHOR_URL",
    default: "",
    words: {
      zh: "检查点推送到此地址（http或https）；留空则不推送",
      en: "address that checkpoints are posted to (http or https); empty: none",
    },
  },
  {
    name: "SUNMAP_ANCHOR_MAIL",
    default: "",
    words: {
      zh: "每日一封检查点邮件放入此Maildir目录；留空则不放",
      en: "Maildir folder that gets a mail with a checkpoint a day; empty: none",
    },
  },
] as const;

type ProofSettingName = (typeof PROOF_SETTINGS)[number]["name"];
export type ProofSettings = Readonly<Record<ProofSettingName, string>>;

/** The settings by their names. */
export function readProofSettings(value: (name: ProofSettingName) => string): ProofSettings {
  return {
    SUNMAP_CHECKPOINT_SECONDS: value("SUNMAP_CHECKPOINT_SECONDS"),
    SUNMAP_ANCHOR_FOLDER: value("SUNMAP_ANCHOR_FOLDER"),
    SUNMAP_ANCHOR_URL: value("SUNMAP_ANCHOR_URL"),
    SUNMAP_ANCHOR_MAIL: value("SUNMAP_ANCHOR_MAIL"),
  };
}

/** What each of them must look like. */
export const PROOF_SETTING_FORMS: Readonly<Record<ProofSettingName, RegExp>> = {
  SUNMAP_CHECKPOINT_SECONDS: /^[1-9]\d{0,4}$/,
  SUNMAP_ANCHOR_FOLDER: /^/,
  SUNMAP_ANCHOR_URL: /^(?:https?:\/\/.+)?$/,
  SUNMAP_ANCHOR_MAIL: /^/,
};
