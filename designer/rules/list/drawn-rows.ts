/** The part of a long list that is drawn: from `first` up to `end`, which is not of it. */
export type DrawnRows = { readonly first: number; readonly end: number };

const PAGE = 60;
const BEFORE = 20;

export const FIRST_ROWS: DrawnRows = { first: 0, end: PAGE };

/** What is drawn so that the row at a position is: as before where it is in it, else a page around it. */
export function drawnAround(drawn: DrawnRows, position: number): DrawnRows {
  if (position < 0 || (position >= drawn.first && position < drawn.end)) return drawn;
  const first = Math.max(0, position - BEFORE);
  return { first, end: first + PAGE };
}

export function laterRows({ first, end }: DrawnRows): DrawnRows {
  return { first, end: end + PAGE };
}

export function earlierRows({ first, end }: DrawnRows): DrawnRows {
  return { first: Math.max(0, first - PAGE), end };
}
