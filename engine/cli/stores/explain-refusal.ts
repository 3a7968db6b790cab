import { SunmapError } from "../../core/errors.ts";
import { UsageError } from "../usage-error.ts";

/** Does something with a store, and says what a person can do when the store or the backup does not allow it. */
export async function explainRefusal<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (fault) {
    const words = fault instanceof SunmapError ? refusal(fault) : undefined;
    throw words === undefined ? fault : new UsageError(words[0], words[1]);
  }
}

function refusal({ code, details }: SunmapError): readonly [zh: string, en: string] | undefined {
  const why = JSON.stringify(details);
  const which = String(details["case"]);
  switch (code) {
    case "STORE_NOT_EMPTY":
      return [
        `目标存储中已有其他内容，没有改动（${why}）`,
        `there is something else in the target; nothing was changed (${why})`,
      ];
    case "STORE_LOCKED":
      return [`服务正在使用该存储，请先停止服务（${why}）`, `the service uses this store; stop it first (${why})`];
    case "BACKUP_DAMAGED":
      return [
        `备份与写入时不一致，没有恢复（${why}）`,
        `the backup is not what was written; nothing was restored (${why})`,
      ];
    case "BACKUP_OF_SEVERAL":
      return [
        `备份中的评估由多个进程分别记录（${why}），数据文件夹只有一条记录链，没有恢复；请用 --database-url 恢复到数据库`,
        `several processes recorded the evaluations of this backup (${why}), and a folder has one chain; nothing was restored: restore it into a database with --database-url`,
      ];
    case "STORE_DAMAGED":
      return [`存储已损坏，没有写入（${why}）`, `the store is damaged; nothing was written (${why})`];
    case "CASE_NOT_FOUND":
      return [`没有办件“${which}”`, `there is no case ${which}`];
    case "CASE_PERSONAL_DATA_NONE":
      return [`办件“${which}”没有封存的个人信息`, `the case ${which} has no sealed personal data`];
    case "CASE_STILL_OPEN":
      return [
        `办件“${which}”尚在办理，监督仍需要其个人信息；请先办结，再删除`,
        `the case ${which} is still handled, and its supervision needs them; close it first`,
      ];
    case "MASTER_KEY_WRONG":
      return [
        `主密钥文件没有或不符，没有改动（${why}）`,
        `the file of the master key is missing or another one; nothing was changed (${why})`,
      ];
    default:
      return undefined;
  }
}
