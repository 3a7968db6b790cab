import type {
  Evaluation,
  ExampleCase,
  ExpectedEvaluation,
  LocalizedText,
  Verdict,
} from "../../engine/core/model/formats.generated.ts";
import { baseFacts, factsOverBase } from "./over-base.ts";
import type { TriedCase } from "./tried-case.ts";

/** What people say of a case: what it is called, why it is judged so, and what kind of case it is. */
export type ExampleWords = Pick<ExampleCase, "title" | "why" | "kind">;

/** What an evaluation gives, as what a case expects. */
export function expectationOf({ verdict, caseGrade, findings, missingFacts }: Evaluation): ExpectedEvaluation {
  return {
    verdict,
    caseGrade,
    findings: findings.map(({ rule }) => rule),
    ...(missingFacts.length === 0 ? {} : { missingFacts: missingFacts.map(({ fact }) => fact) }),
  };
}

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

/** A name for a case: its English title as words joined by hyphens, numbered where another has it. */
export function exampleName({ en }: LocalizedText, cases: readonly ExampleCase[]): string {
  const plain = en
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[-0-9]+|-+$/g, "");
  const wanted = plain.slice(0, LONGEST).replace(/-+$/, "") || "case";
  const taken = new Set(cases.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  return name;
}

const LONGEST = 80;

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
    name: exampleName(words.title, cases),
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
