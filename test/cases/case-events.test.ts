import { expect, test } from "vitest";

import { sortOutEvents, withEventId, type KnownEvent } from "../../engine/cases/case-events.ts";
import type { CaseEvent } from "../../engine/core/model/formats.generated.ts";

const AT = "2026-03-02T09:00:00+08:00";
const ZHANG: CaseEvent = { step: "S2", at: AT, person: "zhang" };
const LI: CaseEvent = { step: "S2", at: AT, person: "li" };
const NOBODY: CaseEvent = { step: "S2", at: AT };
const BASE = withEventId(masked(ZHANG)).id;

function masked(event: CaseEvent): CaseEvent {
  return event.person === undefined ? event : { ...event, person: "***" };
}

function ids(sent: readonly CaseEvent[], repetition: "one" | "another", known: readonly KnownEvent[] = []): string[] {
  return sortOutEvents(known, sent, { masked, repetition }).fresh.map(({ id }) => id);
}

test("an id follows from what everybody may read, and a number tells apart what differs in the rest", () => {
  expect(ids([ZHANG, LI, NOBODY, ZHANG], "one")).toEqual([BASE, `${BASE}-2`, withEventId(NOBODY).id]);
  expect(BASE).not.toBe(withEventId(ZHANG).id);
});

test("what is known is known again, in whatever order it is sent", () => {
  const { fresh } = sortOutEvents([], [ZHANG, LI], { masked, repetition: "one" });

  expect(sortOutEvents(fresh, [LI, ZHANG], { masked, repetition: "one" })).toEqual({
    fresh: [],
    isNew: [false, false],
  });
});

test("in a log the same thing a second time is another event, and the log read again is known", () => {
  const log = [ZHANG, ZHANG, LI, NOBODY, NOBODY];
  const { fresh, isNew } = sortOutEvents([], log, { masked, repetition: "another" });

  expect(isNew).toEqual([true, true, true, true, true]);
  expect(fresh.map(({ id }) => id)).toEqual([
    BASE,
    `${BASE}-2`,
    `${BASE}-3`,
    withEventId(NOBODY).id,
    `${withEventId(NOBODY).id}-2`,
  ]);
  expect(sortOutEvents(fresh, [...log, LI], { masked, repetition: "another" })).toMatchObject({
    isNew: [false, false, false, false, false, true],
    fresh: [{ id: `${BASE}-4`, person: "li" }],
  });
});

test("what was recorded under the id of its whole content, before anything was masked, is known", () => {
  const whole = withEventId(ZHANG);
  const known = [whole, { ...whole, id: `${whole.id}-2` }];

  expect(ids([ZHANG], "one", known)).toEqual([]);
  expect(ids([ZHANG, ZHANG, ZHANG], "another", known)).toEqual([BASE]);
});
