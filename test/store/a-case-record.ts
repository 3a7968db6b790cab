import type { CaseRecord } from "../../engine/store/cases/case-record.ts";

/** A record of a case that is told from others by a number. */
export function aCaseRecord(number: number, reason = "材料齐全"): CaseRecord {
  return {
    kind: "closed",
    at: "2026-09-18T09:30:00+08:00",
    case: `case-${number}`,
    closing: { at: "2026-09-18T09:00:00+08:00", reason },
    standing: { state: "complete", fitness: 1, monitoringGrade: "B", undecided: 0 },
    findings: [],
  };
}
