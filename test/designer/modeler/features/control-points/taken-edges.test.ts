import { expect, test } from "vitest";

import { takenEdges } from "../../../../../designer/modeler/features/control-points/taken-edges.ts";
import { aFlow, aShape } from "../../support/a-shape.ts";

const STEP = { x: 100, y: 100, width: 100, height: 80 };

test("a boundary event takes its width of the edge that it stands on", () => {
  const event = aShape({ x: 170, y: 162, width: 36, height: 36 });

  expect(takenEdges(aShape(STEP), [event])).toEqual({ top: [], bottom: [{ from: 68, to: 108 }] });
});

test("a flow takes a little on both sides of where it docks, and nothing at the sides of the step", () => {
  const fromAbove = aFlow([
    { x: 150, y: 20 },
    { x: 150, y: 100 },
  ]);
  const sideways = aFlow([
    { x: 200, y: 140 },
    { x: 300, y: 140 },
  ]);

  expect(takenEdges(aShape(STEP, { incoming: [fromAbove], outgoing: [sideways] }), [])).toEqual({
    top: [{ from: 43, to: 57 }],
    bottom: [],
  });
});

test("the label of such a flow takes its width where it is near the edge", () => {
  const near = aShape({ x: 155, y: 88, width: 40, height: 14 });
  const far = aShape({ x: 155, y: 20, width: 40, height: 14 });
  const flow = (label: typeof near): ReturnType<typeof aFlow> => aFlow([{ x: 400, y: 400 }], { label });

  expect(takenEdges(aShape(STEP, { incoming: [flow(near), flow(far)] }), []).top).toEqual([{ from: 55, to: 95 }]);
});
