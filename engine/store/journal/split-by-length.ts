import type { EvaluationEntry } from "../store.ts";

/** Entries in parts of at most so many UTF-16 units of text; an entry that is longer is a part of its own. */
export function splitByLength(
  entries: readonly EvaluationEntry[],
  most: number,
): readonly (readonly EvaluationEntry[])[] {
  const parts: EvaluationEntry[][] = [];
  let part: EvaluationEntry[] = [];
  let length = 0;
  for (const entry of entries) {
    const added = entry.caseText.length + entry.evaluationText.length;
    if (part.length > 0 && length + added > most) {
      parts.push(part);
      part = [];
      length = 0;
    }
    part.push(entry);
    length += added;
  }
  return part.length > 0 ? [...parts, part] : parts;
}
