import { problem } from "../problem-entry.ts";

/** How the faults of backtests are told. */
export const BACKTEST_PROBLEMS = {
  BACKTEST_NOT_FOUND: problem(
    404,
    ["没有这次回溯测试", "没有编号为“{backtest}”的回溯测试；只保留最近一百次。"],
    ["No such backtest", "There is no backtest `{backtest}`; the last hundred are kept."],
    ["backtest"],
  ),
  BACKTEST_NOT_ATTACHED: problem(
    409,
    ["不能附上这次回溯测试", "回溯测试“{backtest}”不能附到这次会审：它尚未完成，或属于另一项权力事项。"],
    [
      "It cannot be attached",
      "The backtest `{backtest}` cannot be attached to this review: it is not done, or of another power.",
    ],
    ["backtest"],
  ),
  BACKTESTS_WAIT: problem(
    409,
    ["回溯测试正在排队", "已有 {waiting} 次回溯测试在等待，请稍后再试。"],
    ["Backtests wait", "{waiting} backtests wait already; they are done one at a time. Ask again later."],
    ["waiting"],
  ),
} as const;
