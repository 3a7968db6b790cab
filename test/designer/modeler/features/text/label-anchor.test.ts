import { describe, expect, test } from "vitest";

import { labelAnchor } from "../../../../../designer/modeler/features/text/label-anchor.ts";
import { aFlow, aShape } from "../../support/a-shape.ts";

const GATEWAY = aShape({ x: 100, y: 100, width: 50, height: 50 });
const FLOW = aFlow([
  { x: 0, y: 100 },
  { x: 200, y: 100 },
  { x: 200, y: 300 },
]);

describe("a label grows away from what it names", () => {
  test.each([
    ["above a shape", GATEWAY, { x: 95, y: 70 }, { x: "middle", y: "bottom" }],
    ["above and to the right of it", GATEWAY, { x: 128, y: 80 }, { x: "start", y: "bottom" }],
    ["above and to the left of it", GATEWAY, { x: 60, y: 80 }, { x: "end", y: "bottom" }],
    ["below it", GATEWAY, { x: 95, y: 160 }, { x: "middle", y: "top" }],
    ["at its right", GATEWAY, { x: 160, y: 118 }, { x: "start", y: "middle" }],
    ["above a flow that runs sideways", FLOW, { x: 50, y: 80 }, { x: "middle", y: "bottom" }],
    ["below it", FLOW, { x: 50, y: 110 }, { x: "middle", y: "top" }],
    ["right of a flow that runs down", FLOW, { x: 210, y: 200 }, { x: "start", y: "middle" }],
    ["left of it", FLOW, { x: 140, y: 200 }, { x: "end", y: "middle" }],
  ])("%s", (_where, target, at, anchor) => {
    expect(labelAnchor(aShape({ ...at, width: 50, height: 14 }, { labelTarget: target }))).toEqual(anchor);
  });
});
