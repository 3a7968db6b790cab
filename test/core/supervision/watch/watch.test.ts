import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { CaseReport, SupervisionCode } from "../../../../engine/core/model/formats.generated.ts";
import type { CaseTrace } from "../../../../engine/core/supervision/case-trace.ts";
import { createWatch, type Watch } from "../../../../engine/core/supervision/watch/watch.ts";
import { aMapXml, extensions } from "../../../support/a-map-xml.ts";
import {
  CLOSED,
  did,
  graded,
  NOW,
  planOf,
  soundMap,
  straightMap,
  supervised,
  trace,
} from "../../../support/a-supervision.ts";

/** S1, then S2 or S3, back to S1 or on to S4. */
const FLOWS = ["start S1", "S1 g1", "g1 S2", "g1 S3", "S2 m", "S3 m", "m g2", "g2 S1", "g2 S4", "S4 end"];
const TASKS = ["S1", "S2", "S3", "S4"].map(
  (id, index) =>
    `<bpmn:task id="${id}">${extensions(`<sunmap:controlPoint kind="control" grade="${"ABCA"[index] ?? "C"}"/>`)}</bpmn:task>`,
);
const plan = planOf(
  await soundMap(
    aMapXml(`<bpmn:startEvent id="start"/>${TASKS.join("")}<bpmn:endEvent id="end"/>
      ${["g1", "m", "g2"].map((id) => `<bpmn:exclusiveGateway id="${id}"/>`).join("")}
      ${FLOWS.map((flow) => flow.split(" "))
        .map(([from, to]) => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`)
        .join("")}`),
  ),
);

type Judged = { readonly id: string; readonly given: CaseTrace; readonly report: CaseReport };

const activities = fc.array(fc.constantFrom("S1", "S2", "S3", "S4", "S1", "S2", "S4", "谈话"), { maxLength: 8 });
const someCases = fc
  .array(fc.tuple(activities, fc.boolean(), fc.integer({ min: 1, max: 30 })), { maxLength: 12 })
  .map((drawn) => drawn.map(([steps, isClosed, pace], index) => judge(`case-${index}`, steps, isClosed, pace)));

function judge(id: string, steps: readonly string[], isClosed: boolean, pace: number): Judged {
  const events = steps.map((step, index) => did(step, index * pace));
  const given = isClosed ? { events, facts: {}, closedAt: CLOSED } : { events, facts: {} };
  return { id, given, report: supervised(plan, given, "2026-12-01T09:00:00+08:00") };
}

function watching(cases: readonly Judged[]): Watch {
  const watch = createWatch(plan);
  for (const { id, given, report } of cases) watch.add(id, given, report);
  return watch;
}

function tallied(keys: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe("the statistics of a power are those of a naive recount", () => {
  test("of elements, flows, deviations, fitness and variants", () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const told = watching(cases).statistics(NOW);
        const moves = cases.flatMap(({ report }) => report.path);
        const passed = tallied(
          moves.flatMap(({ kind, element = "" }) => (kind === "mapOnly" || element === "" ? [] : [element])),
        );
        const flows = tallied(
          cases.flatMap(({ report }) => {
            const drawn = report.path.filter(({ kind }) => kind !== "logOnly").map(({ element }) => element);
            return drawn.slice(1).map((to, index) => `${drawn[index]}-${to}`);
          }),
        );
        const found = (code: SupervisionCode): Readonly<Record<string, number>> =>
          tallied(
            cases.flatMap(({ report }) =>
              report.findings.flatMap((one) => (one.code === code ? (one.step ?? []) : [])),
            ),
          );
        const variants = tallied(
          cases.map(({ given, report }) => `${report.state} ${given.events.map(({ step }) => step).join(" ")}`),
        );

        expect(told.cases).toBe(cases.length);
        expect(countsOf(told.elements.map((one) => [one.element, one.frequency]))).toEqual(passed);
        expect(countsOf(told.flows.map(({ flow, frequency }) => [flow, frequency]))).toEqual(flows);
        expect(countsOf(told.elements.map((one) => [one.element, one.skipped]))).toEqual(found("SKIPPED_STEP"));
        expect(countsOf(told.elements.map((one) => [one.element, one.added]))).toEqual(found("ADDED_STEP"));
        expect(countsOf(told.elements.map((one) => [one.element, one.outOfOrder]))).toEqual(found("OUT_OF_ORDER"));
        expect(countsOf(told.elements.map((one) => [one.element, one.rework]))).toEqual(found("REWORK"));
        expect(told.variantCount).toBe(Object.keys(variants).length);
        expect(told.variants.map(({ cases: own }) => own)).toEqual(
          Object.values(variants).toSorted((first, second) => second - first),
        );
        expect(told.fitness).toBeCloseTo(meanOf(cases.map(({ report }) => report.conformance.fitness)), 7);
        expect(told.unknownActivities.reduce((sum, { events }) => sum + events, 0)).toBe(
          cases.flatMap(({ given }) => given.events).filter(({ step }) => step === "谈话").length,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("in whatever order the cases are added, and whichever were taken out again", () => {
    fc.assert(
      fc.property(someCases, fc.integer({ min: 0, max: 12 }), (cases, removed) => {
        const watch = watching(cases.toReversed());
        for (const { id } of cases.slice(0, removed)) expect(watch.remove(id)).toBe(true);
        const left = withoutSamples(watch);

        expect(left).toEqual(withoutSamples(watching(cases.slice(removed))));
      }),
      { numRuns: 40 },
    );
  });

  test("when a case is told again, as it stands then", () => {
    const before = judge("a", ["S1"], false, 1);
    const after = judge("a", ["S1", "S2", "S4"], true, 1);

    expect(withoutSamples(watching([before, after]))).toEqual(withoutSamples(watching([after])));
  });
});

function withoutSamples(watch: Watch): unknown {
  const told = watch.statistics(NOW);
  return {
    ...told,
    variants: told.variants.map(({ sample: _sample, ...variant }) => variant),
  };
}

function countsOf(entries: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}

function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 1 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

test("a variant that one case left is still one while another has it", () => {
  const watch = watching([judge("a", ["S1"], true, 1), judge("b", ["S1"], true, 1)]);
  watch.remove("a");

  expect(watch.statistics(NOW)).toMatchObject({ variantCount: 1, variants: [{ cases: 1, sample: ["b"] }] });
});

describe("what a watch tells of an element", () => {
  test("how long it took from what came before it, and how grave its deviations are", () => {
    const hours = [1, 2, 3, 4, 10].map((pace) => judge(`c${pace}`, ["S1", "S2", "S4"], true, pace));
    const skipped = judge("x", ["S1", "S2"], true, 1);
    const { elements } = watching([...hours, skipped]).statistics(NOW);
    const of = (id: string) => elements.find(({ element }) => element === id);

    expect(of("S2")?.medianHours).toBeGreaterThan(2 * 0.99);
    expect(of("S2")?.medianHours).toBeLessThan(2 * 1.01);
    expect(of("S4")?.ninthDecileHours).toBeGreaterThan(10 * 0.99);
    expect(of("S4")?.ninthDecileHours).toBeLessThan(10 * 1.01);
    expect(of("S1")?.medianHours).toBeUndefined();
    expect(of("S4")).toMatchObject({ frequency: 5, skipped: 1, deviation: 5 });
  });
});

const complete = (id: string, ...steps: string[]): Judged => judge(id, steps, true, 1);

describe("the bounds of a watch", () => {
  test("a complete case that is no longer remembered stays counted", () => {
    const watch = createWatch(plan, { completeCases: 1 });
    for (const { id, given, report } of [complete("a", "S1"), complete("b", "S1")]) watch.add(id, given, report);

    expect([watch.remove("a"), watch.remove("b"), watch.remove("b")]).toEqual([false, true, false]);
    expect(watch.statistics(NOW).cases).toBe(1);
  });

  test("more variants than are counted one by one leave the frequent ones, and the true number", () => {
    const watch = createWatch(plan, { counted: 4, told: 2 });
    const rare = ["S1", "S2", "S3", "S4", "谈话"].map((step) => complete(`r${step}`, step));
    for (const { id, given, report } of [complete("a", "S1", "S2", "S4"), complete("b", "S1", "S2", "S4"), ...rare])
      watch.add(id, given, report);
    const told = watch.statistics(NOW);

    expect(told.variantCount).toBe(6);
    expect(told.variants[0]).toMatchObject({ steps: ["S1", "S2", "S4"], cases: 2, share: 2 / 7, sample: ["a", "b"] });
    expect(told.variants).toHaveLength(2);
  });

  test("names beyond the bound are counted together", () => {
    const watch = createWatch(plan, { unknownActivities: 1 });
    for (const name of ["甲", "乙", "丙"]) {
      const given = { events: [{ activity: name, at: NOW }], facts: {}, closedAt: NOW };
      watch.add(name, given, supervised(plan, given));
    }

    expect(watch.statistics(NOW).unknownActivities).toEqual([
      { activity: "", events: 2 },
      { activity: "甲", events: 1 },
    ]);
  });
});

test("the flows of parallel branches are those of the branches, however their steps mix", async () => {
  const ways = ["start a", "a S1", "a S2", "S1 S3", "S3 b", "S2 b", "b end"].map((way) => way.split(" "));
  const map = await soundMap(
    aMapXml(`<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>
      <bpmn:parallelGateway id="a"/><bpmn:parallelGateway id="b"/>
      ${["S1", "S2", "S3"].map((id) => `<bpmn:task id="${id}"/>`).join("")}
      ${ways.map(([from, to]) => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`).join("")}`),
  );
  const parallel = planOf(map);
  for (const steps of [
    ["S1", "S2", "S3"],
    ["S2", "S1", "S3"],
    ["S1", "S3", "S2"],
  ]) {
    const watch = createWatch(parallel);
    const given = trace(steps, { closedAt: CLOSED });
    watch.add("a", given, supervised(parallel, given));
    expect(watch.statistics(NOW).flows).toEqual(ways.map(([from, to]) => ({ flow: `${from}-${to}`, frequency: 1 })));
  }
});

