import { problem } from "./problem-entry.ts";

/** What is told when the database, or the process that keeps the register, is somewhere else or away. */
export const STORE_PROBLEMS = {
  STORE_UNAVAILABLE: problem(
    503,
    ["数据库暂不可用", "数据库没有应答。请稍后重试；带 Idempotency-Key 的请求重试不会重复记录。"],
    [
      "The database does not answer",
      "The database does not answer. Try again in a moment; a request with an Idempotency-Key is recorded once however often it is sent.",
    ],
  ),
  STORE_NOT_EMPTY: problem(
    409,
    ["存储中已有内容", "目标存储不是空的，没有写入任何内容。"],
    ["The store is not empty", "There is something in the target already; nothing was written."],
  ),
  STORE_TOO_NEW: problem(
    500,
    ["数据库版本较新", "数据库由更新版本的 Sunmap 建立，请升级本程序。"],
    ["The database is newer", "The database was made by a newer Sunmap. Upgrade this program."],
  ),
  BACKUP_DAMAGED: problem(
    422,
    ["备份已损坏", "备份与写入时不一致：{why}。"],
    ["The backup is damaged", "The backup is not what was written: {why}."],
  ),
  BACKUP_OF_SEVERAL: problem(
    409,
    [
      "备份来自多个进程",
      "备份中的评估由多个进程分别记录（如 {id}），而数据文件夹只有一条记录链；并成一条会改变编号，使已给出的证明失效。请恢复到数据库。",
    ],
    [
      "The backup is of several processes",
      "The evaluations of the backup were recorded by several processes (such as {id}), each in a chain of its own, and a folder has one. Put into one, they would have other ids, and no proof of them would hold. Restore it into a database.",
    ],
    ["id"],
  ),
  REGISTER_ELSEWHERE: problem(
    503,
    [
      "办件登记暂时不能写入",
      "负责写入办件登记的进程（{address}）没有应答，半分钟内由另一进程接替。本次请求可能已经生效，请稍后重试。",
    ],
    [
      "The register cannot be written now",
      "The process that writes the register of cases ({address}) does not answer; another takes its place within half a minute. What was asked for may have been done: try again in a moment.",
    ],
    ["address"],
  ),
};
