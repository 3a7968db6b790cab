import type { RuleParts } from "../schema/rule-parts.ts";

/** The names of rules, as far as they have one in good form. */
export function namesOf(rules: readonly RuleParts[]): string[] {
  return rules.flatMap(({ name }) => name ?? []);
}