test("a flow that a gateway did not choose is not taken, though what it leads to is passed later", async () => {
  const ways = ["start a", "a S1", "a S2", "S1 g", "g S3", "g b", "S3 b", "S2 b", "b end"].map((way) => way.split(" "));
  const map = await soundMap(
    aMapXml(`<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/><bpmn:exclusiveGateway id="g"/>
      <bpmn:parallelGateway id="a"/><bpmn:inclusiveGateway id="b"/>
      ${["S1", "S2", "S3"].map((id) => `<bpmn:task id="${id}"/>`).join("")}
      ${ways.map(([from, to]) => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`).join("")}`),
  );
  const choosing = planOf(map);
  const watch = createWatch(choosing);
  const given = trace(["S1", "S3", "S2"], { closedAt: CLOSED });
  watch.add("a", given, supervised(choosing, given));

  expect(watch.statistics(NOW).flows.map(({ flow }) => flow)).toEqual(
    ways.map(([from, to]) => `${from}-${to}`).filter((flow) => flow !== "g-b"),
  );
});

test("a power without the groundwork is told among what its cases show together", async () => {
  const bare = planOf(await straightMap([graded("S1", "A")]));

  expect(createWatch(bare).statistics(NOW)).toEqual({
    power: "map",
    version: 0,
    at: NOW,
    cases: 0,
    fitness: 1,
    elements: [],
    flows: [],
    variants: [],
    variantCount: 0,
    unknownActivities: [],
    together: [],
  });
});
