import { ACT_OUTCOMES, type Act, type ActQuery } from "./act.ts";
import { rootHash } from "./subject.ts";

/** What an index compares: codes in place of texts, 0 standing for any. */
type Sought = {
  readonly who: number;
  readonly act: number;
  readonly outcome: number;
  readonly root: number;
  readonly from: number;
  readonly to: number;
};

const FIRST_CAPACITY = 1024;
/** In the place of an outcome: what was begun here has ended, and another record tells how. */
const ENDED = 255;

/**
 * What acts are looked for by, in columns: 23 bytes an act, so a million acts take no more than their files' indexes. Of
 * the subject it knows only the hash of its first two parts; whoever finds an act by it compares the subject itself.
 */
export class ActIndex {
  #at = new Float64Array(FIRST_CAPACITY);
  #who = new Uint32Array(FIRST_CAPACITY);
  #act = new Uint32Array(FIRST_CAPACITY);
  #root = new Uint32Array(FIRST_CAPACITY);
  /** 0 stands for a record that is missing or cannot be read. */
  #outcome = new Uint8Array(FIRST_CAPACITY);
  #length = 0;
  #count = 0;
  readonly #people = new Map<string, number>();
  readonly #operations = new Map<string, number>();
  /** The records of what was begun and has not ended, and what ended before its beginning was seen, by undertaking. */
  readonly #begun = new Map<string, number>();
  readonly #ended = new Set<string>();

  /** The number of acts that can be read. */
  get count(): number {
    return this.#count;
  }

  set(seq: number, { at, who, act, subject, outcome, undertaking }: Act): void {
    const position = seq - 1;
    this.#grow(seq);
    if (this.#outcome[position] !== 0) return;
    this.#count += 1;
    this.#at[position] = Date.parse(at);
    this.#who[position] = codeOf(this.#people, who.id);
    this.#act[position] = codeOf(this.#operations, act);
    this.#root[position] = rootHash(subject);
    this.#outcome[position] = ACT_OUTCOMES.indexOf(outcome) + 1;
    this.#length = Math.max(this.#length, seq);
    if (undertaking !== undefined) this.#follow(seq, undertaking, outcome);
  }

  /** Whoever looks for acts is shown what was begun only for as long as its end is not on record. */
  #follow(seq: number, undertaking: string, outcome: Act["outcome"]): void {
    if (outcome !== "begun") {
      const begun = this.#begun.get(undertaking);
      if (begun === undefined) this.#ended.add(undertaking);
      else this.#outcome[begun - 1] = ENDED;
      this.#begun.delete(undertaking);
    } else if (this.#ended.delete(undertaking)) this.#outcome[seq - 1] = ENDED;
    else this.#begun.set(undertaking, seq);
  }

  /** Takes out an act that turned out to be damaged. */
  forget(seq: number): void {
    if (this.#outcome[seq - 1] !== 0) this.#count -= 1;
    this.#outcome[seq - 1] = 0;
  }

  *newestFirst(query: ActQuery, before: number): Generator<number> {
    const sought = this.#sought(query);
    if (sought === undefined) return;
    for (let seq = Math.min(before - 1, this.#length); seq >= 1; seq -= 1) if (this.#fits(seq, sought)) yield seq;
  }

  /** Whatever somebody did at an instant, in milliseconds, also what has ended since. */
  *doneAt(at: number, who: string): Generator<number> {
    const code = this.#people.get(who);
    for (let seq = 1; seq <= this.#length; seq += 1) {
      const position = seq - 1;
      if (this.#at[position] === at && this.#who[position] === code && this.#outcome[position] !== 0) yield seq;
    }
  }

  *oldestFirst(query: ActQuery, last: number): Generator<number> {
    const sought = this.#sought(query);
    if (sought === undefined) return;
    for (let seq = 1; seq <= last; seq += 1) if (this.#fits(seq, sought)) yield seq;
  }

  #fits(seq: number, { who, act, outcome, root, from, to }: Sought): boolean {
    const position = seq - 1;
    const found = this.#outcome[position] ?? 0;
    if (found === 0 || found === ENDED || (outcome !== 0 && found !== outcome)) return false;
    if (who !== 0 && this.#who[position] !== who) return false;
    if (act !== 0 && this.#act[position] !== act) return false;
    if (root !== 0 && this.#root[position] !== root) return false;
    const at = this.#at[position] ?? 0;
    return at >= from && at <= to;
  }

  /** Undefined when nobody of that name ever acted, or nothing of that kind was ever done. */
  #sought({ who, act, outcome, subject, from = -Infinity, to = Infinity }: ActQuery): Sought | undefined {
    const whoCode = who === undefined ? 0 : this.#people.get(who);
    const actCode = act === undefined ? 0 : this.#operations.get(act);
    if (whoCode === undefined || actCode === undefined) return undefined;
    return {
      who: whoCode,
      act: actCode,
      outcome: outcome === undefined ? 0 : ACT_OUTCOMES.indexOf(outcome) + 1,
      root: subject === undefined ? 0 : rootHash(subject),
      from,
      to,
    };
  }

  #grow(seq: number): void {
    if (seq <= this.#outcome.length) return;
    const capacity = Math.max(seq, this.#outcome.length * 2);
    this.#at = grown(new Float64Array(capacity), this.#at);
    this.#who = grown(new Uint32Array(capacity), this.#who);
    this.#act = grown(new Uint32Array(capacity), this.#act);
    this.#root = grown(new Uint32Array(capacity), this.#root);
    this.#outcome = grown(new Uint8Array(capacity), this.#outcome);
  }
}

function grown<Column extends { set: (values: Column) => void }>(larger: Column, column: Column): Column {
  larger.set(column);
  return larger;
}

function codeOf(codes: Map<string, number>, text: string): number {
  const known = codes.get(text) ?? codes.size + 1;
  codes.set(text, known);
  return known;
}
