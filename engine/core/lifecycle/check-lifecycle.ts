import type { CheckFinding, Report } from "../check/check-finding.ts";
import { finding, hint } from "../check/finding-catalog.ts";
import { nearestName } from "../check/nearest-name.ts";
import type { Lifecycle } from "./lifecycle.ts";

/** Everything that is wrong with the meaning of a life cycle whose form is right. */
export function checkLifecycle(lifecycle: Lifecycle): readonly CheckFinding[] {
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  for (const check of [checkNames, checkStates, checkRequirements, checkActs, checkWays]) check(lifecycle, report);
  return findings;
}

function checkNames({ name: lifecycle, states, requirements }: Lifecycle, report: Report): void {
  for (const [part, items] of Object.entries({ states, requirements }))
    for (const [index, { name }] of items.entries())
      if (items.findIndex((other) => other.name === name) < index)
        report(finding("LIFECYCLE_NAME_TWICE", place(lifecycle, `/${part}/${index}/name`), { name }));
}

function checkStates({ name: lifecycle, initial, states, transitions }: Lifecycle, report: Report): void {
  const known = states.map(({ name }) => name);
  const check = (name: string, pointer: string): void => {
    if (known.includes(name)) return;
    const words = { name, ...hint(nearestName(name, known)) };
    report(finding("LIFECYCLE_STATE_UNKNOWN", place(lifecycle, pointer), words));
  };
  check(initial, "/initial");
  for (const [index, { from, to }] of transitions.entries()) {
    for (const [position, name] of from.entries()) check(name, `/transitions/${index}/from/${position}`);
    check(to, `/transitions/${index}/to`);
  }
}

function checkRequirements({ name: lifecycle, requirements, transitions }: Lifecycle, report: Report): void {
  const known = requirements.map(({ name }) => name);
  const required = new Set<string>();
  for (const [index, { requires = [] }] of transitions.entries())
    for (const [position, name] of requires.entries()) {
      required.add(name);
      if (known.includes(name)) continue;
      const words = { name, ...hint(nearestName(name, known)) };
      const pointer = `/transitions/${index}/requires/${position}`;
      report(finding("LIFECYCLE_REQUIREMENT_UNKNOWN", place(lifecycle, pointer), words));
    }
  for (const [index, name] of known.entries())
    if (!required.has(name))
      report(finding("LIFECYCLE_REQUIREMENT_UNUSED", place(lifecycle, `/requirements/${index}`), { name }));
}

function checkActs({ name: lifecycle, transitions }: Lifecycle, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { act, from }] of transitions.entries())
    for (const state of from) {
      const key = `${state} ${act}`;
      if (seen.has(key))
        report(finding("LIFECYCLE_ACT_AMBIGUOUS", place(lifecycle, `/transitions/${index}/act`), { act, state }));
      seen.add(key);
    }
}

/** Every state comes about, and from every state an end can be reached. */
function checkWays({ name: lifecycle, initial, states, transitions }: Lifecycle, report: Report): void {
  const ways = transitions.flatMap(({ from, to }) => from.map((state) => ({ from: state, to })));
  const reached = closure([initial], (state) => ways.filter(({ from }) => from === state).map(({ to }) => to));
  const ends = states.filter(({ end }) => end !== undefined).map(({ name }) => name);
  const ending = closure(ends, (state) => ways.filter(({ to }) => to === state).map(({ from }) => from));
  for (const [index, { name }] of states.entries()) {
    const at = place(lifecycle, `/states/${index}`);
    if (!reached.has(name)) report(finding("LIFECYCLE_STATE_UNREACHABLE", at, { name }));
    if (!ending.has(name)) report(finding("LIFECYCLE_WITHOUT_WAY_OUT", at, { name }));
  }
}

function closure(first: readonly string[], next: (state: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(first);
  for (const state of found) for (const following of next(state)) found.add(following);
  return found;
}

function place(lifecycle: string, pointer: string): { readonly document: string; readonly pointer: string } {
  return { document: `lifecycles/${lifecycle}`, pointer };
}
