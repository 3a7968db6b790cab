/**
 * The known name that a misspelt one most likely meant, or undefined when none is near: at most a third of its letters
 * differ, and two neighbours exchanged are one difference. For the next step of findings.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  return nearestNames(name, known)[0];
}

/** All known names that are as near as the nearest one: only where there is a single one is it certain what was meant. */
export function nearestNames(name: string, known: Iterable<string>): string[] {
  if (name.length > 80) return [];
  const letters = Array.from(name.toLowerCase());
  let nearest: string[] = [];
  let least = Math.floor(letters.length / 3);
  for (const candidate of known) {
    const others = Array.from(candidate.toLowerCase());
    if (Math.abs(letters.length - others.length) > least) continue;
    const distance = editDistance(letters, others);
    if (distance > least) continue;
    if (distance < least) nearest = [];
    least = distance;
    nearest.push(candidate);
  }
  return nearest;
}

/** Letters to add, drop or change, and neighbours to exchange, until one is the other. */
function editDistance(first: readonly string[], second: readonly string[]): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (const [position, letter] of first.entries()) {
    const next = [position + 1];
    for (let index = 1; index <= second.length; index += 1) {
      const changed = (row[index - 1] ?? 0) + (letter === second[index - 1] ? 0 : 1);
      const exchanged = first[position - 1] === second[index - 1] && letter === second[index - 2];
      const least = Math.min(changed, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1);
      next.push(position > 0 && exchanged ? Math.min(least, (before[index - 2] ?? 0) + 1) : least);
    }
    before = row;
    row = next;
  }
  return row[second.length] ?? first.length;
}
