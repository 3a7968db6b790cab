/** The list with another item at a position; without one, that position is left out. */
export function replaced<T>(items: readonly T[], position: number, item?: T): readonly T[] {
  return items.flatMap((present, index) => (index === position ? (item === undefined ? [] : [item]) : [present]));
}
