import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";

/** A place that reads a fact or a parameter, or refers to a shared condition. */
export type Use = {
  readonly kind: "rule" | "condition" | "fact";
  readonly name: string;
  readonly title: LocalizedText;
};

type Pack = Pick<PolicyDocuments, "rules" | "conditions" | "facts">;

/** Every rule, shared condition and formula that reads a fact. */
export function usesOfFact(fact: string, { rules, conditions, facts }: Pack): Use[] {
  const reads = (document: unknown): boolean => mentions(document, ["fact", "var"], fact);
  const inMessage = ({ zh, en }: LocalizedText): boolean => [zh, en].some((text) => text.includes(`{${fact}}`));
  return [
    ...rules
      .filter((rule) => reads(rule.conditions) || inMessage(rule.event.params.message))
      .map(({ name, title }): Use => ({ kind: "rule", name, title })),
    ...conditions
      .filter((condition) => reads(condition.conditions))
      .map(({ name, title }): Use => ({ kind: "condition", name, title })),
    ...formulaUses(facts, reads, fact),
  ];
}

/** Every rule, shared condition and formula that reads a parameter. */
export function usesOfParameter(parameter: string, { rules, conditions, facts }: Pack): Use[] {
  const reads = (document: unknown): boolean => mentions(document, ["parameter"], parameter);
  return [
    ...rules.filter((rule) => reads(rule.conditions)).map(({ name, title }): Use => ({ kind: "rule", name, title })),
    ...conditions
      .filter((condition) => reads(condition.conditions))
      .map(({ name, title }): Use => ({ kind: "condition", name, title })),
    ...formulaUses(facts, reads, ""),
  ];
}

/** Every rule and shared condition that refers to a shared condition. */
export function usesOfCondition(condition: string, { rules, conditions }: Pick<Pack, "rules" | "conditions">): Use[] {
  const refers = (document: unknown): boolean => mentions(document, ["condition"], condition);
  return [
    ...rules.filter((rule) => refers(rule.conditions)).map(({ name, title }): Use => ({ kind: "rule", name, title })),
    ...conditions
      .filter((other) => refers(other.conditions))
      .map(({ name, title }): Use => ({ kind: "condition", name, title })),
  ];
}

function formulaUses({ facts }: Pack["facts"], reads: (document: unknown) => boolean, itself: string): Use[] {
  return Object.entries(facts).flatMap(([name, definition]): Use[] =>
    name !== itself && definition?.formula !== undefined && reads(definition.formula)
      ? [{ kind: "fact", name, title: definition.label }]
      : [],
  );
}

/** Whether a JSON document has one of the keys with this value, or a path that begins with it, anywhere inside. */
function mentions(document: unknown, keys: readonly string[], value: string): boolean {
  if (Array.isArray(document)) return document.some((item) => mentions(item, keys, value));
  if (typeof document !== "object" || document === null) return false;
  return Object.entries(document).some(
    ([key, inner]) =>
      (keys.includes(key) && typeof inner === "string" && (inner === value || inner.startsWith(`${value}.`))) ||
      mentions(inner, keys, value),
  );
}
