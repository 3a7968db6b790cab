import type { Draft, DraftPlant, SimulationSource } from "./simulation.ts";

/** Where one person does what two must do: two separated steps, or steps of different functions (M063). */
export function joinedDuties(events: readonly Draft[], { map, separations }: SimulationSource): DraftPlant[] {
  const functions = new Map(map.steps.map(({ id, duty }) => [id, duty]));
  const persons = new Set(events.flatMap(({ person }) => person ?? []));
  return [...persons].flatMap((person) => {
    const own = events.filter((event) => event.person === person);
    const pairs = separations
      .filter(({ by }) => by === "person")
      .map(({ first, second }) =>
        lastOfFirsts(own, ({ step }) => (step === first || step === second ? step : undefined)),
      );
    const held = lastOfFirsts(own, ({ step = "" }) => functions.get(step));
    return [...pairs, held].flatMap((event): DraftPlant[] =>
      event === undefined ? [] : [{ code: "NOT_SEPARATED", step: event.step, event }],
    );
  });
}

/** The event by which a person came to hold the last of several things, each of which counts from its first event on. */
function lastOfFirsts(own: readonly Draft[], thingOf: (event: Draft) => string | undefined): Draft | undefined {
  const firsts = new Map<string, Draft>();
  for (const event of own) {
    const thing = thingOf(event);
    if (thing !== undefined && !firsts.has(thing)) firsts.set(thing, event);
  }
  return firsts.size < 2 ? undefined : [...firsts.values()].at(-1);
}
