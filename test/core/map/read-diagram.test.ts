import { describe, expect, test } from "vitest";

import { EMPTY_DIAGRAM } from "../../../engine/core/map/diagram.ts";
import { readDiagram } from "../../../engine/core/map/read-diagram.ts";
import { aMapXml, RICH_MAP } from "../../support/a-map-xml.ts";

async function read(xml: string): Promise<typeof EMPTY_DIAGRAM> {
  const reading = await readDiagram(xml);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.diagram;
}

describe("a diagram", () => {
  test("has the posts with what stands in them, and what its timers wait for", async () => {
    const { lanes } = await read(RICH_MAP);
    const timer = `<bpmn:timerEventDefinition id="t"><bpmn:timeDuration>P5D</bpmn:timeDuration></bpmn:timerEventDefinition>`;
    const { triggers } = await read(
      aMapXml(`<bpmn:intermediateCatchEvent id="wait">${timer}</bpmn:intermediateCatchEvent>`),
    );

    expect(lanes.map(({ id, nodes }) => [id, nodes])).toEqual([
      ["office", ["start", "s1", "choice"]],
      ["leaders", []],
      ["deputy", ["s2"]],
    ]);
    expect([...triggers]).toEqual([["wait", "P5D"]]);
  });

  test("keeps of an element what the engine does not read, and nothing that it does", async () => {
    const { others } = await read(
      aMapXml(`<bpmn:userTask id="s1" name="审查" other:colour="red" xmlns:other="urn:other">
        <bpmn:documentation>说明</bpmn:documentation>
        <bpmn:extensionElements><sunmap:duty function="manage"/><other:note xmlns:other="urn:other" text="备注"/></bpmn:extensionElements>
      </bpmn:userTask><bpmn:userTask id="s2"/>`),
    );

    expect(others.find(({ id }) => id === "s2")).toBeUndefined();
    expect(others.find(({ id }) => id === "s1")?.content).toMatchObject({
      documentation: [{ text: "说明" }],
      extensionElements: { values: [{ $type: "other:note", text: "备注" }] },
      "other:colour": "red",
    });
  });

  test("of a power without a map is empty", async () => {
    expect(await read("")).toEqual(EMPTY_DIAGRAM);
  });

  test.each(["<nonsense", '<!DOCTYPE x [<!ENTITY y "z">]><x/>'])("is not read in part: %s", async (xml) => {
    expect((await readDiagram(xml)).ok).toBe(false);
  });
});
