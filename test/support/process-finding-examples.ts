import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { PowerMap } from "../../engine/core/map/power-map.ts";
import { aPolicy } from "./a-policy.ts";
import { findingsOf } from "./faults-of.ts";
import type { FindingExamples } from "./finding-example.ts";
import { aProcess } from "./process/a-process.ts";

const THIRTY_ONE = Array.from({ length: 31 }, (_, index) => `start${index} > i1`);

/** One example of each fault in how a map runs. */
export const PROCESS_FINDINGS: FindingExamples = {
  NOT_INTERPRETED: {
    of: onMap(aProcess(["start > odd > end"], { nodes: { odd: { type: "SubChoreography" } } })),
    at: "map#odd",
    zh: "图上的“odd”（SubChoreography）无法解释，核对办件时视同没有",
    en: "`odd` on the map (SubChoreography) cannot be interpreted; cases are checked as if it were not there",
  },
  COMPLEX_GATEWAY: {
    of: onMap(aProcess(["start > c1 > a > end"])),
    at: "map#c1",
    zh: "复杂网关“c1”的条件无法解释，按包容网关处理",
    en: "what the complex gateway `c1` waits for cannot be interpreted; it is taken for an inclusive one",
  },
  GATEWAY_TOO_WIDE: {
    of: onMap(aProcess([...THIRTY_ONE, "i1 > end"])),
    at: "map#i1",
    zh: "网关“i1”的流入顺序流超过30条，多出的不计",
    en: "more than 30 flows lead into the gateway `i1`; those beyond are not counted",
  },
  LINK_UNMATCHED: {
    of: onMap(
      aProcess(["start > throw"], {
        nodes: { throw: { type: "IntermediateThrowEvent", events: [{ kind: "link", reference: "next" }] } },
      }),
    ),
    at: "map#throw",
    zh: "链接事件“throw”没有唯一的同名目标",
    en: "the link event `throw` has no single target of the same name",
  },
  THROWN_NOT_CAUGHT: {
    of: onMap(
      aProcess(["start > sub > end"], {
        inside: { sub: ["start1 > a > endError"] },
        nodes: { endError: { events: [{ kind: "error" }] } },
      }),
    ),
    at: "map#endError",
    zh: "“endError”抛出的事件在外层没有捕获",
    en: "nothing around `endError` catches what it throws",
  },
  STEP_UNREACHABLE: {
    of: onMap(aProcess(["start > a > end", "b > end"])),
    at: "map#b",
    zh: "环节“b”不可能办到：没有路径通向它",
    en: "the step `b` can never be done: no way leads to it",
  },
  END_UNREACHABLE: {
    of: onMap(aProcess(["start > x1 > a > p1 > end", "x1 > b > p1"])),
    at: "map#",
    zh: "按此图没有办件能够办结",
    en: "no case can ever finish on this map",
  },
};

function onMap(map: PowerMap): readonly CheckFinding[] {
  return findingsOf(aPolicy({ map }));
}
