import { expect, test } from "vitest";

import { flowOrder, type FlowOrder } from "../../../designer/outline/flow-order.ts";

/** Reads `a>b` as a flow from a to b; the nodes come in the order in which they are named first. */
function orderOf(flows: string, starts = "start"): FlowOrder {
  const leads = flows.split(" ").flatMap((flow) => {
    const [from = "", to] = flow.split(">");
    return to === undefined ? [] : [{ from, to }];
  });
  const nodes = [...new Set(flows.split(/[ >]/))];
  return flowOrder({ nodes, leads, starts: starts === "" ? [] : starts.split(" ") });
}

function told(flows: string, starts?: string): string {
  return orderOf(flows, starts).order.join(" ");
}

test("a sequence is told from its start, whatever the order of the document", () => {
  expect(told("end b>end a>b start>a")).toBe("start a b end");
});

test("the short branch is told before the main way, whichever is drawn first", () => {
  expect(told("start>gate gate>main main>more more>end gate>refuse")).toBe("start gate refuse main more end");
  expect(told("start>gate gate>refuse gate>main main>more more>end")).toBe("start gate refuse main more end");
});

test("branches of equal length are told in the order of the document", () => {
  expect(told("start>gate gate>left gate>right")).toBe("start gate left right");
});

test("what comes after parallel branches meet is told after all of them", () => {
  expect(told("start>fork fork>a fork>b fork>c a>join b>b2 b2>join c>join join>end")).toBe(
    "start fork a c b b2 join end",
  );
});

test("a loop is told once, and what it leads back to is not told after it", () => {
  expect(told("start>check check>gate gate>decide decide>end gate>correct correct>check")).toBe(
    "start check gate correct decide end",
  );
});

test("a step that leads to itself is told once", () => {
  expect(told("start>a a>a a>end")).toBe("start a end");
});

test("two starts are told one after the other", () => {
  expect(told("start>a a>meet other>b b>meet meet>end", "start other")).toBe("start a other b meet end");
});

test("what no way leads to stands last, in its own order, and is known as such", () => {
  const { order, unreachable } = orderOf("lost2>lost3 lost>lost2 start>end alone");

  expect(order.join(" ")).toBe("start end lost lost2 lost3 alone");
  expect([...unreachable].toSorted()).toEqual(["alone", "lost", "lost2", "lost3"]);
});

test("a circle without a start is told from the first of the document", () => {
  expect(told("a>b b>a", "")).toBe("a b");
});

test("a flow to a node that is not on the map is left out", () => {
  expect(flowOrder({ nodes: ["start"], leads: [{ from: "start", to: "gone" }], starts: ["start"] }).order).toEqual([
    "start",
  ]);
});

test("a chain of 20,000 steps does not exhaust the stack", () => {
  const nodes = Array.from({ length: 20_000 }, (_, index) => `n${index}`);
  const leads = nodes.slice(1).map((to, index) => ({ from: nodes[index] ?? "", to }));

  expect(flowOrder({ nodes, leads, starts: ["n0"] }).order).toEqual(nodes);
});
