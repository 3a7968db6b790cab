import type { EvaluationEntry } from "../store.ts";
import { longestLine } from "./record-line.ts";

/** Bytes that the lines of one group take at most, unless a single line is longer. */
export const GROUP_BYTES = 4 << 20;

/** Entries in groups of which each can be written at once, in their order. */
export function splitIntoGroups(entries: readonly EvaluationEntry[]): readonly (readonly EvaluationEntry[])[] {
  const groups: EvaluationEntry[][] = [];
  let group: EvaluationEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const added = longestLine(entry);
    if (group.length > 0 && bytes + added > GROUP_BYTES) {
      groups.push(group);
      group = [];
      bytes = 0;
    }
    group.push(entry);
    bytes += added;
  }
  return group.length > 0 ? [...groups, group] : groups;
}
