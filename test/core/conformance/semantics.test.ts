import { describe, expect, test } from "vitest";

import type { MapNode } from "../../../engine/core/map/power-map.ts";
import { aProcess } from "../../support/process/a-process.ts";
import { costsOf } from "../../support/process/fits.ts";

const error = { events: [{ kind: "error" }] } as const satisfies Partial<MapNode>;
const on = (attachedTo: string, parts: Partial<MapNode> = {}): Partial<MapNode> => ({ attachedTo, ...parts });
const thrown = (kind: "escalation" | "compensation" | "link", reference?: string): Partial<MapNode> => ({
  type: "IntermediateThrowEvent",
  events: [{ kind, ...(reference === undefined ? {} : { reference }) }],
});

describe("gateways", () => {
  test("an exclusive gateway takes one way, not none and not two", () => {
    const map = aProcess(["start > x1 > a > x2 > end", "x1 > b > x2"]);

    expect(costsOf(map, "a", "b", "", "a b")).toEqual({ a: 0, b: 0, "": 1, "a b": 1 });
  });

  test("a parallel gateway does all, in any order", () => {
    const map = aProcess(["start > p1 > a > p2 > c > end", "p1 > b > p2"]);

    expect(costsOf(map, "a b c", "b a c", "a c", "a c b")).toEqual({ "a b c": 0, "b a c": 0, "a c": 1, "a c b": 2 });
  });

  test("an inclusive gateway takes any ways but at least one, and joins those that were taken", () => {
    const map = aProcess(["start > i1 > a > i2 > d > end", "i1 > b > i2", "i1 > c > i2"]);

    expect(costsOf(map, "a d", "b a d", "c b a d", "d", "a d b")).toEqual({
      "a d": 0,
      "b a d": 0,
      "c b a d": 0,
      d: 1,
      "a d b": 1,
    });
  });

  test("an inclusive gateway with many ways too", () => {
    const map = aProcess(["start > i1", "i2 > z > end", ..."abcdefgh".split("").map((step) => `i1 > ${step} > i2`)]);

    expect(costsOf(map, "z", "c z", "h a z", "a b c d e f g h z", "a z b")).toEqual({
      z: 1,
      "c z": 0,
      "h a z": 0,
      "a b c d e f g h z": 0,
      "a z b": 1,
    });
  });

  test("the default flow of an inclusive gateway is taken alone", () => {
    const map = aProcess(["start > i1 >! a > end", "i1 > b > end1"]);

    expect(costsOf(map, "a", "b", "a b")).toEqual({ a: 0, b: 0, "a b": 1 });
  });

  test("an event-based gateway goes on with one of its events", () => {
    const map = aProcess(["start > e1 > t1 > a > end", "e1 > receive > b > end1"]);

    expect(costsOf(map, "a", "t1 a", "receive b", "b", "a b")).toEqual({
      a: 0,
      "t1 a": 0,
      "receive b": 0,
      b: 1,
      "a b": 1,
    });
  });

  test("a loop may be gone through again", () => {
    const map = aProcess(["start > x1 > a > x2 > end", "x2 > b > x1"]);

    expect(costsOf(map, "a", "a b a b a", "a a", "a b")).toEqual({ a: 0, "a b a b a": 0, "a a": 1, "a b": 1 });
  });
});

describe("steps", () => {
  test("several flows out of a step are all taken, several into one each do it again", () => {
    const split = aProcess(["start > a > b > end", "a > c > end1"]);
    const merged = aProcess(["start > p1 > a > c > end", "p1 > b > c"]);

    expect(costsOf(split, "a c b", "a b")).toEqual({ "a c b": 0, "a b": 1 });
    expect(costsOf(merged, "a c b c", "a b c")).toEqual({ "a c b c": 0, "a b c": 1 });
  });

  test("of the conditional flows out of a step any may be taken, or the default flow", () => {
    const map = aProcess(["start > a >? b > end", "a >? c > end1", "a >! d > end2"]);

    expect(costsOf(map, "a b", "a c b", "a d", "a", "a b d")).toEqual({
      "a b": 0,
      "a c b": 0,
      "a d": 0,
      a: 1,
      "a b d": 1,
    });
  });

  test.each([
    ["sequential", 1],
    ["parallel", 1],
    ["loop", 1],
    ["loopTestedBefore", 0],
  ] as const)("a step that repeats (%s) is done once or more often", (repetition, none) => {
    const map = aProcess(["start > a > b > end"], { nodes: { a: { repetition } } });

    expect(costsOf(map, "a b", "a a a b", "b")).toEqual({ "a b": 0, "a a a b": 0, b: none });
  });

  test("a call activity and a subprocess of which nothing is drawn are steps", () => {
    const map = aProcess(["start > call > sub > end"], { nodes: { call: { type: "CallActivity" } } });

    expect(costsOf(map, "call sub", "call", "")).toEqual({ "call sub": 0, call: 1, "": 2 });
  });
});

