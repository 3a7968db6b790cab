import { entry, type FindingEntry } from "./finding-entry.ts";

/** The findings about how a map runs: what of it cannot be interpreted, and what no case can ever do. */
export const PROCESS_FINDINGS = {
  NOT_INTERPRETED: warning(
    "图上的“{titleZh}”（{type}）无法解释，核对办件时视同没有",
    "`{titleEn}` on the map ({type}) cannot be interpreted; cases are checked as if it were not there",
    "改用常用的 BPMN 元素",
    "use a common BPMN element instead",
  ),
  COMPLEX_GATEWAY: warning(
    "复杂网关“{titleZh}”的条件无法解释，按包容网关处理",
    "what the complex gateway `{titleEn}` waits for cannot be interpreted; it is taken for an inclusive one",
    "改用包容网关或并行网关",
    "use an inclusive or a parallel gateway",
  ),
  GATEWAY_TOO_WIDE: warning(
    "网关“{titleZh}”的流入顺序流超过30条，多出的不计",
    "more than 30 flows lead into the gateway `{titleEn}`; those beyond are not counted",
    "分成几个网关",
    "split it into several gateways",
  ),
  LINK_UNMATCHED: warning(
    "链接事件“{titleZh}”没有唯一的同名目标",
    "the link event `{titleEn}` has no single target of the same name",
    "为它画一个同名的链接目标",
    "draw one link target of the same name",
  ),
  THROWN_NOT_CAUGHT: warning(
    "“{titleZh}”抛出的事件在外层没有捕获",
    "nothing around `{titleEn}` catches what it throws",
    "在子流程边界上画出捕获它的事件",
    "draw the event that catches it on the boundary of the subprocess",
  ),
  STEP_UNREACHABLE: warning(
    "环节“{titleZh}”不可能办到：没有路径通向它",
    "the step `{titleEn}` can never be done: no way leads to it",
    "画出通向它的顺序流，或删除它",
    "draw a flow that leads to it, or remove it",
  ),
  END_UNREACHABLE: warning(
    "按此图没有办件能够办结",
    "no case can ever finish on this map",
    "检查汇合的网关：它等待的分支可能永远不会到达",
    "look at the joining gateways: one may wait for a branch that never comes",
  ),
} as const;

function warning(zh: string, en: string, stepZh: string, stepEn: string): FindingEntry {
  return { severity: "warning", ...entry(zh, en, stepZh, stepEn) };
}
