/** A cell by its row and column, counted from 0. */
export type Cell = { readonly row: number; readonly column: number };

/** Where a key leads from a cell of a grid; undefined where the key does not move, or leads out of it. */
export function movedInGrid(
  key: string,
  { row, column }: Cell,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Cell | undefined {
  const moves: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  if (to === undefined) return undefined;
  const isInside = to.row >= 0 && to.row < rows && to.column >= 0 && to.column < columns;
  return isInside && (to.row !== row || to.column !== column) ? to : undefined;
}