describe("events", () => {
  test("may be in the log or not, but only where they are drawn", () => {
    const map = aProcess(["start > a > t1 > b > end"]);

    expect(costsOf(map, "a b", "start a t1 b end", "t1 a b")).toEqual({ "a b": 0, "start a t1 b end": 0, "t1 a b": 1 });
  });

  test("of several start events one happens", () => {
    const map = aProcess(["start1 > a > x1 > end", "start2 > b > x1"]);

    expect(costsOf(map, "a", "b", "start2 b", "a b")).toEqual({ a: 0, b: 0, "start2 b": 0, "a b": 1 });
  });

  test("without a start event all begins to which no flow leads", () => {
    expect(costsOf(aProcess(["a > end", "b > end1"]), "a b", "b a", "a")).toEqual({ "a b": 0, "b a": 0, a: 1 });
  });

  test("terminating ends all that still runs, an ordinary end only its own way", () => {
    const ways = ["start > p1 > a > end1", "p1 > b > c > end2"];
    const terminated = aProcess(ways, { nodes: { end1: { events: [{ kind: "terminate" }] } } });

    expect(costsOf(terminated, "a", "b a", "b c a", "b c")).toEqual({ a: 0, "b a": 0, "b c a": 0, "b c": 1 });
    expect(costsOf(aProcess(ways), "a", "b c a")).toEqual({ a: 2, "b c a": 0 });
  });

  test("a link goes on at the event of its name", () => {
    const map = aProcess(["start > a > t1", "t2 > b > end"], {
      nodes: { t1: thrown("link", "on"), t2: { events: [{ kind: "link", reference: "on" }] } },
    });

    expect(costsOf(map, "a b", "a", "b")).toEqual({ "a b": 0, a: 1, b: 1 });
  });
});

describe("events on a boundary", () => {
  test("one that interrupts takes the place of its step", () => {
    const map = aProcess(["start > a > b > end", "onTimer > c > end1"], { nodes: { onTimer: on("a") } });

    expect(costsOf(map, "a b", "c", "onTimer c", "a c", "a b c")).toEqual({
      "a b": 0,
      c: 0,
      "onTimer c": 0,
      "a c": 1,
      "a b c": 1,
    });
  });

  test("one that does not happens beside it, more than once if it likes, but not after it", () => {
    const map = aProcess(["start > a > b > end", "onTimer > c > end1"], {
      nodes: { onTimer: on("a", { nonInterrupting: true }) },
    });

    expect(costsOf(map, "a b", "c a b", "a c b", "c c a b", "onTimer onTimer a c c b", "a onTimer b")).toEqual({
      "a b": 0,
      "c a b": 0,
      "a c b": 0,
      "c c a b": 0,
      "onTimer onTimer a c c b": 0,
      "a onTimer b": 1,
    });
  });

  test("one on a subprocess ends all that runs inside", () => {
    const map = aProcess(["start > sub > d > end", "onTimer > c > end1"], {
      inside: { sub: ["start1 > p1 > a > end2", "p1 > b > end3"] },
      nodes: { onTimer: on("sub") },
    });

    expect(costsOf(map, "a b d", "a c", "c", "a d", "a c b")).toEqual({
      "a b d": 0,
      "a c": 0,
      c: 0,
      "a d": 1,
      "a c b": 1,
    });
  });

  test("an error that is thrown inside is caught there, by its name before any other", () => {
    const map = aProcess(["start > sub > d > end", "onOne > c > end1", "onAny > e > end2"], {
      inside: { sub: ["start1 > a > x1 > endOk", "x1 > b > endError"] },
      nodes: {
        endError: { events: [{ kind: "error", reference: "one" }] },
        onOne: on("sub", { events: [{ kind: "error", reference: "one" }] }),
        onAny: on("sub", { events: [{ kind: "timer" }] }),
      },
    });

    expect(costsOf(map, "a d", "a b c", "a c", "a b d")).toEqual({ "a d": 0, "a b c": 0, "a c": 1, "a b d": 1 });
  });

  test("an error that nobody catches ends the whole process", () => {
    const map = aProcess(["start > p1 > sub > end", "p1 > c > end1"], {
      inside: { sub: ["start1 > a > endError"] },
      nodes: { endError: error },
    });

    expect(costsOf(map, "a", "c a", "c")).toEqual({ a: 0, "c a": 0, c: 1 });
  });

  test("an escalation that does not interrupt lets both go on", () => {
    const map = aProcess(["start > sub > d > end", "onRaise > c > end1"], {
      inside: { sub: ["start1 > a > t1 > b > end2"] },
      nodes: {
        t1: thrown("escalation"),
        onRaise: on("sub", { nonInterrupting: true, events: [{ kind: "escalation" }] }),
      },
    });

    expect(costsOf(map, "a b c d", "a c b d", "a b d")).toEqual({ "a b c d": 0, "a c b d": 0, "a b d": 1 });
  });

  test("a transaction that is cancelled undoes what was done", () => {
    const map = aProcess(["start > sub > d > end", "onCancel > c > end1"], {
      inside: { sub: ["start1 > a > x1 > endOk", "x1 > endCancel", "undo"] },
      nodes: {
        sub: { type: "Transaction" },
        endCancel: { events: [{ kind: "cancel" }] },
        onCancel: on("sub", { events: [{ kind: "cancel" }] }),
        undo: { isForCompensation: true },
        onUndo: {},
      },
    });

    expect(costsOf(map, "a d", "a c", "c")).toEqual({ "a d": 0, "a c": 0, c: 1 });
  });
});

