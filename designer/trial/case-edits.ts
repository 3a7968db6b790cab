import { caseName } from "../../engine/core/cases/case-name.ts";
import type { ExampleCase } from "../../engine/core/model/formats.generated.ts";
import type { PackDocuments } from "../modeler/pack-documents.ts";
import { namesOf } from "./new-example.ts";
import { baseFacts, factsOverBase, wholeFacts, type Facts } from "./over-base.ts";
import type { CaseDates } from "./tried-case.ts";

/** The documents with a case changed by its name; what is undefined in the change is taken out of it. */
export function withCase(
  documents: PackDocuments,
  name: string,
  change: (example: ExampleCase) => ExampleCase,
): PackDocuments {
  const cases = documents.cases.map((example) => (example.name === name ? change(example) : example));
  return { ...documents, cases };
}

/** The case with other facts: over its base, only what differs is written. */
export function withFacts(example: ExampleCase, facts: Facts, cases: readonly ExampleCase[]): ExampleCase {
  return { ...example, facts: factsOverBase(facts, baseFacts(example.base, cases)) };
}

/** The case on another base, or on none; its facts as a whole stay the same. */
export function withBase(example: ExampleCase, base: string | undefined, cases: readonly ExampleCase[]): ExampleCase {
  const facts = wholeFacts(example, cases);
  const { base: _before, ...others } = example;
  const whole = base === undefined ? facts : factsOverBase(facts, baseFacts(base, cases));
  return { ...others, ...(base === undefined ? {} : { base }), facts: whole };
}

/** The case with other days. */
export function withDates(example: ExampleCase, dates: Partial<CaseDates>): ExampleCase {
  const { openedAt: _openedAt, at: _at, ...others } = example;
  const { openedAt, at } = { ...example, ...dates };
  return { ...others, ...(openedAt === undefined ? {} : { openedAt }), ...(at === undefined ? {} : { at }) };
}

/** The documents with a copy of a case behind it, and the name of the copy. */
export function withCopy(
  documents: PackDocuments,
  name: string,
): { documents: PackDocuments; copy: string } | undefined {
  const index = documents.cases.findIndex((example) => example.name === name);
  const original = documents.cases[index];
  if (original === undefined) return undefined;
  const title = { zh: `${original.title.zh}（副本）`, en: `${original.title.en} (copy)` };
  const { ref: _ref, ...others } = original;
  const copy = { ...others, title, name: caseName(title, namesOf(documents.cases)) };
  return { documents: { ...documents, cases: documents.cases.toSpliced(index + 1, 0, copy) }, copy: copy.name };
}

/** The documents without a case; cases that started from it get its facts for their own. */
export function withoutCase(documents: PackDocuments, name: string): PackDocuments {
  const { cases } = documents;
  const removed = cases.find((example) => example.name === name);
  const rest = cases.filter((example) => example.name !== name);
  return {
    ...documents,
    cases: rest.map((example) => (example.base === name ? withBase(example, removed?.base, cases) : example)),
  };
}

/** The cases on which a case may be based: not itself, and none that starts from it. */
export function possibleBases(example: ExampleCase, cases: readonly ExampleCase[]): readonly ExampleCase[] {
  return cases.filter((candidate) => !startsFrom(candidate, example.name, cases));
}

function startsFrom(example: ExampleCase, name: string | undefined, cases: readonly ExampleCase[]): boolean {
  const seen = new Set<string | undefined>();
  for (let at: ExampleCase | undefined = example; at !== undefined && !seen.has(at.name);) {
    if (at.name === name) return true;
    seen.add(at.name);
    const { base }: ExampleCase = at;
    at = base === undefined ? undefined : cases.find((candidate) => candidate.name === base);
  }
  return false;
}
