import type { CaseJournal } from "../store/cases/case-journal.ts";
import { inOrder, withEventId } from "./case-events.ts";
import type { HeldCase, Told } from "./held-case.ts";

const REMEMBERED = 200;

/** What cases were told: of a running case from memory, of one that is over from the journal, the last few remembered. */
export class ToldCases {
  readonly #journal: CaseJournal;
  readonly #remembered = new Map<string, { readonly seqs: number; readonly told: Promise<Told> }>();

  constructor(journal: CaseJournal) {
    this.#journal = journal;
  }

  /** @throws STORE_DAMAGED when a record of the case can no longer be read. */
  async of(held: HeldCase): Promise<Told> {
    if (held.told !== undefined) return held.told;
    const { id } = held.about;
    const known = this.#remembered.get(id);
    const told = known?.seqs === held.seqs.length ? known.told : this.#read(held.seqs);
    this.#remembered.delete(id);
    this.#remembered.set(id, { seqs: held.seqs.length, told });
    told.catch(() => this.#remembered.delete(id));
    for (const oldest of [...this.#remembered.keys()].slice(0, -REMEMBERED)) this.#remembered.delete(oldest);
    return told;
  }

  async #read(seqs: readonly number[]): Promise<Told> {
    const records = await Promise.all(seqs.map((seq) => this.#journal.read(seq)));
    const events = records.flatMap((record) => {
      if (record.kind === "opened") return record.opening.events;
      return record.kind === "told" ? record.events : [];
    });
    const [first] = records;
    return { events: inOrder(events.map(withEventId)), facts: first?.kind === "opened" ? first.opening.facts : {} };
  }
}
