import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

export const WORDS = {
  issue: { zh: "出具回执", en: "Receipt" },
  title: { zh: "给当事人的回执", en: "A receipt for the person concerned" },
  intro: {
    zh: "当事人凭回执可以自行核对：记录未被改动，用已公布的规则重新评估结果相同。出具回执会记入操作记录。",
    en: "With it the person concerned can check that the record was not changed, and that the published rules give the same answer. Giving one out goes on record.",
  },
  making: { zh: "正在出具…", en: "Making it out…" },
  saveReceipt: { zh: "下载回执文件", en: "Download the receipt" },
  saveReceiptHint: {
    zh: "几KB的文件，请与核对页面一并交给当事人",
    en: "A file of a few kilobytes: give it together with the page",
  },
  savePersonal: { zh: "下载含个人信息的回执", en: "Download it with personal data" },
  savePersonalHint: {
    zh: "只交给当事人本人：有了它就能看到全部个人信息，也才能完整核对。下载会记入操作记录。",
    en: "For the person concerned alone: whoever has it reads all personal data, and only with it is the check whole. It goes on record.",
  },
  masked: {
    zh: "本案的个人信息已遮盖：普通回执只能核对不涉及个人信息的部分。",
    en: "Personal data of this case are masked: an ordinary receipt lets the rest be checked.",
  },
  savePage: { zh: "下载离线核对页面", en: "Download the offline page" },
  savePageHint: {
    zh: "一个网页文件，含当时的规则，断网也能打开",
    en: "One file with the rules of then; it opens without a network",
  },
  print: { zh: "打印回执单", en: "Print the sheet" },
  printHint: { zh: "带二维码，扫码即可核对", en: "With a QR code that leads to the check" },
  noCode: {
    zh: "案件内容较多，装不进一个二维码；回执单上会写明，请一并交付回执文件。",
    en: "The case is too long for one QR code; the sheet says so. Give the receipt file along with it.",
  },
  close: { zh: "关闭", en: "Close" },
  sheetTitle: { zh: "评估回执", en: "Receipt of an evaluation" },
  number: { zh: "编号", en: "No." },
  power: { zh: "权力事项", en: "Power" },
  organ: { zh: "行使机关", en: "Organ" },
  at: { zh: "评估时间", en: "Judged at" },
  verdict: { zh: "结论", en: "Verdict" },
  grade: { zh: "监控等级", en: "Monitoring grade" },
  findings: { zh: "发现问题及依据", en: "Findings and their legal basis" },
  noFindings: { zh: "未发现问题", en: "Nothing was found" },
  basis: { zh: "依据：", en: "Basis: " },
  controls: { zh: "须落实的防控措施", en: "Required controls" },
  noControls: { zh: "无", en: "none" },
  version: { zh: "评估依据的版本", en: "Judged by" },
  versionIs: (version: number): LocalizedText => ({ zh: `第${version}版`, en: `version ${version}` }),
  checkpoint: { zh: "评估日志检查点", en: "Checkpoint of the journal" },
  signed: (size: number, time: string, key: string): LocalizedText => ({
    zh: `${time}签名，共${size}条记录，密钥 ${key}`,
    en: `signed ${time} over ${size} ${size === 1 ? "record" : "records"} with key ${key}`,
  }),
  fingerprint: { zh: "记录指纹", en: "Fingerprint of the record" },
  code: { zh: "核对二维码", en: "QR code to check it" },
  scan: {
    zh: "用手机扫码，即可在您的设备上核对这份回执；回执内容不会发送给任何人。也可以打开离线核对页面，放入回执文件。",
    en: "Scan it to check this receipt on your own device; nothing of it is sent to anybody. Or open the offline page and give it the receipt file.",
  },
  tooLong: {
    zh: "本案内容较多，装不进一个二维码。请用随附的回执文件核对：",
    en: "This case is too long for one QR code. Check it with the receipt file that comes with this sheet:",
  },
  colon: { zh: "：", en: ": " },
  separator: { zh: "；", en: "; " },
} as const;
