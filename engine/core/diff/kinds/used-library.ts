import type { PolicyLibrary } from "../../compile/policy-source.ts";
import type { Basis, Gravity } from "../../model/formats.generated.ts";
import { isEqualJson } from "../../value/equal-json.ts";
import type { PolicyVersion, Sides } from "../policy-version.ts";

/** The measures that a version requires, each with the changes of its rules and tiers with which it may come and go. */
export function usersOfMeasures({ rules, library: { tiers } }: PolicyVersion): ReadonlyMap<string, readonly string[]> {
  return usersBy([
    ...rules.map(({ name, event }) => ({ user: `rule/${name}`, aspect: "measures", used: event.params.measures })),
    ...(["A", "B", "C"] as const).map((grade) => ({
      user: `tier/${grade}`,
      aspect: "measures",
      used: tiers[grade].measures,
    })),
  ]);
}

/** The laws that a version cites, by the names by which they are cited. */
export function usersOfLaws(version: PolicyVersion): ReadonlyMap<string, readonly string[]> {
  const { power, rules, parameters, diagram, library } = version;
  const { tiers } = library;
  const onMap = diagram.map.steps.flatMap(({ id, timeLimits }) =>
    timeLimits.map(({ law, pauses }) => ({
      user: `step/${id}`,
      aspect: "basis",
      used: [law, ...pauses.map((pause) => pause.law)].filter((name) => name !== undefined),
    })),
  );
  return usersBy([
    { user: "power/power", aspect: "basis", used: cited(power.basis) },
    ...power.timeLimits.map(({ title, basis }) => ({
      user: `promisedLimit/${title.zh}`,
      aspect: "basis",
      used: cited(basis),
    })),
    ...rules.map(({ name, basis }) => ({ user: `rule/${name}`, aspect: "basis", used: cited(basis) })),
    ...parameters.flatMap(({ name, values }) =>
      values.map(({ from, basis }) => ({
        user: `parameterValue/${name}/${from}`,
        aspect: "basis",
        used: cited(basis),
      })),
    ),
    ...(["A", "B", "C"] as const).map((grade) => ({
      user: `tier/${grade}`,
      aspect: "basis",
      used: cited(tiers[grade].basis),
    })),
    ...onMap,
    ...diagram.map.separations.map(({ first, law }) => ({
      user: `step/${first}`,
      aspect: "basis",
      used: law === undefined ? [] : [law],
    })),
  ]);
}

/** What is only used anew, or no longer, is told where it is used; another entry of the library is a change. */
export function judgeUse<Entry>(
  entry: Entry,
  { before, after }: Sides,
  find: (library: PolicyLibrary) => Entry | undefined,
): Gravity {
  return [before, after].every(({ library }) => isEqualJson(find(library), entry)) ? "wording" : "changed";
}

function cited(basis: readonly Basis[]): string[] {
  return basis.map(({ law }) => law);
}

type Use = { readonly user: string; readonly aspect: string; readonly used: readonly string[] };

function usersBy(uses: readonly Use[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { user, aspect, used } of uses)
    for (const name of used) users.set(name, [...(users.get(name) ?? []), user, `${user}#${aspect}`]);
  return users;
}
