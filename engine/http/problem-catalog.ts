import type { ErrorCode } from "../core/errors.ts";
import { PERSONAL_PROBLEMS } from "./personal/personal-problems.ts";
import { AUDIT_PROBLEMS } from "./audit/audit-problems.ts";
import { BUNDLE_PROBLEMS } from "./bundle/bundle-problems.ts";
import { BACKTEST_PROBLEMS } from "./backtest/backtest-problems.ts";
import { SIGN_ON_PROBLEMS } from "./sign-on/sign-on-problems.ts";
import { ACCESS_PROBLEMS } from "./access/access-problems.ts";
import { problem, type ProblemEntry } from "./problem-entry.ts";
import { STORE_PROBLEMS } from "./store-problems.ts";
import { JOURNAL_PROBLEMS } from "./journal/journal-problems.ts";
import { RECEIPT_PROBLEMS } from "./receipt/receipt-problems.ts";
import { REVIEW_PROBLEMS } from "./review/review-problems.ts";
import { SUPERVISION_PROBLEMS } from "./supervision/supervision-problems.ts";
import { VERSION_PROBLEMS } from "./versions/version-problems.ts";

/** Every code with its status and its words. `{name}` stands for a detail of the fault. */
export const PROBLEMS: Readonly<Record<ErrorCode, ProblemEntry>> = {
  CALENDAR_YEAR_MISSING: problem(
    422,
    ["缺少工作日历", "计算工作日所需年份的日历未载入。请补充该年日历。"],
    [
      "Working-day calendar missing",
      "The calendar of a year that is needed is not loaded. Add that year to the calendar.",
    ],
    ["year"],
  ),
  POLICY_INVALID: problem(
    422,
    ["规则包有误", "规则包不能编译，原因见 findings。"],
    ["The policy has errors", "The policy cannot be compiled; every reason is in `findings`."],
    ["findings"],
  ),
  DOCUMENT_INVALID: problem(
    422,
    ["文档格式有误", "内容不符合格式，各处错误见 findings。"],
    ["The document is not valid", "The content does not have the form of its schema; every fault is in `findings`."],
    ["findings"],
  ),
  POWER_NOT_FOUND: problem(
    404,
    ["没有这项权力事项", "没有编号为“{power}”的权力事项。请查看 /api/v1/powers。"],
    ["No such power", "There is no power `{power}`. See /api/v1/powers."],
  ),
  VERSION_NOT_FOUND: problem(
    404,
    ["没有这个版本", "“{power}”没有公布过版本 {version}。"],
    ["No such version", "`{power}` has no published version {version}."],
  ),
  EVALUATION_NOT_FOUND: problem(
    404,
    ["没有这条评估", "没有编号为“{id}”的评估结果。"],
    ["No such evaluation", "There is no evaluation `{id}`."],
  ),
  DOCUMENT_NOT_FOUND: problem(
    404,
    ["没有这份文档", "没有“{document}”。"],
    ["No such document", "There is no `{document}`."],
  ),
  POWER_RETIRED: problem(
    409,
    ["权力事项已停用", "“{power}”已停用，不再评估案件。可先恢复使用。"],
    ["The power is out of use", "`{power}` was retired and judges no cases. Reinstate it first."],
  ),
  POWER_EXISTS: problem(
    409,
    ["权力事项已存在", "编号“{power}”已被使用。"],
    ["The power exists already", "The id `{power}` is taken."],
  ),
  PRECONDITION_FAILED: problem(
    412,
    ["内容已被他人修改", "“{document}”已不是所依据的版本。请重新读取后再修改。"],
    [
      "Changed by somebody else",
      "`{document}` is no longer what the change was made on. Read it again and repeat the change.",
    ],
    ["actual", "version"],
  ),
  PRECONDITION_REQUIRED: problem(
    428,
    ["缺少前提条件", "修改须以 If-Match 写明所依据的 ETag；新建则用 If-None-Match: *。"],
    [
      "Precondition required",
      "A change must name the ETag it was made on in If-Match; a new document takes If-None-Match: *.",
    ],
  ),
  PUBLICATION_REFUSED: problem(
    422,
    ["不能公布", "草稿未通过公布前的检查，全部原因见 findings。"],
    ["Publication refused", "The draft did not pass the checks of publication; every reason is in `findings`."],
    ["findings"],
  ),
  IDEMPOTENCY_KEY_REUSED: problem(
    422,
    ["幂等键已用于其他请求", "该 Idempotency-Key 曾用于内容不同的请求。请换一个键。"],
    ["Idempotency key reused", "This Idempotency-Key was used for a request with other content. Use another key."],
  ),
  BODY_TOO_LARGE: problem(
    413,
    ["内容过大", "请求内容不得超过 {limit} 字节。"],
    ["Body too large", "The body may have at most {limit} bytes."],
    ["limit"],
  ),
  BODY_NOT_JSON: problem(
    400,
    ["不是有效的 JSON", "请求内容不是有效的 UTF-8 JSON，或者同一对象中有重复的名称。"],
    ["Not JSON", "The body is not valid JSON in UTF-8: {why}."],
  ),
  BODY_TOO_DEEP: problem(
    400,
    ["嵌套过深", "JSON 嵌套不得超过 {limit} 层。"],
    ["Nested too deeply", "JSON may nest at most {limit} deep."],
    ["limit"],
  ),
  LINE_TOO_LONG: problem(
    413,
    ["行过长", "每行不得超过 {limit} 字节。"],
    ["Line too long", "A line may have at most {limit} bytes."],
    ["limit"],
  ),
  MEDIA_TYPE_UNSUPPORTED: problem(
    415,
    ["不接受该内容类型", "此处不接受“{sent}”，接受：{accepted}。"],
    ["Media type not accepted", "`{sent}` is not accepted here; accepted: {accepted}."],
    ["accepted"],
  ),
  MAP_REFUSED: problem(
    422,
    ["流程图不可读", "内容不是可读的 BPMN 2.0，原因见 findings。"],
    ["The map cannot be read", "The content is not readable as BPMN 2.0; the reasons are in `findings`."],
    ["findings"],
  ),
  HEADER_INVALID: problem(
    400,
    ["请求头有误", "请求头 {header} 有误：{why}。"],
    ["Header invalid", "The header {header} is wrong: {why}."],
    ["header"],
  ),
  INSTANT_INVALID: problem(
    400,
    ["时间有误", "“{instant}”不是带时区的 ISO 日期时间。"],
    ["Instant invalid", "`{instant}` is not an ISO date and time with its offset."],
    ["instant"],
  ),
  QUERY_INVALID: problem(
    400,
    ["查询参数有误", "以下查询参数有误：{parameters}。"],
    ["Query invalid", "These query parameters are wrong: {parameters}."],
    ["parameters"],
  ),
  NOT_FOUND: problem(
    404,
    ["没有这个地址", "没有这个地址。接口说明见 /docs。"],
    ["No such address", "There is nothing at this address. The API is described at /docs."],
  ),
  METHOD_NOT_ALLOWED: problem(
    405,
    ["不支持该方法", "此地址支持的方法：{allow}。"],
    ["Method not allowed", "This address takes: {allow}."],
    ["allow"],
  ),
  STORE_DAMAGED: problem(
    500,
    ["存储文件损坏", "所需的存储文件已损坏，已保持原样。请管理员查看日志。"],
    [
      "Stored file damaged",
      "A stored file that is needed is damaged and was left as it is. The operator finds it in the log.",
    ],
  ),
  STORE_FULL: problem(
    507,
    ["磁盘已满", "无法写入存储，本次请求没有记录。腾出空间后重试。"],
    [
      "No space left",
      "The store takes no more writes; nothing of this request was recorded. Try again when there is space.",
    ],
  ),
  STORE_LOCKED: problem(
    503,
    ["存储被占用", "另一个进程正在写入存储。"],
    ["Store in use", "Another process writes to the store."],
  ),
  ...STORE_PROBLEMS,
  SHUTTING_DOWN: problem(
    503,
    ["服务正在停止", "服务正在停止，请稍后重试。"],
    ["Shutting down", "The service is stopping. Try again in a moment."],
  ),
  ...SUPERVISION_PROBLEMS,
  ...PERSONAL_PROBLEMS,
  ...AUDIT_PROBLEMS,
  ...SIGN_ON_PROBLEMS,
  ...JOURNAL_PROBLEMS,
  ...RECEIPT_PROBLEMS,
  ...REVIEW_PROBLEMS,
  ...VERSION_PROBLEMS,
  ...ACCESS_PROBLEMS,
  ...BUNDLE_PROBLEMS,
  ...BACKTEST_PROBLEMS,
  INTERNAL: problem(
    500,
    ["内部错误", "发生意外错误。请把 requestId 告诉管理员。"],
    ["Internal fault", "Something unexpected went wrong. Tell the operator the requestId."],
  ),
};
