import type { Gravity, NamedCondition } from "../../model/formats.generated.ts";
import { opposite } from "../gravity.ts";
import type { PolicyVersion, Sides } from "../policy-version.ts";
import { implies, type ScopedCondition } from "./implication.ts";
import { signedParts } from "./signed-parts.ts";

/** The condition of a rule, with the words of its version. */
export function scoped(condition: unknown, { facts, parameters, conditions }: PolicyVersion): ScopedCondition {
  return { condition, scope: { facts: facts.facts, parameters, conditions } };
}

/** A condition that holds in more cases is stricter; where both hold in the same cases, only its form changed. */
export function judgeCondition(before: ScopedCondition, after: ScopedCondition): Gravity {
  const [widened, narrowed] = [implies(before, after), implies(after, before)];
  if (widened && narrowed) return "wording";
  if (widened) return "strengthened";
  return narrowed ? "weakened" : "changed";
}

/**
 * A shared condition that holds in more cases is stricter where every rule asks for it, weaker where every rule asks for
 * its contrary, and undecided where nobody uses it or both do.
 */
export function judgeSharedCondition(before: NamedCondition, after: NamedCondition, sides: Sides): Gravity {
  const gravity = judgeCondition(scoped(before.conditions, sides.before), scoped(after.conditions, sides.after));
  if (gravity === "wording") return "wording";
  const signs = new Set(
    [sides.before, sides.after]
      .flatMap(signedParts)
      .filter(({ part }) => part.kind === "condition" && part.name === after.name)
      .map(({ sign }) => sign),
  );
  if (signs.size !== 1) return "changed";
  return signs.has(1) ? gravity : opposite(gravity);
}
