import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { CaseEvent } from "../../engine/core/model/formats.generated.ts";
import type { CaseView } from "../../engine/cases/case-view.ts";
import { aRegister, NOW } from "./a-register.ts";

/** Some instants are shared, so that events of one instant are among them. */
const events = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^e\d{1,3}$/),
    activity: fc.constantFrom("wrong-A", "wrong-B", "wrong-C", "right", "due-2026-09-10", "due-2026-10-10", "end"),
    at: fc.integer({ min: 0, max: 9 }).map((minute) => `2026-09-18T08:0${minute}:00+08:00`),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
);

const scenario = events.chain((all) =>
  fc.record({
    all: fc.constant(all),
    // Every event at least once, in any order, in groups of any size.
    sent: fc
      .tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.array(fc.constantFrom(...all), { maxLength: 6 }))
      .map(([each, again]) => [...each, ...again])
      .chain((list) => fc.shuffledSubarray(list, { minLength: list.length })),
    groups: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
  }),
);

test("any interleaving, repetition and order of the same events ends in the same case", async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ all, sent, groups }) => {
      const expected = await viewAfter([all]);

      expect(await viewAfter(inGroups(sent, groups))).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

/** How a case stands after these groups of events, but for when what was found, and for what was found and taken back. */
async function viewAfter(groups: readonly (readonly CaseEvent[])[]): Promise<unknown> {
  const register = await aRegister();
  await register.cases.open({ id: "case-1", power: "licensing", openedAt: NOW }, NOW);
  for (const group of groups) await register.cases.tell("case-1", group, NOW);
  return withoutHistory(await register.cases.view("case-1", NOW));
}

function withoutHistory({ findings, ...view }: CaseView): unknown {
  const standing = findings
    .filter(({ state }) => state !== "withdrawn")
    .map(({ history: _history, revision: _revision, ...finding }) => finding)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return { ...view, findings: standing };
}

function inGroups(sent: readonly CaseEvent[], sizes: readonly number[]): CaseEvent[][] {
  const groups: CaseEvent[][] = [];
  for (let start = 0, turn = 0; start < sent.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    groups.push(sent.slice(start, start + size));
    start += size;
  }
  return groups;
}
