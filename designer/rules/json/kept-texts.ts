/** The texts of rules as people left them, so that their form is there again when they come back. */
const kept = new WeakMap<object, Map<string, string>>();

/** The text of a rule as it was left; `owner` is the session in which it was written. */
export function keptText(owner: object, rule: string): string | undefined {
  return kept.get(owner)?.get(rule);
}

export function keepText(owner: object, rule: string, text: string): void {
  const texts = kept.get(owner) ?? new Map<string, string>();
  kept.set(owner, texts.set(rule, text));
}
