import { problem } from "../problem-entry.ts";

/** How the faults of the audit trail are told. */
export const AUDIT_PROBLEMS = {
  ACT_NOT_RECORDED: problem(
    507,
    [
      "操作未能记录",
      "操作记录暂时无法写入（{why}）。本次操作可能已经生效；在能够记录之前，不再接受任何改动。请管理员检查磁盘后核对再试。",
    ],
    [
      "The act could not be recorded",
      "The audit trail takes no writes ({why}). What was asked for may have been done; until acts can be recorded, nothing more is changed. Have the disk looked at, see how things stand, and try again.",
    ],
    ["why"],
  ),
} as const;
