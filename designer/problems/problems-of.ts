import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { Step } from "../../engine/core/map/power-map.ts";
import { LINT_WORDS } from "./lint/lint-words.ts";
import type { LintReport } from "./lint/lint-map.ts";
import { placeOf } from "./problem-place.ts";
import { PROBLEM_KINDS, type Problem, type ProblemFix, type ProblemKind } from "./problem.ts";
import { FIX_WORDS } from "./words.ts";

/** Everything that is wrong or doubtful: what the kernel says and what is badly drawn, the gravest first. */
export function problemsOf(
  findings: readonly CheckFinding[],
  reports: readonly LintReport[],
  steps: readonly Step[],
): readonly Problem[] {
  const problems = [...findings.map((finding) => ofFinding(finding, steps)), ...reports.map(ofReport)];
  const unique = new Map(problems.map((problem) => [problem.key, problem]));
  return [...unique.values()].toSorted(
    (one, other) => PROBLEM_KINDS.indexOf(one.kind) - PROBLEM_KINDS.indexOf(other.kind),
  );
}

function ofFinding(finding: CheckFinding, steps: readonly Step[]): Problem {
  const { code, document, pointer, message, nextStep } = finding;
  const place = placeOf(document, pointer);
  return {
    key: [code, document, pointer, message.en].join(" "),
    kind: kindOf(finding, place.kind === "case"),
    place,
    message,
    nextStep,
    why: undefined,
    fix: fixOf(finding, steps),
  };
}

function kindOf({ severity }: CheckFinding, isCase: boolean): ProblemKind {
  if (isCase) return "case";
  return severity === "error" ? "error" : "warning";
}

/** A rule that does not exist can be detached: nothing was judged by it. */
function fixOf({ code, pointer, message }: CheckFinding, steps: readonly Step[]): ProblemFix | undefined {
  if (code !== "MAP_RULE_UNKNOWN") return undefined;
  const step = steps.find(({ id }) => id === pointer);
  const rule = step?.rules.find((name) => message.en.includes(`\`${name}\``));
  if (step === undefined || rule === undefined) return undefined;
  return { kind: "detachRule", step: step.id, rule, label: FIX_WORDS.detachRule };
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
    fix: fixOfReport(rule, element),
  };
}

/** Both leave the way of the process as it was: a gateway that decides nothing, a flow that stands twice. */
function fixOfReport(rule: LintReport["rule"], element: string): ProblemFix | undefined {
  if (rule === "superfluous-gateway") return { kind: "removeElement", element, label: FIX_WORDS.removeGateway };
  return undefined;
}
