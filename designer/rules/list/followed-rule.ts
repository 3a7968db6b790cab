/**
 * The rule to which the address should go when the one it names is gone: after an undone or redone change of its name, the
 * only one that has come. Undefined when the rule is there, or was never, or nothing says where it went.
 */
export function followedRule(before: readonly string[], after: readonly string[], chosen: string): string | undefined {
  if (after.includes(chosen) || !before.includes(chosen) || before.length !== after.length) return undefined;
  const come = after.filter((name) => !before.includes(name));
  return come.length === 1 ? come[0] : undefined;
}
