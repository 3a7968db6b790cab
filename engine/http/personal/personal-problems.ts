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
  MASTER_KEY_WRONG: problem(
    500,
    ["个人信息主密钥不符", "服务的主密钥不是封存这些个人信息时所用的主密钥，请管理员核对 SUNMAP_PERSONAL_KEY_FILE。"],
    [
      "The master key differs",
      "The master key of the service is not the one that personal data were sealed under; the administrator checks SUNMAP_PERSONAL_KEY_FILE.",
    ],
  ),
} as const;
