import type { BacktestKind, BacktestSample } from "../model/formats.generated.ts";

/** So many kinds of change are told apart within a kind, so many cases are kept of each, and so many told. */
const [MOST_SORTS, EACH, TOLD] = [100, 5, 50] as const;

/** The cases of one sort of change: how many were met, and a fair choice of them. */
type Sort = { readonly gravity: number; met: number; readonly kept: BacktestSample[] };

/**
 * Keeps a few cases of every sort of change, so that a frequent one does not hide a rare one: of each sort a fair choice
 * among all that were met. `random` gives numbers from 0 up to, but not, 1; the same ones choose the same cases.
 */
export class Samples {
  readonly #random: () => number;
  readonly #sorts: Readonly<Record<BacktestKind, Map<string, Sort>>> = {
    loosened: new Map(),
    tightened: new Map(),
    otherFindings: new Map(),
    notComparable: new Map(),
  };

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Offers a case; it is made only when it is kept. */
  offer(kind: BacktestKind, gravity: number, sort: string, make: () => BacktestSample): void {
    const sorts = this.#sorts[kind];
    const found = sorts.get(sort) ?? addSort(sorts, sort, gravity);
    if (found === undefined) return;
    found.met += 1;
    if (found.kept.length < EACH) {
      found.kept.push(make());
      return;
    }
    const place = Math.floor(this.#random() * found.met);
    if (place < EACH) found.kept[place] = make();
  }

  /** The gravest first; of equally grave ones those of the rarer sort last. */
  result(): BacktestSample[] {
    return Object.values(this.#sorts).flatMap((sorts) =>
      [...sorts.values()]
        .toSorted((one, other) => other.gravity - one.gravity || other.met - one.met)
        .flatMap(({ kept }) => kept)
        .slice(0, TOLD),
    );
  }
}

/** A graver sort takes the place of the least grave one when there are too many. */
function addSort(sorts: Map<string, Sort>, name: string, gravity: number): Sort | undefined {
  if (sorts.size >= MOST_SORTS) {
    const least = [...sorts].reduce((one, other) => (other[1].gravity < one[1].gravity ? other : one));
    if (least[1].gravity >= gravity) return undefined;
    sorts.delete(least[0]);
  }
  const sort: Sort = { gravity, met: 0, kept: [] };
  sorts.set(name, sort);
  return sort;
}
