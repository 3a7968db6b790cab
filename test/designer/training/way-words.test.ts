import { expect, test } from "vitest";

import { nodeTitle, wayTarget } from "../../../designer/training/way-words.ts";
import { aFlow } from "../../support/a-flow.ts";

const MAP = aFlow(["start > ask > meet > s1", "ask > s1"]);
const NAMED = {
  ...MAP,
  nodes: MAP.nodes.map((node) => ({
    ...node,
    title: node.id === "s1" ? { zh: "审批", en: "Approve" } : { zh: node.id, en: node.id },
  })),
};

test("a node without a name has no title, although the map calls it by its id", () => {
  expect(nodeTitle(NAMED.nodes, "meet")).toBeUndefined();
  expect(nodeTitle(NAMED.nodes, "s1")).toEqual({ zh: "审批", en: "Approve" });
});

test("a way leads to the first node on it that has a name", () => {
  const flow = NAMED.flows.find(({ to }) => to === "meet");

  expect(flow && wayTarget({ flow, condition: undefined }, NAMED)).toEqual({ zh: "审批", en: "Approve" });
});
