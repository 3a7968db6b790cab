import type { Source } from "../compile/plan.ts";
import type { Value } from "../value/value.ts";

/** What each of some facts can be, in their order. */
export type Choices = readonly (readonly Value[])[];

/** So many cases are tried to see whether any of them can be. */
const MOST_CASES = 256;

/** What some facts can be, where each of them is one of few choices; undefined where they are numbers, days, texts or too many. */
export function choicesOf(facts: readonly Source[]): Choices | undefined {
  const choices: (readonly Value[])[] = [];
  let cases = 1;
  for (const { definition } of facts) {
    const values = valuesOf(definition);
    cases *= values.length;
    if (values.length === 0 || cases > MOST_CASES) return undefined;
    choices.push(values);
  }
  return choices;
}

/** Every case in which the facts that are known are what they are, and the others something that they can be. */
export function* casesOf(choices: Choices, known: readonly (Value | undefined)[]): Generator<readonly Value[]> {
  const [values, ...others] = choices;
  if (values === undefined) {
    yield [];
    return;
  }
  const [own, ...rest] = known;
  for (const value of own === undefined ? values : [own]) {
    for (const further of casesOf(others, rest)) yield [value, ...further];
  }
}

function valuesOf({ type, values = [] }: Source["definition"]): readonly Value[] {
  if (type === "boolean") return [true, false];
  return type === "enum" ? values.map(({ value }) => value) : [];
}
