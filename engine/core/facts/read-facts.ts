import { nearestName } from "../check/nearest-name.ts";
import type { Source } from "../compile/plan.ts";
import type { InvalidFact, UnknownFact } from "../model/formats.generated.ts";
import { createReader } from "../value/create-reader.ts";
import type { Value } from "../value/value.ts";

/** The facts of one case by slot, with what was wrong in what was sent. Filled further by derivation. */
export type FactFrame = {
  readonly values: (Value | null | undefined)[];
  readonly invalid: InvalidFact[];
  readonly unknown: UnknownFact[];
};

export type ReadFacts = (sent: Readonly<Record<string, unknown>>) => FactFrame;

/**
 * Prepares the door through which a power's facts come in: own properties only, each typed by the dictionary. What cannot
 * be used is told and stays null, so no rule can mistake it for an answer; JSON `null` means not known.
 */
export function factsReader(sources: ReadonlyMap<string, Source>): ReadFacts {
  const readers = new Map(
    [...sources].map(([name, { slot, definition }]) => [name, { slot, read: createReader(definition) }]),
  );
  return (sent) => {
    const frame: FactFrame = { values: Array.from({ length: readers.size }), invalid: [], unknown: [] };
    const strangers: string[] = [];
    for (const name of Object.keys(sent)) {
      const reader = readers.get(name);
      const value = sent[name];
      if (reader === undefined) strangers.push(name);
      else if (value !== null && value !== undefined) accept(name, reader.read(value), reader.slot, frame);
    }
    // JSON keys have no order, so the answer may not depend on theirs.
    frame.invalid.sort((first, second) => (first.fact < second.fact ? -1 : 1));
    strangers.sort();
    for (const name of strangers) frame.unknown.push(unknownFact(name, sources, frame.unknown.length));
    return frame;
  };
}

function accept(
  name: string,
  reading: ReturnType<ReturnType<typeof createReader>>,
  slot: number,
  frame: FactFrame,
): void {
  if (reading.ok) {
    frame.values[slot] = reading.value;
    return;
  }
  frame.values[slot] = null;
  const { code, message, pointer = "" } = reading;
  frame.invalid.push({ fact: name, pointer: `/${name}${pointer}`, code, message });
}

/** Only so many misspelt names are looked up: comparing each with every fact costs time that a caller could waste. */
const MAXIMUM_HINTS = 10;

function unknownFact(name: string, sources: ReadonlyMap<string, Source>, before: number): UnknownFact {
  const nearest = before < MAXIMUM_HINTS ? nearestName(name, sources.keys()) : undefined;
  const fact = name.slice(0, 200);
  return nearest === undefined ? { fact } : { fact, didYouMean: nearest };
}
