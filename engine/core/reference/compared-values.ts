import type { DatedRule } from "../decide/dated-policy.ts";
import type { Slots } from "../decide/outcome.ts";

/** On which values of its facts each rule was compared already. */
export class ComparedValues {
  readonly #keys = new Map<DatedRule, Set<string>>();
  readonly #lists = new Map<object, number>();

  /** Whether the rule is to be compared on these values: false when it was before. */
  add(rule: DatedRule, values: Slots): boolean {
    const known = this.#keys.get(rule) ?? new Set();
    this.#keys.set(rule, known);
    const key = rule.compiled.facts.map(({ slot }) => this.#keyOf(values[slot])).join();
    if (known.has(key)) return false;
    known.add(key);
    return true;
  }

  /** A list is the same only as the same object: comparing one twice does no harm. */
  #keyOf(value: Slots[number]): string {
    if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
    const number = this.#lists.get(value) ?? this.#lists.size;
    this.#lists.set(value, number);
    return `#${number}`;
  }
}
