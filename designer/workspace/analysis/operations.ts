import { placeholderFindings } from "../../../engine/core/check/placeholder-findings.ts";
import { coverageFindings, runCases } from "../../../engine/core/cases/run-cases.ts";
import { whatWouldChange, type Answer, type Question } from "../../../engine/core/counterfactual/what-would-change.ts";
import { compilePolicy } from "../../../engine/core/compile/compile-policy.ts";
import type { CompiledPolicy } from "../../../engine/core/compile/compiled-policy.ts";
import { evaluate, type ExplainDepth } from "../../../engine/core/evaluate/evaluate.ts";
import type { CaseFile, Evaluation } from "../../../engine/core/model/formats.generated.ts";
import { knownFacts } from "../../../engine/core/evaluate/known-facts.ts";
import { NOTHING_ANALYSED, withNews, type AnalysisNews } from "./analysed.ts";
import { answerOf, type AnalysisAnswer } from "./analysis-answer.ts";
import { NOTHING_YET, type Analysis, type CaseOutcome, type FactUses, type TrialAnswer } from "./analysis.ts";

/** What the worker can be asked. It keeps the policy that was analysed last, so that cases are judged by it at once. */
export class AnalysisOperations {
  #analysed = NOTHING_ANALYSED;
  /** The answer before. */
  #answered = NOTHING_YET;
  #policy: CompiledPolicy | undefined;

  /** Compiles the policy and runs its example cases. `at` is the instant of those that name none. */
  analyse(news: AnalysisNews, at: string): AnalysisAnswer {
    this.#analysed = withNews(this.#analysed, news);
    const analysis = this.#analyse(at);
    const answer = answerOf(this.#answered, analysis);
    this.#answered = analysis;
    return answer;
  }

  #analyse(at: string): Analysis {
    const { input, cases } = this.#analysed;
    const compilation = compilePolicy(input);
    this.#policy = compilation.ok ? compilation.policy : undefined;
    if (!compilation.ok) return { ...NOTHING_YET, findings: compilation.findings };
    const results = runCases(compilation.policy, cases, at);
    const placeholders = placeholderFindings(compilation.policy, { conditions: input.conditions, cases });
    const coverage = coverageFindings(compilation.policy, results);
    return {
      findings: [...compilation.findings, ...results.flatMap(({ findings }) => findings), ...coverage, ...placeholders],
      compiles: true,
      cases: results.map(({ example, evaluation, findings }): CaseOutcome => ({
        name: example.name ?? "",
        verdict: evaluation?.verdict,
        caseGrade: evaluation?.caseGrade ?? null,
        fired: evaluation?.findings.map(({ rule }) => rule) ?? [],
        findings,
      })),
      uses: usesOf(compilation.policy),
    };
  }

  /** Judges a case by the policy that was analysed last; undefined when that does not compile. */
  judge(caseFile: CaseFile, at: string, explain: ExplainDepth): Evaluation | undefined {
    return this.#policy === undefined ? undefined : evaluate(this.#policy, caseFile, at, explain);
  }

  /** Tries a case: judges it with every rule explained, and tells what is known of it. */
  tryOut(caseFile: CaseFile, at: string): TrialAnswer | undefined {
    const policy = this.#policy;
    if (policy === undefined) return undefined;
    return { evaluation: evaluate(policy, caseFile, at, "all"), known: knownFacts(policy, caseFile, at) };
  }

  /** What would change the judgment of a case; undefined when the policy does not compile. */
  whatWouldChange(caseFile: CaseFile, at: string, question: Question): Answer | undefined {
    return this.#policy === undefined ? undefined : whatWouldChange(this.#policy, caseFile, at, question);
  }
}

function usesOf({ rules, derivations }: CompiledPolicy): FactUses {
  return {
    ofRules: Object.fromEntries(rules.map(({ rule, facts }) => [rule.name, facts.map(({ name }) => name)])),
    inputs: Object.fromEntries(derivations.map(({ source, formula }) => [source.name, formula.inputs])),
  };
}
