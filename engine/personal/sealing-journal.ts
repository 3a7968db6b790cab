import type { BrokenRecord } from "../core/proof/record-fault.ts";
import type {
  ChainReport,
  EvaluationEntry,
  EvaluationJournal,
  EvaluationPage,
  EvaluationQuery,
  Receipt,
  RecordedEvaluation,
  VerificationWatch,
} from "../store/store.ts";
import type { KeptKey } from "../store/personal/personal-keys.ts";
import type { JudgedEntry, MaskedJson, PersonalData } from "./personal-parts.ts";

/**
 * A journal that records what is personal sealed. What is read of it is masked. Entries without anything personal go through
 * as they are.
 */
export class SealingJournal implements EvaluationJournal {
  readonly #journal: EvaluationJournal;
  readonly #personal: PersonalData;

  constructor(journal: EvaluationJournal, personal: PersonalData) {
    this.#journal = journal;
    this.#personal = personal;
  }

  get size(): number {
    return this.#journal.size;
  }

  putInOrder(): Promise<number> {
    return this.#journal.putInOrder();
  }

  positionOf(id: string): Promise<number | undefined> {
    return this.#journal.positionOf(id);
  }

  append(entry: JudgedEntry): Promise<Receipt> {
    return isSealable(entry) ? this.#appendSealed(entry) : this.#journal.append(entry);
  }

  async appendMany(entries: readonly JudgedEntry[]): Promise<readonly Receipt[]> {
    const keys: KeptKey[] = [];
    const sealed = entries.some(isSealable)
      ? entries.map((entry): EvaluationEntry => {
          if (!isSealable(entry)) return entry;
          const made = this.#personal.seal(entry);
          keys.push(made.key);
          return made.entry;
        })
      : entries;
    if (keys.length > 0) await this.#personal.keep(keys);
    return this.#journal.appendMany(sealed);
  }

  read(id: string): Promise<RecordedEvaluation | undefined> {
    return this.#journal.read(id);
  }

  list(query: EvaluationQuery): Promise<EvaluationPage> {
    return this.#journal.list(query);
  }

  findByIdempotencyKey(power: string, key: string): Promise<RecordedEvaluation | undefined> {
    return this.#journal.findByIdempotencyKey(power, key);
  }

  scan(first: number, last: number): AsyncIterable<RecordedEvaluation | BrokenRecord> {
    return this.#journal.scan(first, last);
  }

  leafHashes(first: number, count: number): Promise<Buffer> {
    return this.#journal.leafHashes(first, count);
  }

  verify(watch?: VerificationWatch): Promise<ChainReport> {
    return this.#journal.verify(watch);
  }

  close(): Promise<void> {
    return this.#journal.close();
  }

  async #appendSealed(judged: JudgedEntry & { readonly masked: MaskedJson }): Promise<Receipt> {
    const { entry, key } = this.#personal.seal(judged);
    await this.#personal.keep([key]);
    return this.#journal.append(entry);
  }
}

function isSealable(entry: JudgedEntry): entry is JudgedEntry & { readonly masked: MaskedJson } {
  return entry.masked !== undefined;
}
