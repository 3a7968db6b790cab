import type { RecordValue, Scalar } from "../value/value.ts";
import { add, compare, type ExactNumber } from "./exact-number.ts";
import type { Run } from "./formula-operator.ts";
import { numberOf } from "./operand.ts";
import { fieldOf, requireFields, visit } from "./records.ts";

/**
 * Who controls whom by holdings `{ holder, held, share }`: a holder controls itself and every company of which it and those
 * that it controls hold at least the controlling share together (招标投标法实施条例34).
 */
export class Control {
  readonly #controlling: ExactNumber;
  readonly #run: Run;
  readonly #sharesOf = new Map<Scalar, Map<Scalar, ExactNumber>>();
  readonly #holdersOf = new Map<Scalar, Set<Scalar>>();
  readonly #controlledBy = new Map<Scalar, ReadonlySet<Scalar>>();

  constructor(holdings: readonly RecordValue[], controlling: ExactNumber, run: Run) {
    this.#controlling = controlling;
    this.#run = run;
    visit(holdings, run);
    requireFields(holdings, ["holder", "held", "share"]);
    for (const holding of holdings) this.#add(holding);
  }

  /** What each of these and each holder above them controls, without those that a listed holder itself controls. */
  over(companies: ReadonlySet<Scalar>): readonly ReadonlySet<Scalar>[] {
    const all: ReadonlySet<Scalar>[] = [];
    const covered = new Set<Scalar>();
    // From the top of a chain everything below is seen at once.
    for (const holder of [...this.#holdersAbove(companies)].toReversed()) {
      if (covered.has(holder)) continue;
      const controlled = this.#controlled(holder);
      for (const company of controlled) covered.add(company);
      all.push(controlled);
    }
    return all;
  }

  #add(holding: RecordValue): void {
    const [holder, held] = [fieldOf(holding, "holder"), fieldOf(holding, "held")];
    const shares = valueIn(this.#sharesOf, holder, () => new Map<Scalar, ExactNumber>());
    shares.set(held, add(shares.get(held) ?? 0, numberOf(fieldOf(holding, "share"))));
    valueIn(this.#holdersOf, held, () => new Set<Scalar>()).add(holder);
  }

  /** The companies and all who hold any share in one of them, directly or through others. */
  #holdersAbove(companies: ReadonlySet<Scalar>): ReadonlySet<Scalar> {
    const above = new Set(companies);
    for (const company of above) {
      const holders = [...(this.#holdersOf.get(company) ?? [])];
      visit(holders, this.#run);
      for (const holder of holders) above.add(holder);
    }
    return above;
  }

  #controlled(holder: Scalar): ReadonlySet<Scalar> {
    return valueIn(this.#controlledBy, holder, () => this.#findControlled(holder));
  }

  #findControlled(holder: Scalar): ReadonlySet<Scalar> {
    const controlled = new Set([holder]);
    const together = new Map<Scalar, ExactNumber>();
    for (const one of controlled) {
      const shares = [...(this.#sharesOf.get(one) ?? [])];
      visit(shares, this.#run);
      for (const [held, share] of shares) {
        const sum = add(together.get(held) ?? 0, share);
        together.set(held, sum);
        if (compare(sum, this.#controlling) >= 0) controlled.add(held);
      }
    }
    return controlled;
  }
}

function valueIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
