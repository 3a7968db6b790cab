import { problem } from "../problem-entry.ts";

/** How the faults of personal data are told. */
export const PERSONAL_PROBLEMS = {
  PERSONAL_DATA_ERASED: problem(
    410,
    ["个人信息已删除", "评估记录“{id}”的个人信息已于 {at} 依法删除，其密钥已销毁，不能再读取；结论与证明仍然有效。"],
    [
      "The personal data were erased",
      "The personal data of `{id}` were erased on {at} and their key destroyed: nobody can read them any more. The verdict and its proofs still hold.",
    ],
    ["id", "at", "by", "ground", "reason"],
  ),
  PERSONAL_DATA_NONE: problem(
    404,
    ["没有单独封存的个人信息", "评估记录“{id}”没有封存的个人信息：其事项的事实词典没有标为个人信息的事实。"],
    [
      "No personal data apart",
      "The record `{id}` has no sealed personal data: the dictionary of its power marked no fact as personal.",
    ],
    ["id"],
  ),
  CASE_PERSONAL_DATA_ERASED: problem(
    410,
    [
      "办件的个人信息已删除",
      "办件“{case}”的个人信息已于 {at} 依法删除，其密钥已销毁，不能再读取，办件也不再重新评判；已发现的问题与记录仍然有效。",
    ],
    [
      "The personal data of the case were erased",
      "The personal data of the case `{case}` were erased on {at} and their key destroyed: nobody can read them, and the case is not judged again. What was found and recorded still holds.",
    ],
    ["case", "at", "by", "ground", "reason"],
  ),
  CASE_PERSONAL_DATA_NONE: problem(
    404,
    ["没有单独封存的个人信息", "办件“{case}”没有封存的个人信息：没有收到其事项的事实词典标为个人信息的事实或办理人。"],
    [
      "No personal data apart",
      "The case `{case}` has no sealed personal data: it was told nothing that the dictionary of its power marks as personal, and nobody's name with it.",
    ],
    ["case"],
  ),
  CASE_STILL_OPEN: problem(
    409,
    [
      "办件尚在办理，不能删除个人信息",
      "办件“{case}”尚在办理，对它的监督仍需要其个人信息。请先办结（POST /api/v1/cases/{case}/closing），然后再删除。",
    ],
    [
      "The case is still handled",
      "The case `{case}` is still handled, and its supervision needs its personal data. Close it first (POST /api/v1/cases/{case}/closing), then erase them.",
    ],
    ["case"],
  ),
  MASTER_KEY_WRONG: problem(
    500,
    ["个人信息主密钥不符", "服务的主密钥不是封存这些个人信息时所用的主密钥，请管理员核对 SUNMAP_PERSONAL_KEY_FILE。"],
    [
      "The master key differs",
      "The master key of the service is not the one that personal data were sealed under; the administrator checks SUNMAP_PERSONAL_KEY_FILE.",
    ],
  ),
} as const;
