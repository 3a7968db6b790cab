import type { LocalizedText } from "../model/formats.generated.ts";
import type { DisagreementKind } from "./journal-report.ts";
import type { RecordFault } from "./record-fault.ts";

/** A fault of a journal as a person is told of it: what is wrong, what may have happened, and what to do. */
export type FaultWords = {
  readonly what: LocalizedText;
  readonly perhaps: LocalizedText;
  readonly next: LocalizedText;
};

const KEEP: LocalizedText = {
  zh: "请立即封存数据目录并制作副本，不要修改；从备份中取出该条记录对照，并按异常上报。",
  en: "Set the data folder aside now and copy it unchanged; compare the record with a backup, and report the incident.",
};

export const RECORD_FAULTS: Readonly<Record<RecordFault, FaultWords>> = {
  notARecord: {
    what: { zh: "此处不是一条完整的记录", en: "What stands here is no whole record" },
    perhaps: {
      zh: "可能是磁盘损坏、文件被其他程序改动，或有人改写了这一行。",
      en: "The disk may be damaged, another program may have touched the file, or somebody rewrote the line.",
    },
    next: KEEP,
  },
  headChanged: {
    what: { zh: "记录头与其哈希值不符", en: "The head of the record does not match its hash" },
    perhaps: {
      zh: "写入之后，有人改动了结论、时间、询问人等内容；磁盘损坏也可能如此。",
      en: "The verdict, the time, who asked or another part of the head was changed after it was written; a damaged disk may do so too.",
    },
    next: KEEP,
  },
  caseChanged: {
    what: { zh: "案件内容与记录头中的摘要不符", en: "The case does not match the digest in the head" },
    perhaps: {
      zh: "案件的事实在评估之后被改动。结论等记录头内容仍与写入时一致。",
      en: "A fact of the case was changed after it was judged. The head, with the verdict, is still as it was written.",
    },
    next: KEEP,
  },
  evaluationChanged: {
    what: { zh: "评估结果与记录头中的摘要不符", en: "The evaluation does not match the digest in the head" },
    perhaps: {
      zh: "评估结果的内容在写入之后被改动。重放这条评估可得到当时的结果。",
      en: "The text of the evaluation was changed after it was written. A replay of it gives what was answered.",
    },
    next: KEEP,
  },
  personalChanged: {
    what: {
      zh: "封存的个人信息与记录头中的摘要不符",
      en: "The sealed personal part does not match the digest in the head",
    },
    perhaps: {
      zh: "密文在写入之后被改动、取走或添加。依法删除个人信息只销毁密钥，不改动密文，因此与删除无关。",
      en: "The ciphertext was changed, taken away or added after it was written. An erasure destroys the key and leaves the ciphertext as it is, so it was none.",
    },
    next: KEEP,
  },
  missing: {
    what: { zh: "记录缺失", en: "The record is missing" },
    perhaps: {
      zh: "有人删去了一行、一段或整个文件，或恢复备份时漏了文件。",
      en: "Somebody removed a line, several, or a whole file, or a restore left a file out.",
    },
    next: KEEP,
  },
  outOfOrder: {
    what: { zh: "记录的编号与位置不符", en: "The number of the record does not fit its place" },
    perhaps: {
      zh: "有人移动或重复了记录，或把两份日志拼在一起。",
      en: "Somebody moved or repeated records, or two journals were put together.",
    },
    next: KEEP,
  },
  chainBroken: {
    what: { zh: "记录没有承接上一条记录的哈希值", en: "The record does not bear the hash of the one before it" },
    perhaps: {
      zh: "上一条记录被整条换过（其自身哈希也重新算过），或这一条是后来插入的。",
      en: "The record before it was replaced as a whole, its own hash made anew, or this one was put in later.",
    },
    next: KEEP,
  },
  lineEndMissing: {
    what: { zh: "最后一行没有写完", en: "The last line was not finished" },
    perhaps: {
      zh: "多为断电或强制终止所致：这条评估尚未答复给任何人。",
      en: "A power cut or a kill does this: nobody was answered with this evaluation.",
    },
    next: {
      zh: "启动服务即可，未写完的内容会另存并清除。",
      en: "Start the service: it keeps the unfinished bytes aside and goes on.",
    },
  },
};

export const DISAGREEMENTS: Readonly<Record<DisagreementKind, FaultWords>> = {
  cut: {
    what: {
      zh: "检查点覆盖的记录多于现存记录：日志末尾被截断",
      en: "The checkpoint covers more records than there are: the end was cut off",
    },
    perhaps: {
      zh: "末尾的记录被删除，或恢复了较早的备份，或在“write”耐久设置下断电。",
      en: "The newest records were removed, an older backup was restored, or the power failed under durability `write`.",
    },
    next: {
      zh: "请封存数据目录，从备份和其他副本中找回缺少的记录，并按异常上报。",
      en: "Set the data folder aside, look for the missing records in backups and copies, and report the incident.",
    },
  },
  rewritten: {
    what: {
      zh: "记录与检查点签名时的内容不同：历史被改写",
      en: "The records are not those that the checkpoint was signed for: history was rewritten",
    },
    perhaps: {
      zh: "有人改写了一条或多条记录，并重新计算了其后的全部哈希值。",
      en: "Somebody changed a record and made every hash after it anew.",
    },
    next: KEEP,
  },
  forked: {
    what: {
      zh: "同一数量的记录有两个不同的签名检查点：历史出现分叉",
      en: "Two checkpoints were signed for one number of records: history has forked",
    },
    perhaps: {
      zh: "日志曾被换回较早的副本后继续写入，或签名密钥在别处被使用。",
      en: "The journal went on from an older copy, or its signing key was used elsewhere.",
    },
    next: {
      zh: "请封存双方数据与检查点，核对签名密钥的去向，更换密钥，并按异常上报。",
      en: "Set both journals and checkpoints aside, find out where the signing key was, rotate it, and report the incident.",
    },
  },
  notSigned: {
    what: { zh: "检查点不是由本日志的密钥签名", en: "No key of this journal signed the checkpoint" },
    perhaps: {
      zh: "该文件属于另一份日志，或内容被改动。",
      en: "The file belongs to another journal, or it was changed.",
    },
    next: {
      zh: "请核对文件来源；密钥编号可用 sunmap journal keys 查看。",
      en: "Check where the file came from; `sunmap journal keys` shows the ids of the keys.",
    },
  },
};
