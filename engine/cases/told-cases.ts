import type { Erasure } from "../core/model/formats.generated.ts";
import type { CaseJournal } from "../store/cases/case-journal.ts";
import { inOrder, withEventId } from "./case-events.ts";
import type { CaseShelf } from "./case-shelf.ts";
import { isOpenCase, type HeldCase, type Told } from "./held-case.ts";

const REMEMBERED = 200;

/**
 * What cases were told: of a running case from memory, of one that is over from the journal, the last few remembered. What was
 * erased is asked for anew each time: another process may have destroyed the key.
 */
export class ToldCases {
  readonly #journal: CaseJournal;
  readonly #shelf: CaseShelf;
  readonly #remembered = new Map<string, { readonly seqs: number; readonly told: Promise<Told> }>();

  constructor(journal: CaseJournal, shelf: CaseShelf) {
    this.#journal = journal;
    this.#shelf = shelf;
  }

  /** @throws STORE_DAMAGED when a record of the case can no longer be read, or its key is missing. */
  async of(held: HeldCase): Promise<Told> {
    const { id } = held.about;
    const erasure = await this.#erasureOf(held);
    if (erasure !== undefined) {
      this.forget(id);
      return { ...(await this.#read(held)), erasure };
    }
    if (held.told !== undefined) return held.told;
    const known = this.#remembered.get(id);
    const told = known?.seqs === held.seqs.length ? known.told : this.#read(held);
    this.#remembered.delete(id);
    this.#remembered.set(id, { seqs: held.seqs.length, told });
    told.catch(() => this.#remembered.delete(id));
    for (const oldest of [...this.#remembered.keys()].slice(0, -REMEMBERED)) this.#remembered.delete(oldest);
    const read = await told;
    if (read.erasure === undefined) this.#shelf.hold(held, read);
    return read;
  }

  /** Forgets what a case was told, so that nothing of it stays in memory when it was erased. */
  forget(id: string): void {
    this.#remembered.delete(id);
  }

  /** A case that is still handled is not erased: of one that was all the same, its records tell. */
  async #erasureOf(held: HeldCase): Promise<Erasure | undefined> {
    const { erasure, key } = held;
    if (erasure !== undefined || key === undefined || isOpenCase(held)) return erasure;
    return this.#journal.erasureOf(key);
  }

  async #read({ seqs }: HeldCase): Promise<Told> {
    const records = await Promise.all(seqs.map((seq) => this.#journal.read(seq)));
    let sealedBy: string | undefined;
    const events = records.flatMap((record) => {
      if (record.kind !== "opened" && record.kind !== "told") return [];
      sealedBy = record.sealed?.key ?? sealedBy;
      return record.kind === "opened" ? record.opening.events : record.events;
    });
    const [first] = records;
    const facts = first?.kind === "opened" ? first.opening.facts : {};
    const erasure = sealedBy === undefined ? undefined : await this.#journal.erasureOf(sealedBy);
    return { events: inOrder(events.map(withEventId)), facts, ...(erasure !== undefined && { erasure }) };
  }
}
