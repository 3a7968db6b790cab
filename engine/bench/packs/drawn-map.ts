import { readMap } from "../../core/map/read-map.ts";
import type { PowerMap } from "../../core/map/power-map.ts";

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^start/, "startEvent"],
  [/^end/, "endEvent"],
  [/^x/, "exclusiveGateway"],
  [/^p/, "parallelGateway"],
  [/^i/, "inclusiveGateway"],
];

/**
 * A map drawn as ways such as `start s0 x1 s1 end`. What a node is the first letters of its name tell: `start`, `end`, `x`
 * for exclusive, `p` for parallel and `i` for inclusive gateways; every other is a step.
 */
export async function drawnMap(ways: readonly string[]): Promise<PowerMap> {
  const nodes = new Set(ways.flatMap((way) => way.split(" ")));
  const flows = new Set(
    ways.flatMap((way) => {
      const words = way.split(" ");
      return words.slice(1).map((to, index) => `sourceRef="${words[index]}" targetRef="${to}"`);
    }),
  );
  const elements = [
    ...[...nodes].map((id) => `<bpmn:${typeOf(id)} id="${id}" name="${id}"/>`),
    ...[...flows].map((ends, index) => `<bpmn:sequenceFlow id="flow-${index}" ${ends}/>`),
  ];
  const reading = await readMap(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><bpmn:process id="process">${elements.join("")}</bpmn:process></bpmn:definitions>`);
  if (!reading.ok) throw new Error(reading.findings.map(({ message }) => message.en).join("\n"));
  return reading.map;
}

function typeOf(id: string): string {
  return TYPES.find(([names]) => names.test(id))?.[1] ?? "task";
}
