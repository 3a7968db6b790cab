import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { ProofStep } from "../../engine/core/proof/check-record-proof.ts";
import type { AnchorKind } from "../api/journal.ts";

export const WORDS = {
  title: { zh: "评估日志", en: "The journal" },
  intro: {
    zh: "每条评估都记入哈希链和默克尔树，定期签名；谁改动或删去了记录，这里能查出来",
    en: "Every evaluation is a link of a hash chain and a leaf of a signed tree: what was changed or removed is found here",
  },
  back: { zh: "返回评估记录", en: "Back to the evaluations" },
  loading: { zh: "正在读取…", en: "Reading…" },

  verify: { zh: "核验全部记录", en: "Verify every record" },
  verifying: (read: number, of: number): LocalizedText => ({
    zh: `正在核验：${read} / ${of} 条`,
    en: `Verifying: ${read} of ${of} records`,
  }),
  waiting: { zh: "正在排队等待核验", en: "Waiting for other verifications" },
  failed: { zh: "核验没有完成，请重试", en: "The verification did not come to its end; try again" },
  outside: { zh: "与另存的检查点对照", en: "Compare checkpoints that were kept elsewhere" },
  outsideHint: {
    zh: "选择从共享目录、邮件或其他系统取回的检查点文件：末尾被截断、历史被改写，只有它们能证明",
    en: "Choose checkpoint files from the share, the mail or the other system: only they prove that the end was cut off",
  },
  chosen: (count: number): LocalizedText => ({ zh: `已选${count}个文件`, en: `${count} chosen` }),
  sound: (records: number): LocalizedText => ({
    zh: `${records}条记录全部完好，与写入时逐字节一致`,
    en: `All ${records} records are what was written, byte by byte`,
  }),
  agreed: (compared: number, size: number, time: string): LocalizedText => ({
    zh: `${compared}个检查点全部相符，最大的覆盖${size}条（${time}）`,
    en: `All ${compared} checkpoints agree; the largest covers ${size} records (${time})`,
  }),
  notSound: (faults: number): LocalizedText => ({ zh: `发现${faults}处问题`, en: `${faults} faults were found` }),
  brokenRecord: (seq: number): LocalizedText => ({ zh: `第${seq}条记录：`, en: `Record ${seq}: ` }),
  others: (count: number): LocalizedText => ({ zh: `另有${count}处问题`, en: `${count} further faults` }),
  file: { zh: "所在文件", en: "In the file" },
  fromByte: (offset: number): LocalizedText => ({ zh: `第${offset}字节起`, en: `from byte ${offset}` }),
  expected: { zh: "应为", en: "Expected" },
  actual: { zh: "实为", en: "Found" },
  ofCheckpoint: (size: number): LocalizedText => ({ zh: `覆盖${size}条的检查点`, en: `Checkpoint of ${size} records` }),
  between: (after: number, upTo: number): LocalizedText => ({
    zh: `被改动的记录在第${after + 1}条至第${upTo}条之间`,
    en: `The record that was changed is one of ${after + 1} to ${upTo}`,
  }),
  endedAt: { zh: "核验完成", en: "Verified" },

  records: { zh: "记录", en: "Records" },
  seq: { zh: "序号", en: "No." },
  verdict: { zh: "结论", en: "Verdict" },
  power: { zh: "权力事项", en: "Power" },
  version: { zh: "版本", en: "Version" },
  askedBy: { zh: "询问人", en: "Asked by" },
  visitor: { zh: "未登录者", en: "a visitor" },
  recordedAt: { zh: "记录时间", en: "Recorded at" },
  hash: { zh: "哈希值", en: "Hash" },
  id: { zh: "编号", en: "Id" },
  proof: { zh: "证明", en: "Proof" },
  prove: { zh: "查看证明", en: "Show the proof" },
  damaged: { zh: "记录已损坏，请核验", en: "The record is damaged; verify the journal" },
  newer: { zh: "较新", en: "Newer" },
  older: { zh: "较旧", en: "Older" },
  newest: { zh: "最新", en: "Newest" },
  goTo: { zh: "到第几条", en: "Go to record" },
  go: { zh: "前往", en: "Go" },
  shown: (first: number, last: number, size: number): LocalizedText => ({
    zh: `第${first}至${last}条，共${size}条`,
    en: `${first} to ${last} of ${size}`,
  }),
  none: { zh: "还没有评估记录", en: "Nothing has been judged yet" },

  checkpoints: { zh: "检查点与锚定", en: "Checkpoints and anchors" },
  checkpointsIntro: {
    zh: "检查点是对某一时刻全部记录的签名。锚定到外部之后，连服务管理员也不能悄悄改写历史",
    en: "A checkpoint signs all records of a moment. Once it is anchored elsewhere, not even an administrator rewrites history unseen",
  },
  noCheckpoint: { zh: "还没有检查点", en: "There is no checkpoint yet" },
  size: { zh: "覆盖记录", en: "Records" },
  time: { zh: "签名时间", en: "Signed at" },
  root: { zh: "树根", en: "Root" },
  key: { zh: "密钥", en: "Key" },
  notOurs: { zh: "不是本日志的密钥", en: "none of ours" },
  anchors: { zh: "锚定", en: "Anchors" },
  save: { zh: "保存检查点文件", en: "Save the checkpoint" },
  noAnchor: {
    zh: "没有设置外部锚定。请管理员设置共享目录、推送地址或邮件，否则截断末尾不易发现",
    en: "No anchor is set. Let the administrator set a share, an address or a mail spool: without one a cut tail is hard to see",
  },
  anchoredAt: (size: number, at: string): LocalizedText => ({
    zh: `最近：${size}条（${at}）`,
    en: `last: ${size} records (${at})`,
  }),
  anchorFailed: (attempts: number, why: string): LocalizedText => ({
    zh: `已失败${attempts}次：${why}`,
    en: `failed ${attempts} times: ${why}`,
  }),
  anchorNever: { zh: "尚未送达", en: "nothing delivered yet" },
  keys: { zh: "签名公钥", en: "Public keys" },
  signsNow: { zh: "在用", en: "signs now" },
  retired: (at: string): LocalizedText => ({ zh: `停用于${at}`, en: `retired ${at}` }),

  proofTitle: (id: string): LocalizedText => ({ zh: `${id} 的包含证明`, en: `Proof of ${id}` }),
  proofHolds: (index: number, size: number): LocalizedText => ({
    zh: `证明成立：它是已签名的${size}条记录中的第${index + 1}条（由本页自行核对）`,
    en: `The proof holds: it is record ${index + 1} of ${size} that were signed (this page checked it itself)`,
  }),
  proofFails: { zh: "证明不成立", en: "The proof does not hold" },
  path: { zh: "从记录到树根的路径", en: "The way from the record to the root" },
  leaf: { zh: "本条记录", en: "This record" },
  combined: (first: number, last: number): LocalizedText =>
    first === last
      ? { zh: `与第${first}条合并`, en: `joined with record ${first}` }
      : { zh: `与第${first}至${last}条合并`, en: `joined with records ${first} to ${last}` },
  signedRoot: { zh: "已签名的树根", en: "The signed root" },
  saveProof: { zh: "保存证明文件", en: "Save the proof" },
  proofHint: {
    zh: "证明文件可交给他人，离线核对用命令",
    en: "Anybody can check the file offline with",
  },
  closeProof: { zh: "收起证明", en: "Close the proof" },
} as const;

export const ANCHORS: Readonly<Record<AnchorKind, LocalizedText>> = {
  folder: { zh: "共享目录", en: "folder" },
  webhook: { zh: "其他系统", en: "other system" },
  mail: { zh: "邮件", en: "mail" },
};

export const FAILED: Readonly<Record<ProofStep, LocalizedText>> = {
  checkpoint: { zh: "检查点不完整", en: "The checkpoint is not whole" },
  signature: { zh: "检查点的签名不对", en: "The signature of the checkpoint is wrong" },
  key: { zh: "检查点不是由本日志的密钥签名", en: "None of the journal's keys signed the checkpoint" },
  head: { zh: "记录头不是这条评估的", en: "The head is not that of this evaluation" },
  path: { zh: "记录不在已签名的树中", en: "The record is not in the tree that was signed" },
};
