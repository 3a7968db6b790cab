import type { PolicyDocuments } from "../core/model/policy-documents.ts";

/** The rules of these names, and all that they read: shared conditions, parameters and facts, directly or through others. */
export function whatRulesRead(
  names: readonly string[],
  { rules, conditions, parameters, facts }: PolicyDocuments,
): readonly unknown[] {
  const known = new Map<string, unknown>([
    ...conditions.map((condition): [string, unknown] => [`condition ${condition.name}`, condition]),
    ...parameters.map((parameter): [string, unknown] => [`parameter ${parameter.name}`, parameter]),
    ...Object.entries(facts.facts).map(([name, fact]): [string, unknown] => [`fact ${name}`, fact]),
  ]);
  const read = new Map<string, unknown>();
  const waiting: unknown[] = rules.filter(({ name }) => names.includes(name));
  const attached = [...waiting];
  for (let document = waiting.pop(); document !== undefined; document = waiting.pop()) {
    for (const reference of referencesIn(document)) {
      const found = known.get(reference);
      if (found === undefined || read.has(reference)) continue;
      read.set(reference, found);
      waiting.push(found);
    }
  }
  return [...attached, ...[...read].toSorted(([one], [other]) => (one < other ? -1 : 1))];
}

/** What stands under a key that names a fact, a parameter or a condition; of a path its beginning. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ["fact", "fact"],
  ["var", "fact"],
  ["parameter", "parameter"],
  ["condition", "condition"],
]);

function* referencesIn(document: unknown): Iterable<string> {
  if (Array.isArray(document)) for (const item of document) yield* referencesIn(item);
  if (typeof document !== "object" || document === null || Array.isArray(document)) return;
  for (const [key, value] of Object.entries(document)) {
    const kind = KEYS.get(key);
    if (kind !== undefined && typeof value === "string") yield `${kind} ${value.split(".")[0]}`;
    else yield* referencesIn(value);
  }
}
