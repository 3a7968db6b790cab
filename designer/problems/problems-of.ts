import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import { whyItMatters } from "../../engine/core/check/finding-meaning.ts";
import { LINT_WORDS } from "./lint/lint-words.ts";
import type { LintReport } from "./lint/lint-map.ts";
import { placeOf } from "./problem-place.ts";
import { PROBLEM_KINDS, type Problem, type ProblemKind } from "./problem.ts";

/** Everything that is wrong or doubtful: what the kernel says and what is badly drawn, the gravest first. */
export function problemsOf(findings: readonly CheckFinding[], reports: readonly LintReport[]): readonly Problem[] {
  const problems = [...findings.map(ofFinding), ...reports.map(ofReport)];
  const unique = new Map(problems.map((problem) => [problem.key, problem]));
  return [...unique.values()].toSorted(
    (one, other) => PROBLEM_KINDS.indexOf(one.kind) - PROBLEM_KINDS.indexOf(other.kind),
  );
}

function ofFinding(finding: CheckFinding): Problem {
  const { code, document, pointer, message, nextStep } = finding;
  const place = placeOf(document, pointer);
  return {
    key: [code, document, pointer, message.en].join(" "),
    kind: kindOf(finding, place.kind === "case"),
    place,
    message,
    nextStep,
    why: whyItMatters(code),
    source: { kind: "finding", finding },
  };
}

function kindOf({ severity }: CheckFinding, isCase: boolean): ProblemKind {
  if (isCase) return "case";
  return severity === "error" ? "error" : "warning";
}

function ofReport({ rule, element, level }: LintReport): Problem {
  const { message, why, nextStep } = LINT_WORDS[rule];
  return {
    key: `${rule} ${element}`,
    kind: level,
    place: { kind: "map", element },
    message,
    nextStep,
    why,
    source: { kind: "lint", rule },
  };
}
