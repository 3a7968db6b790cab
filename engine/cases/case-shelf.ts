import { SunmapError } from "../core/errors.ts";
import type { Erasure, FindingRecord, SupervisedCase } from "../core/model/formats.generated.ts";
import type { CaseRecord, Judged } from "../store/cases/case-record.ts";
import { inOrder, withEventId, withEvents } from "./case-events.ts";
import { DueQueue } from "./due-queue.ts";
import { findingChangesAt } from "./finding-clock.ts";
import { isOpenState } from "../core/supervision/finding-states.ts";
import { countOpen, isOver, supervisedCase, type HeldCase, type Told } from "./held-case.ts";

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
    if (record.kind === "opened") this.#judged(opened(record, { seq, place: this.#inOrder.length }), record);
    else if (record.kind === "told") this.#judged(told(this.#cases.get(record.case), record, seq), record);
    else if (record.kind === "closed") this.#judged(closed(this.#cases.get(record.case), record), record);
    else if (record.kind === "judged") this.#judged(this.#cases.get(record.case), record);
    else if (record.kind === "moved") this.#judged(moved(this.#cases.get(record.case), record), record);
    else if (record.kind === "erased") this.#erased(this.#cases.get(record.case), record.erasure);
    else if (record.kind === "followed") for (const finding of record.findings) this.#follow(finding);
  }

  /** Holds what was read back of a running case, unless it was told more meanwhile. */
  hold({ about: { id }, seqs }: HeldCase, read: Told): void {
    const held = this.#cases.get(id);
    if (held === undefined || isOver(held) || held.erasure !== undefined || held.seqs.length !== seqs.length) return;
    this.#cases.set(id, { ...held, told: read });
  }

  /** Nothing of it is judged any more, so time changes nothing. */
  #erased(held: HeldCase | undefined, erasure: Erasure): void {
    if (held === undefined) return;
    const { changesAt: _changesAt, ...standing } = held.standing;
    this.#cases.set(held.about.id, { ...withoutTold(held), standing, key: held.key ?? erasure.key, erasure });
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

type Recorded<Kind extends CaseRecord["kind"]> = Extract<CaseRecord, { readonly kind: Kind }>;

function opened(
  { opening, standing, masked, sealed }: Recorded<"opened">,
  { seq, place }: { readonly seq: number; readonly place: number },
): HeldCase {
  const { facts, events: sent, ...about } = opening;
  const events = inOrder(sent.map(withEventId));
  const held = { about, place, seqs: [seq], eventCount: events.length, standing, findings: [] };
  if (sealed !== undefined) return withLast({ ...held, key: sealed.key }, events);
  return withLast({ ...held, told: { events, facts }, ...(masked !== undefined && { key: masked.key }) });
}

function told(held: HeldCase | undefined, record: Recorded<"told">, seq: number): HeldCase | undefined {
  if (held === undefined) return undefined;
  const { masked, sealed } = record;
  const fresh = record.events.map(withEventId);
  const key = held.key ?? masked?.key ?? sealed?.key;
  const next = {
    ...held,
    seqs: [...held.seqs, seq],
    eventCount: held.eventCount + fresh.length,
    ...(key !== undefined && { key }),
  };
  if (next.told === undefined || sealed !== undefined) return withLast(withoutTold(next), fresh);
  return withLast({ ...next, told: { ...next.told, events: withEvents(next.told.events, fresh) } });
}

function closed(held: HeldCase | undefined, { closing }: Recorded<"closed">): HeldCase | undefined {
  return held && { ...held, closing };
}

function moved(held: HeldCase | undefined, { at, move }: Recorded<"moved">): HeldCase | undefined {
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
