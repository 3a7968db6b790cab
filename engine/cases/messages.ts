import type { FindingRecord, Topic } from "../core/model/formats.generated.ts";
import type { CaseRecord } from "../store/cases/case-record.ts";

/** What others may want to be told of. `alert`: a finding that somebody is to answer was sent, or went higher. */
export const TOPICS: readonly Topic[] = ["case", "finding", "alert"];

/** One thing that happened, by its ids only: whoever wants to know more asks. */
export type Message = {
  readonly topic: Topic;
  readonly at: string;
  readonly case: string;
  readonly power?: string;
  readonly finding?: string;
  readonly state?: string;
};

/** What a record tells others: the same each time it is read. */
export function messagesOf(record: CaseRecord): readonly Message[] {
  if (record.kind === "followed") return record.findings.flatMap((finding) => ofFinding(finding, record.at));
  if (record.kind === "erased") return [{ topic: "case", at: record.at, case: record.case }];
  if (!("standing" in record)) return [];
  const { at, standing, findings } = record;
  const id = record.kind === "opened" ? record.opening.id : record.case;
  return [
    { topic: "case", at, case: id, state: standing.state },
    ...findings.flatMap((finding) => ofFinding(finding, at)),
  ];
}

function ofFinding({ id, case: caseId, power, state, alert }: FindingRecord, at: string): readonly Message[] {
  const about = { at, case: caseId, power, finding: id };
  const isSent = alert.sentAt === at || alert.escalations?.at(-1)?.at === at;
  const isWaiting = alert.state === "sent" || alert.state === "escalated";
  return [
    { topic: "finding", ...about, state },
    ...(isSent && isWaiting ? [{ topic: "alert" as const, ...about, state: alert.state }] : []),
  ];
}
