import { caseName } from "../../engine/core/cases/case-name.ts";
import { expectationOf } from "../../engine/core/cases/expectation-of.ts";
import type { Evaluation, ExampleCase, Verdict } from "../../engine/core/model/formats.generated.ts";
import { baseFacts, factsOverBase } from "./over-base.ts";
import type { TriedCase } from "./tried-case.ts";

/** What people say of a case: what it is called, why it is judged so, and what kind of case it is. */
export type ExampleWords = Pick<ExampleCase, "title" | "why" | "kind">;

/** The kind that a case of this verdict most likely is. */
export function likelyKind(verdict: Verdict): ExampleCase["kind"] {
  return KINDS[verdict];
}

const KINDS = {
  clear: "clean",
  remind: "borderline",
  control: "violating",
  stop: "violating",
  incomplete: "incomplete",
} as const satisfies Readonly<Record<Verdict, ExampleCase["kind"]>>;

/** The example case of a trial: it starts from the base of the example that was tried, and writes only what differs. */
export function newExample(
  power: string,
  { facts, openedAt, at, events, example }: TriedCase,
  { words, evaluation }: { readonly words: ExampleWords; readonly evaluation: Evaluation },
  cases: readonly ExampleCase[],
): ExampleCase {
  const from = cases.find(({ name }) => name === example);
  const base = from?.base ?? from?.name;
  return {
    name: caseName(words.title, namesOf(cases)),
    power,
    ...words,
    ...(base === undefined ? {} : { base }),
    facts: factsOverBase(facts, baseFacts(base, cases)),
    ...(openedAt === undefined ? {} : { openedAt }),
    ...(at === undefined ? {} : { at }),
    ...(events === undefined ? {} : { events: [...events] }),
    expect: expectationOf(evaluation),
  };
}

/** The names that cases have already. */
export function namesOf(cases: readonly ExampleCase[]): ReadonlySet<string> {
  return new Set(cases.flatMap(({ name }) => (name === undefined ? [] : [name])));
}
