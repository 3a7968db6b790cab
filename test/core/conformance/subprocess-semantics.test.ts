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
      inside: { sub: ["start1 > a > x1 > endOk", "x1 > endCancel", "undo", "onUndo"] },
      nodes: {
        sub: { type: "Transaction" },
        endCancel: { events: [{ kind: "cancel" }] },
        onCancel: on("sub", { events: [{ kind: "cancel" }] }),
        undo: { isForCompensation: true },
        onUndo: on("a", { events: [{ kind: "compensation" }], compensatedBy: "undo" }),
      },
    });

    expect(costsOf(map, "a d", "a undo c", "a c", "a undo d")).toEqual({
      "a d": 0,
      "a undo c": 0,
      "a c": 1,
      "a undo d": 1,
    });
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
