import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  ALWAYS,
  inForceAt,
  mayHold,
  timeLine,
  unchangedBy,
  type DatedVersion,
} from "../../../engine/core/versions/in-force.ts";
import { versionState } from "../../../engine/core/versions/version-state.ts";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const day = (number: number): string => new Date(START + number * DAY).toISOString();
const at = (number: number): number => START + number * DAY;

function aVersion(version: number, from: number, to?: number): DatedVersion {
  return { version, effective: { from: day(from), ...(to !== undefined && { to: day(to) }) } };
}

describe("in force", () => {
  test("is nothing before the first version", () => {
    expect(inForceAt([aVersion(1, 10)], at(10) - 1)).toBeUndefined();
    expect(inForceAt([], at(10))).toBeUndefined();
  });

  test("is a version from its very first millisecond on, and no longer at its end", () => {
    const versions = [aVersion(1, 10, 20)];

    expect([at(10), at(20) - 1].map((instant) => inForceAt(versions, instant)?.version)).toEqual([1, 1]);
    expect(inForceAt(versions, at(20))).toBeUndefined();
  });

  test("is of those that hold the one published last, whatever the order of the list", () => {
    const versions = [aVersion(3, 5), aVersion(1, 0), aVersion(2, 8)];

    expect([4, 5, 9].map((instant) => inForceAt(versions, at(instant))?.version)).toEqual([1, 3, 3]);
  });

  test("comes back to the version before when a temporary one ends", () => {
    const versions = [aVersion(1, 0), aVersion(2, 10, 20)];

    expect([9, 10, 20].map((instant) => inForceAt(versions, at(instant))?.version)).toEqual([1, 2, 1]);
  });

  test("is never what was withdrawn", () => {
    const versions = [aVersion(1, 0), { ...aVersion(2, 10), withdrawn: { at: day(5) } }];

    expect(inForceAt(versions, at(15))?.version).toBe(1);
    expect(timeLine(versions)).toEqual([{ version: 1, from: at(0), until: Number.POSITIVE_INFINITY }]);
  });
});

describe("the time line", () => {
  test("shows who holds when, gaps that somebody made, and what is scheduled", () => {
    expect(timeLine([aVersion(1, 0, 10), aVersion(2, 20), aVersion(3, 30, 40)])).toEqual([
      { version: 1, from: at(0), until: at(10) },
      { from: at(10), until: at(20) },
      { version: 2, from: at(20), until: at(30) },
      { version: 3, from: at(30), until: at(40) },
      { version: 2, from: at(40), until: Number.POSITIVE_INFINITY },
    ]);
  });

  test("leaves out what never comes into force, and is empty without versions", () => {
    expect(timeLine([aVersion(1, 10), aVersion(2, 0)]).map(({ version }) => version)).toEqual([2]);
    expect(timeLine([])).toEqual([]);
  });
});

describe("for any versions", () => {
  const versions = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: 1, max: 30 })), fc.boolean()), {
      maxLength: 8,
    })
    .map((drawn) =>
      drawn.map(([from, length, withdrawn], index): DatedVersion => ({
        ...aVersion(index + 1, from, length === null ? undefined : from + length),
        ...(withdrawn && { withdrawn: {} }),
      })),
    );
  const instant = fc.integer({ min: -DAY, max: 62 * DAY }).map((offset) => START + offset);

  test("exactly one interval of the time line holds an instant after its beginning, with the version in force then", () => {
    fc.assert(
      fc.property(versions, instant, (all, when) => {
        const line = timeLine(all);
        const holding = line.filter(({ from, until }) => from <= when && when < until);
        const begun = line[0] !== undefined && when >= line[0].from;

        expect(holding).toHaveLength(begun ? 1 : 0);
        expect(holding[0]?.version).toBe(inForceAt(all, when)?.version);
      }),
    );
  });

  test("the intervals follow each other without holes, and no two neighbours are the same", () => {
    fc.assert(
      fc.property(versions, (all) => {
        const line = timeLine(all);
        for (const [index, { until, version }] of line.entries()) {
          const next = line[index + 1];
          if (next === undefined) continue;
          expect(next.from).toBe(until);
          expect(next.version).not.toBe(version);
        }
      }),
    );
  });

  test("there is a gap only where every version that was published has not begun, has ended or was withdrawn", () => {
    fc.assert(
      fc.property(versions, instant, (all, when) => {
        const gap = inForceAt(all, when) === undefined;

        expect(gap).toBe(all.every((version) => !mayHold(version, when)));
      }),
    );
  });

  test("nothing changes within the stretch that every version leaves unchanged around an instant", () => {
    fc.assert(
      fc.property(versions, instant, fc.double({ min: 0, max: 1, noNaN: true }), (all, when, share) => {
        const span = all.reduce((around, version) => unchangedBy(version, around, when), ALWAYS);
        const [from, until] = [Math.max(span.from, START - DAY), Math.min(span.until, START + 62 * DAY)];
        const other = Math.min(Math.floor(from + share * (until - from)), until - 1);

        expect(span.from <= when && when < span.until).toBe(true);
        if (other >= from) expect(inForceAt(all, other)?.version).toBe(inForceAt(all, when)?.version);
      }),
    );
  });

  test("exactly the version in force is said to be so", () => {
    fc.assert(
      fc.property(versions, instant, (all, when) => {
        const said = all.filter((version) => versionState(version, all, when) === "inForce");

        expect(said.map(({ version }) => version)).toEqual(
          [inForceAt(all, when)?.version].filter((version) => version !== undefined),
        );
      }),
    );
  });
});

test.each([
  [-1, "scheduled"],
  [0, "inForce"],
  [10, "superseded"],
  [20, "inForce"],
  [40, "expired"],
])("on day %d the first version is %s", (number, state) => {
  const all = [aVersion(1, 0, 40), aVersion(2, 10, 20)];
  const [first] = all;

  expect(first && versionState(first, all, at(number))).toBe(state);
});

test("a version that was withdrawn is so at any time", () => {
  const withdrawn = { ...aVersion(1, 0), withdrawn: {} };

  expect([-1, 5].map((number) => versionState(withdrawn, [withdrawn], at(number)))).toEqual(["withdrawn", "withdrawn"]);
});
