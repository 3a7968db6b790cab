import type { Rule } from "../../../engine/core/model/formats.generated.ts";

const HIGHEST = 1_000_000;
const SPACING = 10;

/** The order in which findings are told: by priority, the highest first, then by name. */
export function byPriority(first: Rule, second: Rule): number {
  return priorityOf(second) - priorityOf(first) || (first.name < second.name ? -1 : 1);
}

/**
 * Moves a rule to a place in that order by its priority alone where one fits between its new neighbours; else all are
 * numbered anew. Rules that keep their priority stay the same objects.
 */
export function withMovedRule(rules: readonly Rule[], name: string, position: number): readonly Rule[] {
  const ordered = rules.toSorted(byPriority);
  const from = ordered.findIndex((rule) => rule.name === name);
  const moving = ordered[from];
  const to = Math.min(Math.max(position, 0), ordered.length - 1);
  if (moving === undefined || from === to) return rules;
  const wanted = ordered.toSpliced(from, 1).toSpliced(to, 0, moving);
  const between = priorityBetween(moving, wanted[to - 1], wanted[to + 1]);
  const priorities = new Map(
    between === undefined
      ? wanted.map((rule, index) => [rule.name, (wanted.length - index) * SPACING] as const)
      : [[name, between]],
  );
  return rules.map((rule) => {
    const priority = priorities.get(rule.name);
    return priority === undefined || priority === priorityOf(rule) ? rule : { ...rule, priority };
  });
}

function priorityBetween(moving: Rule, before: Rule | undefined, after: Rule | undefined): number | undefined {
  const low = after === undefined ? 1 : priorityOf(after);
  const high = before === undefined ? HIGHEST : priorityOf(before);
  const candidates = [
    ...(before === undefined ? [low + SPACING] : []),
    Math.floor((low + high) / 2),
    high,
    low,
    low + 1,
    high - 1,
  ];
  return candidates.find((priority) => {
    if (priority < 1 || priority > HIGHEST) return false;
    const placed = { ...moving, priority };
    const isBelow = before === undefined || byPriority(before, placed) < 0;
    return isBelow && (after === undefined || byPriority(placed, after) < 0);
  });
}

function priorityOf({ priority }: Rule): number {
  return priority ?? 1;
}
