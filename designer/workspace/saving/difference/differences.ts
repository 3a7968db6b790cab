import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import { isEqualJson } from "../../../../engine/core/value/equal-json.ts";
import type { ToldPart } from "./told-part.ts";
import { WORDS } from "./words.ts";

/** One part in which two people differ: what it was, and what it is with each. */
export type Difference = Readonly<Record<"what" | "before" | "mine" | "theirs", LocalizedText>>;

/** The parts of each state of a document; undefined where a state does not have the document. */
type States = Readonly<Record<"before" | "mine" | "theirs", readonly ToldPart[] | undefined>>;

/** The parts in which two people differ. Where one of them removed the document, the parts that the other changed. */
export function differencesOf(states: States): Difference[] {
  const before = byKey(states.before);
  const [mine, theirs] = [byKey(states.mine), byKey(states.theirs)];
  const [one, other] = [states.mine === undefined ? before : mine, states.theirs === undefined ? before : theirs];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [first, second] = [one.get(key), other.get(key)];
    const part = first ?? second;
    if (part === undefined || isSame(first, second)) return [];
    // Called as both know it.
    const { what, within } = before.get(key) ?? part;
    if (within !== undefined && !(one.has(within) && other.has(within))) return [];
    const absent = before.has(key) ? WORDS.removed : WORDS.none;
    return [
      {
        what,
        before: before.get(key)?.words ?? WORDS.none,
        mine: mine.get(key)?.words ?? absent,
        theirs: theirs.get(key)?.words ?? absent,
      },
    ];
  });
}

function isSame(first: ToldPart | undefined, second: ToldPart | undefined): boolean {
  return first !== undefined && second !== undefined && isEqualJson(first.value, second.value);
}

function byKey(parts: readonly ToldPart[] = []): ReadonlyMap<string, ToldPart> {
  return new Map(parts.map((part) => [part.key, part]));
}
