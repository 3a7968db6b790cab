/**
 * The known name that a misspelt one most likely meant, or undefined when none is near: at most a third of its letters
 * differ. For the next step of findings.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 80) return undefined;
  let nearest: string | undefined;
  let least = Math.floor(name.length / 3) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

function editDistance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (const [position, letter] of [...first].entries()) {
    const next = [position + 1];
    for (const [index, other] of [...second].entries()) {
      next.push(
        Math.min((row[index] ?? 0) + (letter === other ? 0 : 1), (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1),
      );
    }
    row = next;
  }
  return row[second.length] ?? first.length;
}
