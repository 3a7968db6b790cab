import type { PolicySession } from "../workspace/policy-session.ts";
import type { ProblemFix } from "./problem.ts";

/** Mends a problem, as one undo step. */
export function applyFix(session: PolicySession, fix: ProblemFix): void {
  const { edit } = session.modeler;
  if (fix.kind === "removeElement") {
    edit.remove([fix.element]);
    return;
  }
  const step = session.map.peek().steps.find(({ id }) => id === fix.step);
  if (step !== undefined)
    edit.setRules(
      step.id,
      step.rules.filter((rule) => rule !== fix.rule),
    );
}