test("compensation undoes each step that was done, once for each time", () => {
  const map = aProcess(["start > x1 > a > x2 > t1 > end", "x2 > x1", "onUndo", "undo"], {
    nodes: {
      t1: thrown("compensation"),
      onUndo: on("a", { events: [{ kind: "compensation" }], compensatedBy: "undo" }),
      undo: { isForCompensation: true },
    },
  });

  expect(costsOf(map, "a undo", "a a undo undo", "a", "a a undo", "undo a")).toEqual({
    "a undo": 0,
    "a a undo undo": 0,
    a: 1,
    "a a undo": 1,
    "undo a": 2,
  });
});

describe("subprocesses", () => {
  test("one that is drawn ends when all inside has ended, and its end may be in the log", () => {
    const map = aProcess(["start > sub > c > end"], { inside: { sub: ["start1 > p1 > a > end1", "p1 > b > end2"] } });

    expect(costsOf(map, "a b c", "b a sub c", "a c", "a c b")).toEqual({
      "a b c": 0,
      "b a sub c": 0,
      "a c": 1,
      "a c b": 2,
    });
  });

  test("an event subprocess that interrupts takes the place of all around it", () => {
    const map = aProcess(["start > a > b > end"], {
      inside: { "": [], subEvent: ["startEvent > c > end1"] },
      nodes: { subEvent: { triggeredByEvent: true } },
    });
    const withEvent = { ...map, nodes: [...map.nodes, eventSubprocess("subEvent")] };

    expect(costsOf(withEvent, "a b", "a c", "c", "a b c", "a c b")).toEqual({
      "a b": 0,
      "a c": 0,
      c: 0,
      "a b c": 0,
      "a c b": 1,
    });
  });

  test("one that does not interrupt runs beside it", () => {
    const map = aProcess(["start > a > b > end"], {
      inside: { subEvent: ["startEvent > c > end1"] },
      nodes: { startEvent: { nonInterrupting: true } },
    });
    const withEvent = { ...map, nodes: [...map.nodes, eventSubprocess("subEvent")] };

    expect(costsOf(withEvent, "a b", "a c b", "c", "c a b c")).toEqual({ "a b": 0, "a c b": 0, c: 2, "c a b c": 0 });
  });

  test("an ad-hoc one does its steps in any order and as often as it likes", () => {
    const map = aProcess(["start > sub > c > end"], {
      inside: { sub: ["a", "b"] },
      nodes: { sub: { type: "AdHocSubProcess" } },
    });

    expect(costsOf(map, "a b c", "b b a c", "c", "c a")).toEqual({ "a b c": 0, "b b a c": 0, c: 0, "c a": 1 });
  });

  test("instances run one after the other, or together", () => {
    const inside = { sub: ["start1 > a > b > end1"] };
    const inTurn = aProcess(["start > sub > c > end"], { inside, nodes: { sub: { repetition: "sequential" } } });
    const together = aProcess(["start > sub > c > end"], { inside, nodes: { sub: { repetition: "parallel" } } });

    expect(costsOf(inTurn, "a b c", "a b a b c", "a a b b c")).toEqual({ "a b c": 0, "a b a b c": 0, "a a b b c": 2 });
    expect(costsOf(together, "a b c", "a b a b c", "a a b b c", "a a b c")).toEqual({
      "a b c": 0,
      "a b a b c": 0,
      "a a b b c": 0,
      "a a b c": 1,
    });
  });
});

function eventSubprocess(id: string): MapNode {
  return { id, type: "SubProcess", title: { zh: id, en: id }, process: "p", triggeredByEvent: true };
}

describe("pools", () => {
  test("each runs by itself, in any order with the others", () => {
    const map = aProcess([], { inside: { poolA: ["start1 > a > end1"], poolB: ["start2 > b > end2"] } });

    expect(costsOf(map, "a b", "b a", "a")).toEqual({ "a b": 0, "b a": 0, a: 1 });
  });

  test("a message is taken only after it was sent", () => {
    const map = aProcess([], {
      inside: { poolA: ["start1 > a > b > end1"], poolB: ["start2 > c > d > end2"] },
      messages: ["a > d"],
    });

    expect(costsOf(map, "c a d b", "a c d b", "c d a b")).toEqual({ "c a d b": 0, "a c d b": 0, "c d a b": 2 });
  });

  test("a message that starts a process starts it, and without the message it does not run", () => {
    const map = aProcess([], {
      inside: { poolA: ["start1 > x1 > a > end1", "x1 > b > end3"], poolB: ["start2 > c > end2"] },
      messages: ["a > start2"],
    });

    expect(costsOf(map, "a c", "b", "b c", "c a")).toEqual({ "a c": 0, b: 0, "b c": 1, "c a": 2 });
  });
});
