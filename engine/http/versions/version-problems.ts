import { problem } from "../problem-entry.ts";

/** How the faults of publishing, withdrawing and restoring versions are told. */
export const VERSION_PROBLEMS = {
  VERSION_NOT_IN_FORCE: problem(
    409,
    ["该时刻没有生效的版本", "“{power}”在 {at} 没有生效的版本。{follows}。"],
    ["No version in force then", "No version of `{power}` is in force at {at}. {follows}."],
    ["at"],
  ),
  PUBLICATION_TIME_REFUSED: problem(
    409,
    ["不能在该时间生效", "不能这样公布：{reason}。"],
    ["The time is refused", "It cannot be published so: {reason}."],
    ["reason", "version"],
  ),
  WITHDRAWAL_REFUSED: problem(
    409,
    ["不能撤销", "“{power}”的版本 {version} 不能撤销：{reason}。"],
    ["It cannot be withdrawn", "Version {version} of `{power}` cannot be withdrawn: {reason}."],
    ["version", "state", "reason"],
  ),
  DRAFT_WOULD_BE_LOST: problem(
    409,
    [
      "会丢失现有草稿",
      "“{power}”已有草稿，这样做会覆盖它。确要覆盖，请以 If-Match（导入规则包文件时以 over）写明该草稿的版本标识。",
    ],
    [
      "A draft would be lost",
      "`{power}` has a draft that this would replace. To replace it, name its revision in If-Match, or in `over` when a bundle is imported.",
    ],
    ["actual"],
  ),
  RETIREMENT_REFUSED: problem(
    409,
    ["权力事项不能这样变动", "“{power}”不能这样停用或恢复：{reason}。"],
    ["The power cannot be changed so", "`{power}` cannot be retired or reinstated so: {reason}."],
    ["reason"],
  ),
} as const;
