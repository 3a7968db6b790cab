import { isUtf8 } from "node:buffer";

import { SunmapError } from "../../core/errors.ts";
import { isPowerId } from "../power-id.ts";
import type { EvaluationEntry } from "../store.ts";
import { LastInstant } from "./last-instant.ts";
import { policyJson } from "./policy-json.ts";
import { isPersonalReference } from "./record-head.ts";
import { gradeCode, verdictCode } from "./record-codes.ts";

/** Lets pass only what can be recorded as one line and found again. @throws DOCUMENT_INVALID */
export function requireEntry(entry: EvaluationEntry): void {
  policyJson(entry.policy);
  const why = faultOf(entry);
  if (why !== undefined) throw new SunmapError("DOCUMENT_INVALID", { power: entry.power, why });
}

function faultOf(entry: EvaluationEntry): string | undefined {
  const { power, askedBy, at, verdict, caseGrade, monitoringGrade, salt, personal, sealed } = entry;
  if (!isPowerId(power)) return "`power` is not the id of a power";
  if (askedBy !== null && (askedBy === "" || askedBy.length > LONGEST_ID)) return "`askedBy` is no principal";
  if (salt !== undefined && !/^[0-9a-f]{64}$/.test(salt)) return "`salt` is none";
  if ((personal === undefined) !== (sealed === undefined)) return "one of `personal` and `sealed` is missing";
  if (personal !== undefined && !isPersonalReference(personal)) return "`personal` is none";
  // Whoever forgot to seal it would have it kept in the clear for good.
  if ("masked" in entry) return "`masked` was not sealed";
  if (Number.isNaN(lastAt.parse(at))) return "`at` is not an instant";
  if (verdictCode(verdict) === 0) return "`verdict` is none";
  if (caseGrade !== null && gradeCode(caseGrade) === 0) return "`caseGrade` is none";
  if (gradeCode(monitoringGrade) === 0) return "`monitoringGrade` is none";
  if (!isOneLineObject(entry.caseJson)) return "`caseJson` is not a JSON object on one line";
  if (!isOneLineObject(entry.evaluationJson)) return "`evaluationJson` is not a JSON object on one line";
  if (!isEndingOf(entry)) return "`evaluationJson` does not end with `evaluationEnding`";
  return undefined;
}

const LONGEST_ID = 200;
const lastAt = new LastInstant();

const [LINE_END, OPENING, CLOSING, COMMA] = [0x0a, 0x7b, 0x7d, 0x2c];

/** Parsing would cost more than recording; what begins and ends as an object was parsed or written as one. */
function isOneLineObject(json: Buffer): boolean {
  return json[0] === OPENING && json.at(-1) === CLOSING && !json.includes(LINE_END) && isUtf8(json);
}

/** What a record leaves to another must be what that other has. */
function isEndingOf({ evaluationJson, evaluationEnding }: EvaluationEntry): boolean {
  if (evaluationEnding === undefined) return true;
  const start = evaluationJson.length - evaluationEnding.length;
  return (
    start > 1 && evaluationEnding[0] === COMMA && evaluationJson.compare(evaluationEnding, 0, undefined, start) === 0
  );
}
