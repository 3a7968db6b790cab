import { problem } from "../problem-entry.ts";

/** How the faults of proving the journal are told. */
export const JOURNAL_PROBLEMS = {
  VERIFICATION_NOT_FOUND: problem(
    404,
    ["没有这次核验", "没有编号为“{verification}”的核验；只保留最近二十次。"],
    ["No such verification", "There is no verification `{verification}`; the last twenty are kept."],
    ["verification"],
  ),
  VERIFICATIONS_WAIT: problem(
    409,
    ["核验正在排队", "已有 {waiting} 次核验在等待，请稍后再试。"],
    ["Verifications wait", "{waiting} verifications wait already; each reads the whole journal. Ask again later."],
    ["waiting"],
  ),
  CHECKPOINT_NOT_FOUND: problem(
    404,
    ["没有这样的检查点", "日志现有 {records} 条记录，没有覆盖 {size} 条的检查点。"],
    ["No such checkpoint", "The journal has {records} records; no tree of {size} can be proved."],
    ["records", "size"],
  ),
} as const;
