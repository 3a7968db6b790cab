/** Bytes that the lines of one group take at most, unless a single line is longer. */
export const GROUP_BYTES = 4 << 20;

/** Entries in groups of which each can be written at once, in their order. `bytesOf` is the most that a line can take. */
export function splitIntoGroups<Entry>(
  entries: readonly Entry[],
  bytesOf: (entry: Entry) => number,
): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  let group: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const added = bytesOf(entry);
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
