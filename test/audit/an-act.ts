import type { Act } from "../../engine/audit/act.ts";

/** 李敏 changes a map, unless it is said otherwise. */
export function anAct(change: Partial<Act> = {}): Act {
  return {
    at: "2026-09-18T09:30:00.000+08:00",
    who: { id: "li-min", kind: "person", name: "李敏", via: "password" },
    from: "10.1.2.3",
    act: "putMap",
    subject: "/api/v1/powers/highway-tendering/map",
    outcome: "done",
    ...change,
  };
}
