import type { FindingRecord } from "../../../engine/core/model/formats.generated.ts";

/** What was read so far of one list of findings, and whether more of it follows. */
export type ReadList = { readonly findings: readonly FindingRecord[]; readonly cursor: string | undefined };

/**
 * Several lists, each in the order of the queue, as one: as far as it is certain that nothing unread comes between. `more`
 * tells whether something is left to be read or to be shown.
 */
export function mergeLists(lists: readonly ReadList[]): {
  readonly findings: readonly FindingRecord[];
  readonly more: boolean;
} {
  const all = lists.flatMap(({ findings }) => findings).toSorted(byUrgency);
  const unread = lists.filter(({ cursor }) => cursor !== undefined);
  const certain = all.filter((record) =>
    unread.every(({ findings }) => {
      const last = findings.at(-1);
      return last !== undefined && byUrgency(record, last) <= 0;
    }),
  );
  return { findings: certain, more: unread.length > 0 };
}

/** Grade A first; of one grade what is due first. */
function byUrgency(one: FindingRecord, other: FindingRecord): number {
  return (
    one.finding.grade.localeCompare(other.finding.grade) ||
    dueOf(one) - dueOf(other) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

function dueOf({ alert, openedAt }: FindingRecord): number {
  return Date.parse(alert.dueAt ?? openedAt);
}

/** Whether an answer to a finding is late at an instant. */
export function isLate({ state, alert }: FindingRecord, now: string): boolean {
  if (state === "closed" || state === "dismissed" || state === "withdrawn" || state === "verified") return false;
  return alert.dueAt !== undefined && Date.parse(alert.dueAt) < Date.parse(now);
}
