import { describe, expect, test } from "vitest";

import { resolveCase } from "../../engine/core/cases/resolve-case.ts";
import type { CompiledPolicy } from "../../engine/core/compile/compiled-policy.ts";
import type { Change, FactChange } from "../../engine/core/counterfactual/change.ts";
import { whatWouldChange } from "../../engine/core/counterfactual/what-would-change.ts";
import { evaluate } from "../../engine/core/evaluate/evaluate.ts";
import type { CaseFacts, CaseFile, Evaluation, Explanation } from "../../engine/core/model/formats.generated.ts";
import { JUDGED_AT, rulePacks } from "../support/rule-packs.ts";

const packs = await rulePacks("closures");

describe.each(packs)("$id", ({ policy, cases }) => {
  const byName = new Map(cases.map((example) => [example.name ?? "", example]));
  const asked = cases.map((example) => ({
    file: resolveCase(example, byName) ?? { facts: {} },
    at: example.at ?? JUDGED_AT,
  }));

  test("every case that is not clear would be clear if some of its facts were otherwise", () => {
    const unclear = asked.filter(({ file, at }) => evaluate(policy, file, at, "none").verdict !== "clear");
    const answers = unclear.map(({ file, at }) => whatWouldChange(policy, file, at, { target: "clear" }));

    expect(unclear.length).toBeGreaterThan(5);
    expect(answers.filter(({ changes }) => changes.length === 0)).toEqual([]);
    expect(answers.flatMap(({ changes }) => changes).every(({ verdict }) => verdict === "clear")).toBe(true);
  });

  test("every answer is the judgment of the changed case, which no part of it gives", () => {
    for (const { file, at } of asked) {
      const now = evaluate(policy, file, at, "all");
      const { changes } = whatWouldChange(policy, file, at);
      for (const change of changes) {
        expect(judged(policy, changed(file, change.facts, policy), at)).toEqual(outcomeOf(change, now));
        expect(change.facts.map(({ before }) => before)).toEqual(change.facts.map(({ fact }) => file.facts[fact]));
        expect(change.facts.filter(({ because }) => because && testAt(now, because) !== "test")).toEqual([]);
        for (const part of partsOf(change.facts)) {
          expect(judged(policy, changed(file, part, policy), at)).not.toMatchObject({ verdict: change.verdict });
        }
      }
    }
  });

  test("the same question has the same answer", () => {
    const [first] = asked;
    const answers = [first, first].map((one) => one && whatWouldChange(policy, one.file, one.at));

    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
  });
});

/** The case as the page would send it: with the changes, and without results that follow from what was changed. */
function changed(file: CaseFile, changes: readonly FactChange[], policy: CompiledPolicy): CaseFile {
  const facts: CaseFacts = { ...file.facts, ...Object.fromEntries(changes.map(({ fact, after }) => [fact, after])) };
  const names = new Set(changes.map(({ fact }) => fact));
  for (const { source, inputs } of policy.derivations) {
    if (!inputs.some(({ name }) => names.has(name)) || names.has(source.name)) continue;
    names.add(source.name);
    if (inputs.every(({ name, definition }) => definition.source === "derived" || name in facts))
      delete facts[source.name];
  }
  return { ...file, facts };
}

function judged(policy: CompiledPolicy, file: CaseFile, at: string): object {
  const { verdict, caseGrade, findings } = evaluate(policy, file, at, "none");
  return { verdict, caseGrade, findings: findings.map(({ rule }) => rule).toSorted() };
}

function outcomeOf({ verdict, caseGrade, removes, adds }: Change, now: Evaluation): object {
  const kept = now.findings.map(({ rule }) => rule).filter((rule) => !removes.includes(rule));
  return { verdict, caseGrade, findings: [...kept, ...adds].toSorted() };
}

/** The sets with one change less. */
function partsOf(changes: readonly FactChange[]): FactChange[][] {
  return changes.length < 2 ? [] : changes.map((one) => changes.filter((other) => other !== one));
}

/** What stands at a pointer of the condition tree of a rule. */
function testAt(
  { findings, undecidedRules, explanations = [] }: Evaluation,
  { rule, pointer }: { rule: string; pointer: string },
): string | undefined {
  const tree = [...findings, ...undecidedRules, ...explanations].find((one) => one.rule === rule)?.explanation;
  const steps = pointer.replaceAll("/not", "/not/0").replaceAll("/condition", "/condition/0").split("/").slice(1);
  let node: Explanation | undefined = tree;
  for (const step of steps.filter((_, index) => index % 2 === 1)) {
    node = node === undefined || node.kind === "test" ? undefined : node.of[Number(step)];
  }
  return node?.kind;
}
