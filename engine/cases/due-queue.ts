/** One thing that changes by time alone. `at` is in milliseconds of the Unix epoch. */
export type Due = { readonly at: number; readonly kind: "case" | "finding"; readonly id: string };

/** What is to be looked at when, the earliest first: a binary heap. What is no longer due is left to whoever takes it. */
export class DueQueue {
  readonly #heap: Due[] = [];

  get size(): number {
    return this.#heap.length;
  }

  add(due: Due): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push(due);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || parent.at <= due.at) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = due;
  }

  /** The instant of the earliest. */
  get next(): number | undefined {
    return this.#heap[0]?.at;
  }

  /** Takes the earliest out, if its instant has come. */
  take(now: number): Due | undefined {
    const [first] = this.#heap;
    if (first === undefined || first.at > now) return undefined;
    const last = this.#heap.pop();
    if (last !== undefined && this.#heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(due: Due): void {
    const heap = this.#heap;
    let place = 0;
    for (;;) {
      const left = place * 2 + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      if (one === undefined) break;
      const isOther = other !== undefined && other.at < one.at;
      const child = isOther ? other : one;
      if (child.at >= due.at) break;
      heap[place] = child;
      place = isOther ? left + 1 : left;
    }
    heap[place] = due;
  }
}
