import { SunmapError } from "../../core/errors.ts";
import { isPowerId } from "../power-id.ts";
import type { EvaluationEntry } from "../store.ts";
import { gradeCode, verdictCode } from "./record-codes.ts";

/** Lets pass only what can be recorded as one line and found again. @throws DOCUMENT_INVALID */
export function requireEntry(entry: EvaluationEntry): void {
  const why = faultOf(entry);
  if (why !== undefined) throw new SunmapError("DOCUMENT_INVALID", { power: entry.power, why });
}

function faultOf({ power, at, verdict, caseGrade, monitoringGrade, ...texts }: EvaluationEntry): string | undefined {
  if (!isPowerId(power)) return "`power` is not the id of a power";
  if (Number.isNaN(Date.parse(at))) return "`at` is not an instant";
  if (verdictCode(verdict) === 0) return "`verdict` is none";
  if (caseGrade !== null && gradeCode(caseGrade) === 0) return "`caseGrade` is none";
  if (gradeCode(monitoringGrade) === 0) return "`monitoringGrade` is none";
  if (!isOneLineObject(texts.caseText)) return "`caseText` is not a JSON object on one line";
  if (!isOneLineObject(texts.evaluationText)) return "`evaluationText` is not a JSON object on one line";
  return undefined;
}

/** Parsing would cost more than recording; a text that begins and ends as an object comes from JSON.stringify. */
function isOneLineObject(text: string): boolean {
  return text.startsWith("{") && text.endsWith("}") && !text.includes("\n");
}
