import { describe, expect, test } from "vitest";

import type { MapNode, PowerMap } from "../../../engine/core/map/power-map.ts";
import { planLimits } from "../../../engine/core/supervision/limit-plan.ts";
import { aCourse, on } from "../../support/a-course.ts";
import { aFlow, aTimeLimit } from "../../support/a-flow.ts";
import { firstLimit } from "../../support/limits-of-cases.ts";

/** A limit of 5 working days from `s1` to `s9`, on a map of these ways whose nodes behave so. */
function planOf(ways: readonly string[], nodes: Readonly<Record<string, Partial<MapNode>>> = {}) {
  const limit = aTimeLimit(5, { id: "limit", startEvent: "s1", endEvent: "s9" });
  const map: PowerMap = aFlow(ways, { s9: [limit] });
  return planLimits({ ...map, nodes: map.nodes.map((node) => ({ ...node, ...nodes[node.id] })) });
}

/** Whether the limit still runs, after 6 working days, for a case that began on 2 March and went so. */
function stillRuns(plan: ReturnType<typeof planOf>, ...moves: readonly string[]): boolean {
  return firstLimit(plan, aCourse(["s1 2026-03-02", ...moves]), on("2026-03-10")).state === "broken";
}

const PARALLEL = { type: "ParallelGateway" };
const LINKED = [{ kind: "link" as const, reference: "on" }];

describe("the end of a limit is ahead, or not any more", () => {
  test("behind an exclusive gateway on the way that was taken", () => {
    const plan = planOf(["s1 > g > s2 > s9", "g > s3 > s4"]);

    expect(stillRuns(plan, "~g")).toBe(true);
    expect(stillRuns(plan, "~g", "s2 2026-03-03")).toBe(true);
    expect(stillRuns(plan, "~g", "s3 2026-03-03")).toBe(false);
  });

  test("by a loop that comes back to it, but not by one over its start", () => {
    const back = planOf(["s1 > m > g > s9", "g > s2 > h > m", "h > s4"]);
    const anew = planOf(["s1 > g > s9", "g > s2 > h > s1", "h > s4"]);

    expect(stillRuns(back, "~m", "~g", "s2 2026-03-03")).toBe(true);
    expect(stillRuns(back, "~m", "~g", "s2 2026-03-03", "~h", "s4 2026-03-03")).toBe(false);
    expect(stillRuns(anew, "~g", "s2 2026-03-03")).toBe(false);
  });

  test("on the other branch of a parallel gateway, until that branch has ended", () => {
    const plan = planOf(["s1 > f > s2 > j > s5", "f > s3 > g > s9 > j", "g > j"], { f: PARALLEL, j: PARALLEL });

    expect(stillRuns(plan, "~f", "s2 2026-03-03")).toBe(true);
    expect(stillRuns(plan, "~f", "s2 2026-03-03", "s3 2026-03-03")).toBe(true);
    expect(stillRuns(plan, "~f", "s2 2026-03-03", "s3 2026-03-03", "~g", "~j", "s5 2026-03-04")).toBe(false);
  });

  test("whatever is done out of place", () => {
    const plan = planOf(["s1 > f > g > s2 > s9", "g > s3", "f > s5"], { f: PARALLEL });

    expect(stillRuns(plan, "~f", "+s3 2026-03-03", "s5 2026-03-04")).toBe(true);
  });

  test("for each of two branches that meet without waiting for each other", () => {
    const plan = planOf(["s1 > f > s2 > m > g > s9", "f > s3 > m", "g > s4"], { f: PARALLEL });

    expect(stillRuns(plan, "~f", "s2 2026-03-03", "s3 2026-03-03", "~m", "~g", "s4 2026-03-03")).toBe(true);
  });

  test("of a step that several flows leave, all ways are taken", () => {
    const plan = planOf(["s1 > s2 > s3 > s4", "s2 > s5 > s9"]);

    expect(stillRuns(plan, "s2 2026-03-03", "s3 2026-03-03", "s4 2026-03-03")).toBe(true);
  });

  test("after an event that interrupts a step, only what follows the event", () => {
    const ways = ["s1 > s2 > s9", "b > s3 > s4"];
    const stopped = planOf(ways, { b: { type: "BoundaryEvent", attachedTo: "s2" } });
    const beside = planOf(ways, { b: { type: "BoundaryEvent", attachedTo: "s2", nonInterrupting: true } });

    expect(stillRuns(stopped, "~b", "s3 2026-03-03")).toBe(false);
    expect(stillRuns(beside, "~b", "s3 2026-03-03")).toBe(true);
  });

  test("after an event that interrupts a step, what follows the event", () => {
    const plan = planOf(["s1 > s2 > s3", "b > s9"], { b: { type: "BoundaryEvent", attachedTo: "s2" } });

    expect(stillRuns(plan)).toBe(true);
    expect(stillRuns(plan, "~b")).toBe(true);
    expect(stillRuns(plan, "s2 2026-03-03", "s3 2026-03-03")).toBe(false);
  });

  test("inside a subprocess, and after it for what is done inside", () => {
    const inner = { parent: "sub" };
    const into = planOf(["s1 > sub > s3", "i > s9 > s4"], { i: inner, s9: inner, s4: inner });
    const out = planOf(["s1 > sub > s9 > s3", "i > s2"], { i: inner, s2: inner });

    expect(stillRuns(into)).toBe(true);
    expect(stillRuns(into, "~i")).toBe(true);
    expect(stillRuns(out, "~i", "s2 2026-03-03")).toBe(true);
    expect(stillRuns(out, "~i", "s2 2026-03-03", "-s9", "s3 2026-03-03")).toBe(false);
  });

  test("behind a link", () => {
    const plan = planOf(["s1 > t", "c > s9"], {
      t: link("IntermediateThrowEvent"),
      c: link("IntermediateCatchEvent"),
    });

    expect(stillRuns(plan, "~t")).toBe(true);
    expect(stillRuns(plan, "~t", "~c")).toBe(true);
  });
});

function link(type: string) {
  return { type, events: LINKED };
}
