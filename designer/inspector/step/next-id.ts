/** The first id of the form `prefix`, `prefix_2`, `prefix_3` … that is not taken. */
export function nextId(prefix: string, taken: ReadonlySet<string>): string {
  if (!taken.has(prefix)) return prefix;
  let number = 2;
  while (taken.has(`${prefix}_${number}`)) number++;
  return `${prefix}_${number}`;
}
