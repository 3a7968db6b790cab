import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { contentsOf } from "../outline/contents-of.ts";
import { partWords } from "../../engine/core/map/kind-words.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import type { ProblemPlace } from "./problem-place.ts";
import { PLACE_WORDS } from "./words.ts";

/** What a problem is about, by the name that people gave it. */
export function placeTitle(session: PolicySession, place: ProblemPlace): LocalizedText {
  const { power, facts, rules, parameters, conditions, cases } = session.documents.value;
  switch (place.kind) {
    case "map":
      return place.element === undefined ? PLACE_WORDS.map : partWords(contentsOf(session).parts.get(place.element));
    case "fact": {
      const label = Object.hasOwn(facts.facts, place.name) ? facts.facts[place.name]?.label : undefined;
      return label ?? { zh: place.name, en: place.name };
    }
    case "rule":
      return named(rules, place.name);
    case "parameter":
      return named(parameters, place.name);
    case "condition":
      return named(conditions, place.name);
    case "case":
      return named(cases, place.name);
    case "power":
      return power.title;
    default:
      return { zh: place.name, en: place.name };
  }
}

function named(
  list: readonly { readonly name?: string; readonly title: LocalizedText }[],
  name: string,
): LocalizedText {
  return list.find((other) => other.name === name)?.title ?? { zh: name, en: name };
}
