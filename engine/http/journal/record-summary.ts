import type { RecordedEvaluation } from "../../store/store.ts";

/** A record without its JSON, its salt and the bytes of its head: as lists show it. */
export function recordSummary(recorded: RecordedEvaluation): Readonly<Record<string, unknown>> {
  const { id, seq, power, policy, askedBy, at, recordedAt, verdict, caseGrade, monitoringGrade } = recorded;
  const { previous, hash, format, caseDigest, evaluationDigest, personal } = recorded;
  const judged = { id, seq, power, policy, askedBy, at, recordedAt, verdict, caseGrade, monitoringGrade };
  return { ...judged, previous, hash, format, caseDigest, evaluationDigest, personal };
}
