import { describe, expect, test } from "vitest";

import { resolveCase } from "../../engine/core/cases/resolve-case.ts";
import { evaluate } from "../../engine/core/evaluate/evaluate.ts";
import type { CaseFile, Evaluation } from "../../engine/core/model/formats.generated.ts";
import { JUDGED_AT, rulePacks } from "../support/rule-packs.ts";

// For a case whose facts are all usable: when any one fact is taken out, every rule keeps its outcome or becomes
// undecided, none gets another. So nothing new is found, whatever is no longer found is told as undecided, and the
// verdict stays what it was or becomes `incomplete`. It can never become milder.

const packs = await rulePacks();

describe.each(packs)("$id", ({ policy, cases }) => {
  const byName = new Map(cases.map((example) => [example.name ?? "", example]));
  const judge = (file: CaseFile, at: string): Evaluation => evaluate(policy, file, at, "none");

  test("removing any fact from any case leaves its verdict or makes it incomplete", () => {
    let removals = 0;
    for (const example of cases) {
      const file = resolveCase(example, byName) ?? { facts: {} };
      const at = example.at ?? JUDGED_AT;
      const whole = judge(file, at);
      if (whole.invalidFacts.length > 0) continue;
      for (const name of Object.keys(file.facts)) {
        const { [name]: _removed, ...facts } = file.facts;
        const partial = judge({ ...file, facts }, at);
        removals += 1;

        const where = `${example.name ?? ""} without ${name}`;
        expect([whole.verdict, "incomplete"], where).toContain(partial.verdict);
        expect(found(whole), where).toEqual(expect.arrayContaining(found(partial)));
        expect([...found(partial), ...open(partial)], where).toEqual(expect.arrayContaining(found(whole)));
        expect(open(partial), where).toEqual(expect.arrayContaining(open(whole)));
      }
    }

    expect(removals).toBeGreaterThan(500);
  });

  test("a case without any fact is incomplete, and says what every rule needs", () => {
    const empty = judge({ facts: {} }, JUDGED_AT);
    const missing = empty.missingFacts.map(({ fact }) => fact);

    expect(empty.verdict).toBe("incomplete");
    expect(open(empty).length).toBe(policy.on(empty.lawDate).rules.length);
    expect(empty.undecidedRules.filter(({ needs }) => !needs.some((fact) => missing.includes(fact)))).toEqual([]);
  });
});

function found({ findings }: Evaluation): string[] {
  return findings.map(({ rule }) => rule);
}

function open({ undecidedRules }: Evaluation): string[] {
  return undecidedRules.map(({ rule }) => rule);
}
