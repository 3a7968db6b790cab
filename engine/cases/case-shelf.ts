import { SunmapError } from "../core/errors.ts";
import type { FindingRecord, SupervisedCase } from "../core/model/formats.generated.ts";
import type { CaseOpening, CaseRecord, Judged } from "../store/cases/case-record.ts";
import { inOrder, withEventId, withEvents } from "./case-events.ts";
import { DueQueue } from "./due-queue.ts";
import { findingChangesAt } from "./finding-clock.ts";
import { isOpenState } from "../core/supervision/finding-states.ts";
import { countOpen, isOver, supervisedCase, type HeldCase } from "./held-case.ts";

/** All cases and findings as the records of the journal left them. It changes by `apply` and by nothing else. */
export class CaseShelf {
  readonly #cases = new Map<string, HeldCase>();
  readonly #inOrder: string[] = [];
  readonly #findings = new Map<string, FindingRecord>();
  /** What time alone will change. */
  readonly due = new DueQueue();

  /** The ids of all cases in the order in which they were opened here. */
  get order(): readonly string[] {
    return this.#inOrder;
  }

  find(id: string): HeldCase | undefined {
    return this.#cases.get(id);
  }

  /** @throws CASE_NOT_FOUND */
  get(id: string): HeldCase {
    const held = this.#cases.get(id);
    if (held === undefined) throw new SunmapError("CASE_NOT_FOUND", { case: id });
    return held;
  }

  cases(): Iterable<HeldCase> {
    return this.#cases.values();
  }

  findings(): Iterable<FindingRecord> {
    return this.#findings.values();
  }

  findFinding(id: string): FindingRecord | undefined {
    return this.#findings.get(id);
  }

  /** @throws FINDING_NOT_FOUND */
  finding(id: string): FindingRecord {
    const record = this.#findings.get(id);
    if (record === undefined) throw new SunmapError("FINDING_NOT_FOUND", { finding: id });
    return record;
  }

  findingsOf({ findings }: HeldCase): readonly FindingRecord[] {
    return findings.map((id) => this.finding(id));
  }

  /** The case as it stands in a list. */
  summary(held: HeldCase): SupervisedCase {
    return supervisedCase(
      held,
      countOpen(this.findingsOf(held), ({ state }) => isOpenState(state)),
    );
  }

  apply(record: CaseRecord, seq: number): void {
    if (record.kind === "opened")
      this.#judged(opened(record.opening, record, { seq, place: this.#inOrder.length }), record);
    else if (record.kind === "told") this.#judged(told(this.#cases.get(record.case), record, seq), record);
    else if (record.kind === "closed") this.#judged(closed(this.#cases.get(record.case), record), record);
    else if (record.kind === "judged") this.#judged(this.#cases.get(record.case), record);
    else if (record.kind === "moved") this.#judged(moved(this.#cases.get(record.case), record), record);
    else if (record.kind === "followed") for (const finding of record.findings) this.#follow(finding);
  }

  /** A record of a case whose opening was damaged has nothing to change. */
  #judged(held: HeldCase | undefined, { standing, findings }: Judged): void {
    if (held === undefined) return;
    const { id } = held.about;
    if (!this.#cases.has(id)) this.#inOrder.push(id);
    for (const finding of findings) this.#follow(finding);
    const known = held.findings;
    const fresh = findings.flatMap((finding) => (known.includes(finding.id) ? [] : [finding.id]));
    const next = { ...held, standing, findings: fresh.length === 0 ? known : [...known, ...fresh] };
    const before = this.#cases.get(id)?.standing.changesAt;
    this.#cases.set(id, isOver(next) ? withoutTold(next) : next);
    if (standing.changesAt === undefined || standing.changesAt === before) return;
    this.due.add({ at: Date.parse(standing.changesAt), kind: "case", id });
  }

  #follow(finding: FindingRecord): void {
    this.#findings.set(finding.id, finding);
    const at = findingChangesAt(finding);
    if (at !== undefined) this.due.add({ at, kind: "finding", id: finding.id });
  }
}

function opened(
  { facts, events: sent, ...about }: CaseOpening,
  { standing }: Judged,
  { seq, place }: { readonly seq: number; readonly place: number },
): HeldCase {
  const events = inOrder(sent.map(withEventId));
  return withLast({
    about,
    place,
    seqs: [seq],
    eventCount: events.length,
    standing,
    findings: [],
    told: { events, facts },
  });
}

function told(
  held: HeldCase | undefined,
  record: Extract<CaseRecord, { readonly kind: "told" }>,
  seq: number,
): HeldCase | undefined {
  if (held === undefined) return undefined;
  const fresh = record.events.map(withEventId);
  const seqs = [...held.seqs, seq];
  const eventCount = held.eventCount + fresh.length;
  if (held.told === undefined) return withLast({ ...held, seqs, eventCount }, fresh);
  const events = withEvents(held.told.events, fresh);
  return withLast({ ...held, seqs, eventCount, told: { ...held.told, events } });
}

function closed(
  held: HeldCase | undefined,
  { closing }: Extract<CaseRecord, { readonly kind: "closed" }>,
): HeldCase | undefined {
  return held && { ...held, closing };
}

function moved(
  held: HeldCase | undefined,
  { at, move }: Extract<CaseRecord, { readonly kind: "moved" }>,
): HeldCase | undefined {
  if (held === undefined) return undefined;
  const { about, moves = [] } = held;
  return { ...held, about: { ...about, version: move.to }, moves: [...moves, { at, ...move }] };
}

function withLast(held: HeldCase, late: readonly { readonly at: string }[] = []): HeldCase {
  const times = [held.lastEventAt, held.told?.events.at(-1)?.at, ...late.map(({ at }) => at)];
  const latest = times
    .filter((at) => at !== undefined)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1);
  return latest === undefined ? held : { ...held, lastEventAt: latest };
}

function withoutTold({ told: _told, ...held }: HeldCase): HeldCase {
  return held;
}
