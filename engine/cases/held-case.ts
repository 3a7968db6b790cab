import type {
  CaseFacts,
  CaseMove,
  Erasure,
  FindingCounts,
  FindingRecord,
  IsoDateTime,
  SupervisedCase,
} from "../core/model/formats.generated.ts";
import type { CaseClosing, CaseOpening, CaseStanding } from "../store/cases/case-record.ts";
import type { KnownEvent } from "./case-events.ts";

/**
 * What a case was told: its events in their order, and the facts with which it was opened. With an `erasure` they are masked:
 * what was masked can no longer be read.
 */
export type Told = { readonly events: readonly KnownEvent[]; readonly facts: CaseFacts; readonly erasure?: Erasure };

/**
 * A case in memory. `told` is missing once the case is over and waits for nothing, and where it is sealed and nobody asked for
 * it since the start: it is then read back from the records `seqs`, when somebody asks.
 */
export type HeldCase = {
  readonly about: Omit<CaseOpening, "facts" | "events">;
  readonly place: number;
  readonly seqs: readonly number[];
  readonly eventCount: number;
  readonly lastEventAt?: IsoDateTime;
  readonly standing: CaseStanding;
  readonly closing?: CaseClosing;
  /** How it came under later versions; `about` has the one it is under now. */
  readonly moves?: readonly CaseMove[];
  readonly findings: readonly string[];
  readonly told?: Told;
  /** The name of the key under which it is sealed, where something of it is personal; and that this key was destroyed. */
  readonly key?: string;
  readonly erasure?: Erasure;
};

/** Whether nothing more is to be expected of a case, so that its events need not stay in memory. */
export function isOver({ standing }: HeldCase): boolean {
  return standing.state === "complete" && standing.changesAt === undefined;
}

/** Whether a case is still being handled: its system has not closed it, and it has not come to an end of the map. */
export function isOpenCase({ standing, closing }: HeldCase): boolean {
  return closing === undefined && standing.state !== "complete";
}

/** When a case was over: its system closed it, or its last event brought it to an end of the map. */
export function endOf({ standing, closing, lastEventAt }: HeldCase): IsoDateTime | undefined {
  return closing?.at ?? (standing.state === "complete" ? lastEventAt : undefined);
}

/** The case as it stands in a list. */
export function supervisedCase(held: HeldCase, openFindings: FindingCounts): SupervisedCase {
  const { about, standing, eventCount, lastEventAt, moves, key, erasure } = held;
  const closedAt = endOf(held);
  const { id, power, version, organ, title, openedAt } = about;
  const { state, fitness, monitoringGrade, undecided, dueOn } = standing;
  return {
    id,
    power,
    version,
    organ,
    ...(title !== undefined && { title }),
    state,
    openedAt,
    ...(closedAt !== undefined && { closedAt }),
    ...(lastEventAt !== undefined && { lastEventAt }),
    events: eventCount,
    fitness,
    monitoringGrade,
    ...(dueOn !== undefined && { dueOn }),
    openFindings,
    ...(moves !== undefined && { moves: [...moves] }),
    undecided,
    ...(key !== undefined && { personal: erasure === undefined ? "sealed" : "erased" }),
  };
}

/** How many of these findings are still open, by their grade. */
export function countOpen(
  findings: readonly FindingRecord[],
  isOpen: (record: FindingRecord) => boolean,
): FindingCounts {
  const counts = { A: 0, B: 0, C: 0 };
  for (const record of findings) if (isOpen(record)) counts[record.finding.grade] += 1;
  return counts;
}
