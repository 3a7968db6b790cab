import { resolveCase } from "../../core/cases/resolve-case.ts";
import type { ExampleCase } from "../../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../core/model/policy-documents.ts";

/**
 * The example cases of a draft, and those that what it is compared with had besides, as the lines of a file (NDJSON): a case
 * that a draft drops is still a case that it would judge otherwise.
 */
export function exampleLines(draft: PolicyDocuments, against: PolicyDocuments | undefined): string {
  const names = new Set(draft.cases.map(({ name }) => name));
  const before = (against?.cases ?? []).filter(({ name }) => !names.has(name));
  return [...linesOf(draft.cases, draft.cases), ...linesOf(before, against?.cases ?? [])].join("");
}

/** A case whose base is missing cannot be judged by anybody. */
function linesOf(cases: readonly ExampleCase[], all: readonly ExampleCase[]): readonly string[] {
  const byName = new Map(all.map((example) => [example.name ?? "", example]));
  return cases.flatMap((example) => {
    const { at } = example;
    const caseFile = resolveCase(example, byName);
    return caseFile === undefined ? [] : `${JSON.stringify({ case: caseFile, ...(at !== undefined && { at }) })}\n`;
  });
}
