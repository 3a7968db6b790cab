import type { FactDefinition, FactsDictionary, Rule } from "../../engine/core/model/formats.generated.ts";
import type { FactUses } from "../workspace/analysis/analysis.ts";

/** A fact where it stands in the form; the inputs of a derived fact stand under it. */
export type FactPlace = {
  readonly name: string;
  readonly definition: FactDefinition;
  readonly inputs: readonly FactPlace[];
};

/** Facts that stand together: those of every case, those that a rule needs, and those that nothing needs. */
export type FactGroup =
  | { readonly kind: "required"; readonly facts: readonly FactPlace[] }
  | { readonly kind: "rule"; readonly rule: Rule; readonly facts: readonly FactPlace[] }
  | { readonly kind: "other"; readonly facts: readonly FactPlace[] };

/**
 * The facts of a dictionary in the order of the form, each once: what every case must have, then what each rule needs, the
 * strictest rules first. An input stands under the first fact that is derived from it.
 */
export function factGroups({ facts }: FactsDictionary, rules: readonly Rule[], uses: FactUses): readonly FactGroup[] {
  const place = placing(facts, uses);
  const names = Object.keys(facts);
  const required = names.filter((name) => facts[name]?.required === true);
  const ofRules = rules
    .toSorted((first, second) => (gradeOf(first) < gradeOf(second) ? -1 : Number(gradeOf(first) > gradeOf(second))))
    .map((rule) => ({ rule, needs: uses.ofRules[rule.name] ?? [] }));
  const groups: FactGroup[] = [
    { kind: "required", facts: place(required) },
    ...ofRules.map(({ rule, needs }): FactGroup => ({ kind: "rule", rule, facts: place(needs) })),
    { kind: "other", facts: place(names) },
  ];
  return groups.filter((group) => group.facts.length > 0);
}

/** Places facts once, those from which another of them is derived under it. */
function placing(
  facts: FactsDictionary["facts"],
  { inputs }: FactUses,
): (names: readonly string[]) => readonly FactPlace[] {
  const placed = new Set<string>();
  const placeEach = (names: readonly string[]): readonly FactPlace[] =>
    names.flatMap((name): FactPlace[] => {
      const definition = Object.hasOwn(facts, name) ? facts[name] : undefined;
      if (definition === undefined || placed.has(name)) return [];
      placed.add(name);
      return [{ name, definition, inputs: placeEach(inputs[name] ?? []) }];
    });
  return (names) => {
    const serving = new Set(names.flatMap((name) => inputs[name] ?? []));
    const first = placeEach(names.filter((name) => !serving.has(name)));
    // Facts derived from one another in a circle all serve; they stand here too.
    return [...first, ...placeEach(names)];
  };
}

function gradeOf({ event }: Rule): string {
  return event.params.grade;
}
