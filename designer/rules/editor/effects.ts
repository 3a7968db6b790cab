import type { Effect, Grade, Rule } from "../../../engine/core/model/formats.generated.ts";

/** The effects that a grade allows, the weakest first: an A finding stops, a B finding controls at least. */
export const EFFECTS_OF_GRADE: Readonly<Record<Grade, readonly [Effect, ...Effect[]]>> = {
  A: ["stop"],
  B: ["control", "stop"],
  C: ["remind", "control", "stop"],
};

/** The rule with another grade; its effect stays if the grade allows it. */
export function withGrade(rule: Rule, grade: Grade): Rule {
  const { params } = rule.event;
  const allowed = EFFECTS_OF_GRADE[grade];
  const wasWeakest = params.effect === EFFECTS_OF_GRADE[params.grade][0];
  const effect = allowed.includes(params.effect) && !wasWeakest ? params.effect : allowed[0];
  return withParams(rule, { grade, effect });
}

/** The rule with other parts of its outcome; what nobody knows there stays. */
export function withParams(rule: Rule, params: Partial<Rule["event"]["params"]>): Rule {
  return { ...rule, event: { ...rule.event, params: { ...rule.event.params, ...params } } };
}

/** The rule with another period; an end that is empty is none. */
export function withPeriod(rule: Rule, from: string, to: string): Rule {
  const { to: _to, ...rest } = rule.effective;
  return { ...rule, effective: { ...rest, from, ...(to === "" ? {} : { to }) } };
}
