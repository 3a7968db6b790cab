import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

/**
 * An act in words, as it goes on after the name of whoever did it, and as it goes on after "tried to". `{power}`,
 * `{version}`, `{item}`, `{made}`, `{finding}`, `{review}`, `{move}`, `{state}` and `{host}` stand for what it was done on.
 */
export type ActWords = { readonly done: LocalizedText; readonly tried: LocalizedText };

/** The verb in Chinese; in English as it was done, and as it was tried. */
type Verb = readonly [zh: string, enDone: string, enTried: string];

const CHANGE: Verb = ["修改", "changed", "change"];
const CREATE: Verb = ["新建", "created", "create"];
const DELETE: Verb = ["删除", "deleted", "delete"];

/** What each operation is called that is put on record. */
export const ACT_WORDS: Readonly<Record<string, ActWords>> = {
  createPower: act(CREATE, "权力事项{power}", "the power {power}"),
  putPowerDocument: act(CHANGE, "{power}的事项信息", "the description of {power}"),
  putFacts: act(CHANGE, "{power}的事实字典", "the facts of {power}"),
  putMap: act(CHANGE, "{power}的流程图", "the map of {power}"),
  putDocuments: act(CHANGE, "{power}的草稿", "the draft of {power}"),
  putParameters: act(CHANGE, "{power}的全部参数", "all parameters of {power}"),
  putParameter: act(CHANGE, "{power}的参数{item}", "the parameter {item} of {power}"),
  deleteParameter: act(DELETE, "{power}的参数{item}", "the parameter {item} of {power}"),
  putConditions: act(CHANGE, "{power}的全部共享条件", "all shared conditions of {power}"),
  putCondition: act(CHANGE, "{power}的共享条件{item}", "the shared condition {item} of {power}"),
  deleteCondition: act(DELETE, "{power}的共享条件{item}", "the shared condition {item} of {power}"),
  putRules: act(CHANGE, "{power}的全部规则", "all rules of {power}"),
  putRule: act(CHANGE, "{power}的规则{item}", "the rule {item} of {power}"),
  deleteRule: act(DELETE, "{power}的规则{item}", "the rule {item} of {power}"),
  putCases: act(CHANGE, "{power}的全部样例案件", "all example cases of {power}"),
  putCase: act(CHANGE, "{power}的样例案件{item}", "the example case {item} of {power}"),
  deleteCase: act(DELETE, "{power}的样例案件{item}", "the example case {item} of {power}"),
  discardDraft: act(["丢弃", "discarded", "discard"], "{power}的草稿", "the draft of {power}"),
  publishDraft: act(["公布", "published", "publish"], "{power}{version}", "{version}{power}"),
  withdrawVersion: act(
    ["撤回", "withdrew", "withdraw"],
    "{power}{version}的定时公布",
    "the scheduled {version}{power}",
  ),
  restoreVersion: {
    done: { zh: "把{power}{version}恢复为草稿", en: "restored {version}{power} as the draft" },
    tried: { zh: "把{power}{version}恢复为草稿", en: "restore {version}{power} as the draft" },
  },
  getPersonalReceipt: act(
    ["出具", "gave out", "give out"],
    "评估{item}含个人信息的回执",
    "the receipt of the evaluation {item} with personal data",
  ),
  getReceipt: act(["出具", "gave out", "give out"], "评估{item}的回执", "the receipt of the evaluation {item}"),
  getBundle: act(["导出", "exported", "export"], "规则包文件", "a bundle of policies"),
  importBundle: act(["提交", "sent in", "send in"], "规则包文件", "a bundle of policies"),
  openReview: {
    done: { zh: "把{power}的草稿提交了会审", en: "submitted the draft of {power} to review" },
    tried: { zh: "把{power}的草稿提交会审", en: "submit the draft of {power} to review" },
  },
  actInReview: act(["办理", "acted in", "act in"], "会审{review}{move}", "the review {review}{move}"),
  commentInReview: {
    done: { zh: "对会审{review}提出了意见", en: "commented in the review {review}" },
    tried: { zh: "对会审{review}提出意见", en: "comment in the review {review}" },
  },
  answerComment: act(["答复", "answered", "answer"], "会审{review}中的意见", "a comment in the review {review}"),
  attachBacktest: {
    done: { zh: "为会审{review}附上了回溯测试", en: "attached a backtest to the review {review}" },
    tried: { zh: "为会审{review}附上回溯测试", en: "attach a backtest to the review {review}" },
  },
  startBacktest: act(["开始", "began", "begin"], "{power}的回溯测试", "a backtest of {power}"),
  cancelBacktest: act(["取消", "cancelled", "cancel"], "回溯测试{item}", "the backtest {item}"),
  resolveComment: act(["办结", "settled", "settle"], "会审{review}中的意见", "a comment in the review {review}"),
  retirePower: act(["停用", "took", "take"], "{power}", "{power} out of use"),
  reinstatePower: act(["恢复使用", "took", "take"], "{power}", "{power} into use again"),
  putMeasure: act(CHANGE, "防控措施{item}", "the measure {item}"),
  deleteMeasure: act(DELETE, "防控措施{item}", "the measure {item}"),
  putLaw: act(CHANGE, "依据{item}", "the source {item}"),
  deleteLaw: act(DELETE, "依据{item}", "the source {item}"),
  putCalendarYear: act(CHANGE, "{item}年工作日历", "the calendar of {item}"),
  deleteCalendarYear: act(DELETE, "{item}年工作日历", "the calendar of {item}"),
  putTiers: act(CHANGE, "分级监控责任", "the tiers of monitoring"),
  openCase: act(["登记", "opened", "open"], "{power}的办件{made}", "the case {made} of {power}"),
  closeCase: act(["办结", "closed", "close"], "办件{item}", "the case {item}"),
  importLog: act(["导入", "imported", "import"], "{power}的办件日志", "a log of cases of {power}"),
  moveFinding: act(["办理", "dealt with", "deal with"], "发现问题{finding}{state}", "the finding {finding}{state}"),
  issueOrder: act(["下达", "issued", "issue"], "问题{finding}的督办书", "a supervision order on the finding {finding}"),
  replyToOrder: act(["回复", "replied to", "reply to"], "问题{finding}的督办书", "the order on the finding {finding}"),
  verifyJournal: act(["核验", "verified", "verify"], "评估日志", "the journal of evaluations"),
  readPersonalData: act(["查看", "read", "read"], "评估{item}的个人信息原文", "the personal data of {item} unmasked"),
  erasePersonalData: act(DELETE, "评估{item}的个人信息", "the personal data of {item}"),
  readCasePersonalData: act(
    ["查看", "read", "read"],
    "办件{item}的个人信息原文",
    "the personal data of the case {item} unmasked",
  ),
  eraseCasePersonalData: act(DELETE, "办件{item}的个人信息", "the personal data of the case {item}"),
  rewrapPersonalKeys: act(["更换", "changed", "change"], "个人信息主密钥", "the master key of personal data"),
  eraseDuePersonalData: act(DELETE, "保存期限届满的个人信息", "personal data whose period has ended"),
  replayEvaluation: act(["重放", "replayed", "replay"], "评估{item}", "the evaluation {item}"),
  createWebhook: act(CREATE, "推送订阅{host}", "the webhook {host}"),
  deleteWebhook: act(DELETE, "推送订阅{item}", "the webhook {item}"),
  retryDelivery: act(["重新发送", "sent again", "send again"], "推送消息{item}", "the message {item}"),
  signIn: { done: { zh: "登录了", en: "signed in" }, tried: { zh: "登录", en: "sign in" } },
  completeSignOn: {
    done: { zh: "通过统一身份认证登录了", en: "signed on with the provider of identities" },
    tried: { zh: "通过统一身份认证登录", en: "sign on with the provider of identities" },
  },
  startDemoSession: act(["进入", "entered", "enter"], "演示环境", "the demonstration"),
  setUp: act(["完成", "completed", "complete"], "首次设置", "the first set-up"),
  acceptInvitation: act(["接受", "accepted", "accept"], "邀请并设置密码", "an invitation and set a password"),
  signOut: { done: { zh: "退出了登录", en: "signed out" }, tried: { zh: "退出登录", en: "sign out" } },
  signOutEverywhere: {
    done: { zh: "在所有设备上退出了登录", en: "signed out everywhere" },
    tried: { zh: "在所有设备上退出登录", en: "sign out everywhere" },
  },
  changePassword: act(CHANGE, "自己的密码", "the own password"),
  createPerson: act(CREATE, "人员{made}", "the person {made}"),
  putPerson: act(CHANGE, "人员{item}", "the person {item}"),
  removePerson: act(DELETE, "人员{item}", "the person {item}"),
  invitePerson: act(["邀请", "invited", "invite"], "人员{item}设置密码", "{item} to set a password"),
  endSessionsOfPerson: {
    done: { zh: "让人员{item}在所有设备上退出了登录", en: "signed {item} out everywhere" },
    tried: { zh: "让人员{item}在所有设备上退出登录", en: "sign {item} out everywhere" },
  },
  blockExternalPerson: act(["停止", "blocked", "block"], "外部人员{item}的使用", "{item} from outside"),
  admitExternalPerson: act(["恢复", "let in again", "let in again"], "外部人员{item}的使用", "{item} from outside"),
  putOrgans: act(CHANGE, "机关层级", "the tree of organs"),
  listKeys: act(["查看", "looked at", "look at"], "密钥列表", "the list of keys"),
  createKey: act(CREATE, "密钥{made}", "the key {made}"),
  deleteKey: act(["吊销", "withdrew", "withdraw"], "密钥{item}", "the key {item}"),
  exportActs: act(["导出", "exported", "export"], "操作记录", "the audit trail"),
  makeSetupLink: act(["生成", "made", "make"], "设置系统管理员的链接", "a link to set up an administrator"),
  unlockPerson: act(["解除锁定", "unlocked", "unlock"], "账号{item}", "the account {item}"),
  backUpStore: act(["备份", "backed up", "back up"], "全部数据", "all data"),
  restoreBackup: act(["恢复", "restored", "restore"], "备份", "a backup"),
  migrateStore: {
    done: { zh: "把全部数据迁移到了数据库", en: "took all data into a database" },
    tried: { zh: "把全部数据迁移到数据库", en: "take all data into a database" },
  },
  rotateJournalKey: act(["更换", "replaced", "replace"], "评估日志的签名密钥", "the key that signs the journal"),
  startService: act(["启动", "started", "start"], "服务", "the service"),
  stopService: act(["停止", "stopped", "stop"], "服务", "the service"),
};

/** What stands for an operation that only reads: it is on record because somebody was refused. */
export const OTHER_ACT: ActWords = {
  done: { zh: "访问了{subject}", en: "used {subject}" },
  tried: { zh: "访问{subject}", en: "use {subject}" },
};

function act([zh, enDone, enTried]: Verb, zhObject: string, enObject: string): ActWords {
  return {
    done: { zh: `${zh}了${zhObject}`, en: `${enDone} ${enObject}` },
    tried: { zh: `${zh}${zhObject}`, en: `${enTried} ${enObject}` },
  };
}
