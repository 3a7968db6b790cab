import { SunmapError } from "../core/errors.ts";
import type { CaseEvent, CaseFacts, Erasure } from "../core/model/formats.generated.ts";
import type { CaseJournal } from "../store/cases/case-journal.ts";
import type { CaseRecord } from "../store/cases/case-record.ts";
import type { RecordJournal } from "../store/records/record-journal.ts";
import type { ChainReport } from "../store/store.ts";
import type { PersonalData } from "./personal-parts.ts";

/** Keys that are kept open for the cases that were told something last. */
const REMEMBERED = 1000;

/** What a record that opens a case, or tells it something, says of it. */
type Telling = Extract<CaseRecord, { readonly kind: "opened" | "told" }>;

/** What of a record is sealed. */
type Told = { readonly facts?: CaseFacts; readonly events: readonly CaseEvent[]; readonly digest?: string };

/** A register of cases whose records are kept with what is personal in them sealed. The others go through as they are. */
export class SealingCaseJournal implements CaseJournal {
  readonly #journal: RecordJournal<CaseRecord>;
  readonly #personal: PersonalData;
  readonly #keys = new Map<string, Buffer>();

  constructor(journal: RecordJournal<CaseRecord>, personal: PersonalData) {
    this.#journal = journal;
    this.#personal = personal;
  }

  get size(): number {
    return this.#journal.size;
  }

  async append(record: CaseRecord): Promise<number> {
    return this.#journal.append(isTelling(record) ? await this.#sealed(record) : record);
  }

  replay(visit: (record: CaseRecord, seq: number) => void): Promise<void> {
    return this.#journal.replay(visit);
  }

  catchUp(visit: (record: CaseRecord, seq: number) => void): Promise<void> {
    return this.#journal.catchUp(visit);
  }

  async read(seq: number): Promise<CaseRecord> {
    const record = await this.#journal.read(seq);
    return isTelling(record) ? this.#opened(record) : record;
  }

  verify(): Promise<ChainReport> {
    return this.#journal.verify();
  }

  close(): Promise<void> {
    this.#keys.clear();
    return this.#journal.close();
  }

  newKey(power: string): Promise<string> {
    return this.#personal.newCaseKey(power);
  }

  async erase(erasure: Erasure): Promise<Erasure> {
    this.#keys.delete(erasure.key);
    const [standing] = await this.#personal.erase([erasure]);
    if (standing === undefined)
      throw new SunmapError("STORE_DAMAGED", { why: `the key ${erasure.key} is missing`, lastGood: null });
    return standing;
  }

  async erasureOf(key: string): Promise<Erasure | undefined> {
    const found = await this.#personal.keyNamed(key);
    return "erasure" in found ? found.erasure : undefined;
  }

  async #sealed({ masked, ...record }: Telling): Promise<CaseRecord> {
    if (masked === undefined) return record;
    const key = await this.#keyNamed(masked.key);
    const text = this.#personal.sealLine(JSON.stringify(toldBy(record)), key).toString("base64");
    return { ...keptAs(record, masked), sealed: { key: masked.key, text } };
  }

  /** A record whose key was destroyed stays as it is kept. */
  async #opened(record: Telling): Promise<CaseRecord> {
    const { sealed, ...open } = record;
    if (sealed === undefined) return record;
    // Never by a key that is remembered: another process may have destroyed it.
    const found = await this.#personal.keyNamed(sealed.key);
    if ("erasure" in found) return record;
    const told: Told = JSON.parse(this.#personal.openLine(Buffer.from(sealed.text, "base64"), found.key));
    return keptAs(open, told);
  }

  /** @throws STORE_DAMAGED when it was destroyed: nothing more can be told under it */
  async #keyNamed(name: string): Promise<Buffer> {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const found = await this.#personal.keyNamed(name);
    if ("erasure" in found) throw new SunmapError("STORE_DAMAGED", { why: "its key was destroyed", lastGood: null });
    this.#keys.set(name, found.key);
    for (const oldest of [...this.#keys.keys()].slice(0, -REMEMBERED)) this.#keys.delete(oldest);
    return found.key;
  }
}

function isTelling(record: CaseRecord): record is Telling {
  return record.kind === "opened" || record.kind === "told";
}

function toldBy(record: Telling): Told {
  if (record.kind === "told") return { events: record.events };
  const { facts, events, digest } = record.opening;
  return { facts, events, ...(digest !== undefined && { digest }) };
}

/** The record with other facts and events in their place. */
function keptAs(record: Telling, { facts, events, digest }: Told): Telling {
  if (record.kind === "told") return { ...record, events };
  const { digest: _digest, ...opening } = record.opening;
  return {
    ...record,
    opening: { ...opening, facts: facts ?? opening.facts, events, ...(digest !== undefined && { digest }) },
  };
}
