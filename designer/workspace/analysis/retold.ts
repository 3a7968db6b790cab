/** A list as it is told to somebody who has the list before it: an item that he has is told by its position there. */
export type Retold<T> = readonly (number | { readonly item: T })[];

/** `sameness` gives what tells whether two items are the same: the objects themselves, as those of unchanged documents are. */
export function retell<T>(
  before: readonly T[],
  after: readonly T[],
  sameness: (item: T) => unknown = (item) => item,
): Retold<T> {
  const positions = new Map(before.map((item, position) => [sameness(item), position]));
  return after.map((item) => positions.get(sameness(item)) ?? { item });
}

/** The list that was told. @throws RangeError when it was told on another list before it */
export function heard<T>(before: readonly T[], retold: Retold<T>): T[] {
  return retold.map((told) => {
    if (typeof told !== "number") return told.item;
    const [item] = before.slice(told, told + 1);
    if (item === undefined) throw new RangeError(`there was no item ${told}`);
    return item;
  });
}
