/** A queue of numbers by their cost: the least cost first, of equal costs the last that came. */
export class Buckets {
  readonly #stacks = new Map<number, number[]>();
  readonly #costs: number[] = [];

  push(cost: number, item: number): void {
    const stack = this.#stacks.get(cost);
    if (stack !== undefined) {
      stack.push(item);
      return;
    }
    this.#stacks.set(cost, [item]);
    // There are few different costs: keeping them in order is cheaper than a heap.
    const at = this.#costs.findIndex((other) => other < cost);
    this.#costs.splice(at === -1 ? this.#costs.length : at, 0, cost);
  }

  /** The least cost of all that wait; Infinity when nothing does. */
  get least(): number {
    return this.#costs.at(-1) ?? Infinity;
  }

  pop(): number | undefined {
    const stack = this.#stacks.get(this.least);
    const item = stack?.pop();
    if (stack?.length === 0) {
      this.#stacks.delete(this.least);
      this.#costs.pop();
    }
    return item;
  }
}
