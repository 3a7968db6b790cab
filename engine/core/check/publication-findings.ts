import { coverageFindings, runCases } from "../cases/run-cases.ts";
import { resolveCase } from "../cases/resolve-case.ts";
import { dateInShanghai } from "../calendar/date-arithmetic.ts";
import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { ExampleCase, NamedCondition } from "../model/formats.generated.ts";
import { verifyAgainstReference, type ReferenceDifference } from "../reference/verify-against-reference.ts";
import type { CheckFinding } from "./check-finding.ts";
import { finding } from "./finding-catalog.ts";
import { placeholderFindings } from "./placeholder-findings.ts";

type Proof = {
  readonly policy: CompiledPolicy;
  readonly conditions: readonly NamedCondition[];
  readonly cases: readonly ExampleCase[];
  /** The instant at which cases that name none are judged, and whose rules are verified. */
  readonly at: string;
};

const SEED = 2009;
const GENERATED_CASES = 100;

/**
 * Every reason why a policy that compiles still may not be published: an example case that does not give what it expects,
 * a rule without a case in which it fires or one at its boundary, any difference from the reference engine, and any text that is
 * still to be written.
 */
export async function publicationFindings({ policy, conditions, cases, at }: Proof): Promise<CheckFinding[]> {
  const results = runCases(policy, cases, at, "none");
  const byName = new Map(cases.map((example) => [example.name ?? "", example]));
  const files = cases.map((example) => resolveCase(example, byName)).filter((file) => file !== undefined);
  const { differences } = await verifyAgainstReference({
    policy,
    conditions,
    date: dateInShanghai(at),
    cases: files,
    seed: SEED,
    generated: GENERATED_CASES,
  });
  return [
    ...results.flatMap(({ findings }) => findings),
    ...coverageFindings(policy, results),
    ...firstOfEachRule(differences),
    ...placeholderFindings(policy, { conditions, cases }),
  ];
}

function firstOfEachRule(differences: readonly ReferenceDifference[]): CheckFinding[] {
  const first = new Map<string, ReferenceDifference>();
  for (const difference of differences) if (!first.has(difference.rule)) first.set(difference.rule, difference);
  return [...first.values()].map(({ rule, ours, facts }) => {
    const shown = JSON.stringify(facts);
    const zh = `规则${ours ? "触发" : "不触发"}，参照引擎相反；事实：${shown}`;
    const en = `the rule ${ours ? "fires" : "does not fire"} and the reference says the opposite, on ${shown}`;
    return finding("REFERENCE_DIFFERS", { document: `rules/${rule}`, pointer: "/conditions" }, { zh, en });
  });
}
