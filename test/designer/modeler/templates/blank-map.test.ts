import { expect, test } from "vitest";

import { blankMap } from "../../../../designer/modeler/templates/blank-map.ts";
import { readMap } from "../../../../engine/core/map/read-map.ts";
import { aPower } from "../../../support/a-policy.ts";

test("a blank map is one that the engine reads, named after its power in both languages", async () => {
  const organ = { ...aPower().organ, title: { zh: '教育局"甲"<乙>', en: "Education & sports" } };
  const reading = await readMap(blankMap(aPower({ id: "school-building", organ })));

  expect(reading.ok ? reading.map : reading.findings).toMatchObject({
    power: "school-building",
    steps: [
      { id: "S1", title: { zh: "审查", en: "Review" }, lane: { title: { zh: "承办岗位", en: "Handling post" } } },
    ],
    nodes: [{ type: "StartEvent" }, { type: "UserTask" }, { type: "EndEvent" }],
    flows: [
      { from: "Start", to: "S1" },
      { from: "S1", to: "End" },
    ],
  });
});
