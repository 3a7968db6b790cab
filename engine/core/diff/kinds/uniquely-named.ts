/** Gives every item a name of its own: the second of one name is told by its number. */
export function uniquelyNamed<Item>(
  items: readonly Item[],
  nameOf: (item: Item, position: number) => string,
): { readonly name: string; readonly item: Item; readonly position: number }[] {
  const seen = new Map<string, number>();
  return items.map((item, position) => {
    const name = nameOf(item, position);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { name: count === 1 ? name : `${name}~${count}`, item, position };
  });
}
