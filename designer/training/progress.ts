const KEPT_AS = "sunmap-training-scores";

/** The best score of a person at the cases of a power, by name; they are kept in this browser alone. */
export function bestScores(power: string): ReadonlyMap<string, number> {
  const start = `${power}/`;
  return new Map(
    Object.entries(read())
      .filter(([place]) => place.startsWith(start))
      .map(([place, score]) => [place.slice(start.length), score]),
  );
}

/** Keeps a score if it is the best so far. */
export function keepScore(power: string, example: string, score: number): void {
  const scores = read();
  const place = `${power}/${example}`;
  if ((scores[place] ?? -1) < score) localStorage.setItem(KEPT_AS, JSON.stringify({ ...scores, [place]: score }));
}

function read(): Readonly<Record<string, number>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
    );
  } catch {
    return {};
  }
}
