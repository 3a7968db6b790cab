import { problem } from "../problem-entry.ts";

/** How the faults of supervising cases are told. */
export const SUPERVISION_PROBLEMS = {
  CASE_NOT_FOUND: problem(
    404,
    ["没有这个办件", "没有编号为“{case}”的办件。"],
    ["No such case", "There is no case `{case}`."],
    ["case"],
  ),
  CASE_EXISTS: problem(
    409,
    ["办件编号已被使用", "编号“{case}”已用于内容不同的办件。"],
    ["The id is taken", "The id `{case}` belongs to a case with other content."],
    ["case"],
  ),
  CASE_CLOSED: problem(
    409,
    ["办件已办结", "办件“{case}”已于 {closedAt} 办结，不再接受其后的事件。"],
    ["The case is closed", "The case `{case}` was closed at {closedAt} and takes nothing that happened later."],
    ["case", "closedAt"],
  ),
  EVENT_CONFLICT: problem(
    409,
    ["事件内容不一致", "编号“{event}”的事件已收到过，内容不同。更正请另发新事件。"],
    ["Another event has this id", "The event `{event}` is known with other content. Send a correction as a new event."],
    ["event"],
  ),
  EVENTS_TOO_MANY: problem(
    422,
    ["事件过多", "一个办件最多 {limit} 个事件。"],
    ["Too many events", "A case takes at most {limit} events."],
    ["limit"],
  ),
  IMPORT_NOT_FOUND: problem(
    404,
    ["没有这次导入", "没有编号为“{import}”的导入。"],
    ["No such import", "There is no import `{import}`."],
    ["import"],
  ),
  FINDING_NOT_FOUND: problem(
    404,
    ["没有这个问题", "没有编号为“{finding}”的发现问题。"],
    ["No such finding", "There is no finding `{finding}`."],
    ["finding"],
  ),
  TRANSITION_REFUSED: problem(
    409,
    ["不能这样办理", "该问题现为“{stands}”，不能这样办理：{reason}。{follows}。"],
    ["The finding cannot be moved so", "The finding is “{stands}”; {reason}. {follows}."],
    ["state", "reason", "next"],
  ),
  ORDER_NOT_FOUND: problem(
    404,
    ["没有这份督办书", "该问题没有编号为“{order}”的督办书。"],
    ["No such order", "The finding has no supervision order `{order}`."],
    ["order"],
  ),
  ORDER_REFUSED: problem(
    409,
    ["督办书不能这样办理", "督办书不能这样下达或回复：{reason}。"],
    ["The order cannot be taken so", "The supervision order cannot be issued or answered so: {reason}."],
    ["reason"],
  ),
  WEBHOOK_NOT_FOUND: problem(
    404,
    ["没有这个推送订阅", "没有编号为“{webhook}”的推送订阅。"],
    ["No such webhook", "There is no webhook `{webhook}`."],
    ["webhook"],
  ),
  WEBHOOK_REFUSED: problem(
    422,
    ["推送订阅不被接受", "推送订阅不被接受：{reason}。"],
    ["The webhook is refused", "The webhook is refused: {reason}."],
    ["reason"],
  ),
  DELIVERY_NOT_FOUND: problem(
    404,
    ["没有这次推送", "没有编号为“{delivery}”的失败推送。"],
    ["No such delivery", "There is no delivery `{delivery}` that failed."],
    ["delivery"],
  ),
} as const;
