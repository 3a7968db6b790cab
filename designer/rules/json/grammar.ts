import type { Path } from "../condition/condition-path.ts";
import { keysAt, type KnownKey } from "./completion-keys.ts";
import { valuesAt, type CompletionWords, type KnownValue } from "./completion-values.ts";

/** What may stand where in a JSON text. `valueAt` reads what stands elsewhere in it. */
export type Grammar = {
  /** The keys that may still be added to the object at a place. */
  readonly keysAt: (path: Path, present: readonly string[], valueAt: ReadPlace) => readonly KnownKey[];
  readonly valuesAt: (path: Path, valueAt: ReadPlace) => readonly KnownValue[];
};

export type ReadPlace = (place: Path) => unknown;

export function ruleGrammar(words: CompletionWords): Grammar {
  return { keysAt, valuesAt: (path, valueAt) => valuesAt(path, valueAt, words) };
}

/** A shared condition speaks of what rules speak of, and has a title besides. */
export function conditionGrammar(scope: CompletionWords["scope"]): Grammar {
  const { valuesAt: values } = ruleGrammar({ scope, measures: [], laws: [] });
  return {
    keysAt: (path, present) =>
      path.length === 0
        ? keysAt(path, present).filter(({ key }) => CONDITION_KEYS.includes(key))
        : keysAt(path, present),
    valuesAt: (path, valueAt) => (path[0] === "conditions" ? values(path, valueAt) : []),
  };
}

const CONDITION_KEYS: readonly string[] = ["name", "title", "conditions"];
