import type { Conflict } from "../merge-documents.ts";
import { caseParts } from "./case-parts.ts";
import { factParts, parameterParts } from "./dictionary-parts.ts";
import { mapParts } from "./map-parts.ts";
import { powerParts } from "./power-parts.ts";
import { conditionParts, ruleParts } from "./rule-parts.ts";
import type { SharedWords, Side } from "./side.ts";
import type { ToldPart } from "./told-part.ts";

/** The parts of the document that a conflict is about, as one side has it; undefined where that side has it not. */
export function partsOf(
  { part, name }: Pick<Conflict, "part" | "name">,
  side: Side,
  shared: SharedWords,
): readonly ToldPart[] | undefined {
  const { power, facts, parameters, conditions, rules, cases } = side.documents;
  const one = <T extends { readonly name?: string }>(
    items: readonly T[],
    tell: (item: T) => ToldPart[],
  ): ToldPart[] | undefined => {
    // Merging knows a document without a name by its position.
    const item = items.find((each, position) => (each.name ?? String(position)) === name);
    return item && tell(item);
  };
  switch (part) {
    case "power":
      return powerParts(power, side, shared);
    case "map":
      return side.map && mapParts(side.map, side);
    case "facts": {
      const fact = Object.hasOwn(facts.facts, name ?? "") ? facts.facts[name ?? ""] : undefined;
      return fact && factParts(fact, side);
    }
    case "parameters":
      return one(parameters, (parameter) => parameterParts(parameter, shared));
    case "conditions":
      return one(conditions, (condition) => conditionParts(condition, side, shared));
    case "rules":
      return one(rules, (rule) => ruleParts(rule, side, shared));
    case "cases":
      return one(cases, (example) => caseParts(example, side));
    default:
      return part satisfies never;
  }
}
