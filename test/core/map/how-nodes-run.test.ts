import { describe, expect, test } from "vitest";

import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import { readMap } from "../../../engine/core/map/read-map.ts";
import { aMapXml } from "../../support/a-map-xml.ts";

describe("how a node runs is read beside its type", () => {
  test("what holds it, its events and what they name, and what it interrupts", async () => {
    const xml = aMapXml(`<bpmn:subProcess id="sub" triggeredByEvent="true">
        <bpmn:startEvent id="on" isInterrupting="false">${definitions("timer")}</bpmn:startEvent>
      </bpmn:subProcess>
      <bpmn:task id="a"/>
      <bpmn:boundaryEvent id="beside" attachedToRef="a" cancelActivity="false">${definitions("message", 'messageRef="m"')}</bpmn:boundaryEvent>
      <bpmn:boundaryEvent id="instead" attachedToRef="a">${definitions("error", 'errorRef="e"')}</bpmn:boundaryEvent>
      <bpmn:intermediateThrowEvent id="link">${definitions("link", 'name="next"')}</bpmn:intermediateThrowEvent>
      <bpmn:endEvent id="end">${definitions("terminate")}</bpmn:endEvent>`).replace(
      "</bpmn:definitions>",
      '<bpmn:message id="m"/><bpmn:error id="e"/></bpmn:definitions>',
    );
    const { nodes } = await read(xml);
    const of = (id: string): unknown => nodes.find((node) => node.id === id);

    expect(of("sub")).toMatchObject({ process: "p", triggeredByEvent: true });
    expect(of("on")).toMatchObject({ parent: "sub", nonInterrupting: true, events: [{ kind: "timer" }] });
    expect(of("beside")).toMatchObject({
      attachedTo: "a",
      nonInterrupting: true,
      events: [{ kind: "message", reference: "m" }],
    });
    expect(of("instead")).toMatchObject({ attachedTo: "a", events: [{ kind: "error", reference: "e" }] });
    expect(of("instead")).not.toHaveProperty("nonInterrupting");
    expect(of("link")).toMatchObject({ events: [{ kind: "link", reference: "next" }] });
    expect(of("end")).toMatchObject({ events: [{ kind: "terminate" }] });
  });

  test.each([
    ["one after the other", '<bpmn:multiInstanceLoopCharacteristics isSequential="true"/>', "sequential"],
    ["together", "<bpmn:multiInstanceLoopCharacteristics/>", "parallel"],
    ["in a loop", "<bpmn:standardLoopCharacteristics/>", "loop"],
    ["in a loop that asks first", '<bpmn:standardLoopCharacteristics testBefore="true"/>', "loopTestedBefore"],
  ])("how it repeats: %s", async (_how, loop, repetition) => {
    const { nodes } = await read(aMapXml(`<bpmn:task id="a">${loop}</bpmn:task><bpmn:task id="b"/>`));

    expect(nodes).toMatchObject([{ repetition }, { id: "b" }]);
    expect(nodes[1]).not.toHaveProperty("repetition");
  });

  test("which step undoes which", async () => {
    const { nodes } = await read(
      aMapXml(`<bpmn:task id="a"/><bpmn:task id="undo" isForCompensation="true"/>
        <bpmn:boundaryEvent id="on" attachedToRef="a">${definitions("compensate")}</bpmn:boundaryEvent>
        <bpmn:association id="tie" associationDirection="One" sourceRef="on" targetRef="undo"/>`),
    );

    expect(nodes.find(({ id }) => id === "on")).toMatchObject({
      compensatedBy: "undo",
      events: [{ kind: "compensation" }],
    });
    expect(nodes.find(({ id }) => id === "undo")).toMatchObject({ isForCompensation: true });
  });

  test("messages between drawn nodes, not those to a pool of which nothing is drawn", async () => {
    const pools = `<bpmn:collaboration id="c"><bpmn:participant id="ours" processRef="p"/><bpmn:participant id="party"/>
      <bpmn:messageFlow id="m1" sourceRef="a" targetRef="b"/><bpmn:messageFlow id="m2" sourceRef="a" targetRef="party"/>
      </bpmn:collaboration>`;
    const { messages } = await read(
      aMapXml('<bpmn:task id="a"/><bpmn:task id="b"/>').replace("<bpmn:process", `${pools}<bpmn:process`),
    );

    expect(messages).toEqual([{ id: "m1", from: "a", to: "b" }]);
  });
});

function definitions(name: string, attributes = ""): string {
  return `<bpmn:${name}EventDefinition ${attributes}/>`;
}

async function read(xml: string): Promise<PowerMap> {
  const reading = await readMap(xml);
  if (!reading.ok) throw new Error(reading.findings.map(({ message }) => message.en).join("\n"));
  return reading.map;
}
