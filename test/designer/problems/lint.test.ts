import { readdir, readFile } from "node:fs/promises";

import { BpmnModdle, type ModdleElement } from "bpmn-moddle";
import recommended from "bpmnlint/config/recommended.js";
import { expect, test } from "vitest";

import { LINT_ORDER, lintMap, type LintReport } from "../../../designer/problems/lint/lint-map.ts";
import { LINT_WORDS } from "../../../designer/problems/lint/lint-words.ts";
import { withoutTolerated } from "../../../designer/problems/lint/tolerated.ts";
import { readMapContents } from "../../../designer/outline/map-contents.ts";
import { toPowerMap } from "../../../engine/core/map/to-power-map.ts";
import { sunmapModdle } from "../../../engine/core/map/sunmap-moddle.ts";
import { aMapXml } from "../../support/a-map-xml.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);

async function read(xml: string): Promise<ModdleElement> {
  return (await new BpmnModdle({ sunmap: sunmapModdle }).fromXML(xml)).rootElement;
}

async function lint(definitions: ModdleElement): Promise<readonly LintReport[]> {
  const reports = await Promise.all(LINT_ORDER.map((rule) => lintMap(rule, definitions)));
  return withoutTolerated(reports.flat(), toPowerMap(definitions), readMapContents(definitions));
}

test("every rule that bpmnlint recommends is run and has words in both languages", () => {
  expect([...LINT_ORDER].toSorted()).toEqual(Object.keys(recommended.rules).toSorted());
  for (const rule of LINT_ORDER) {
    const { message, why, nextStep } = LINT_WORDS[rule];
    for (const { zh, en } of [message, why, nextStep]) {
      expect(zh, rule).toMatch(/\p{Script=Han}/u);
      expect(en, rule).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  }
});

const BAD_MAP = aMapXml(`
  <bpmn:startEvent id="start" name="开始"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
  <bpmn:task id="nameless"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:task>
  <bpmn:exclusiveGateway id="gate" name="？"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:exclusiveGateway>
  <bpmn:task id="dead" name="没有下一步"><bpmn:incoming>f3</bpmn:incoming></bpmn:task>
  <bpmn:task id="alone" name="孤立"/>
  <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="nameless"/>
  <bpmn:sequenceFlow id="f2" sourceRef="nameless" targetRef="gate"/>
  <bpmn:sequenceFlow id="f3" sourceRef="gate" targetRef="dead"/>`);

test("faults of drawing are found at their elements, errors of bpmnlint as warnings and its warnings as hints", async () => {
  const found = (await lint(await read(BAD_MAP))).map(({ rule, element, level }) => `${level} ${rule} ${element}`);

  expect(found).toEqual(
    expect.arrayContaining([
      "warning label-required nameless",
      "warning no-implicit-end dead",
      "warning no-disconnected alone",
      "hint superfluous-gateway gate",
      "warning end-event-required p",
    ]),
  );
});

test("a rule starts anew each time: what it saw in an earlier run is forgotten", async () => {
  const definitions = await read(BAD_MAP);
  const first = await lintMap("no-duplicate-sequence-flows", definitions);
  const second = await lintMap("no-duplicate-sequence-flows", definitions);

  expect([first, second]).toEqual([[], []]);
});

/** A decision whose one way has a condition in facts, and whose other way is named or not. */
async function reportsOnWay(name: string): Promise<readonly string[]> {
  const definitions = await read(
    aMapXml(`<bpmn:task id="a"/><bpmn:task id="b"/>
      <bpmn:exclusiveGateway id="g" name="齐全？"><bpmn:outgoing>yes</bpmn:outgoing><bpmn:outgoing>no</bpmn:outgoing></bpmn:exclusiveGateway>
      <bpmn:sequenceFlow id="yes" name="${name}" sourceRef="g" targetRef="a"/>
      <bpmn:sequenceFlow id="no" sourceRef="g" targetRef="b"><bpmn:conditionExpression>complete == false</bpmn:conditionExpression></bpmn:sequenceFlow>`),
  );
  return (await lint(definitions)).filter(({ rule }) => rule === "conditional-flows").map(({ element }) => element);
}

test("a flow with an answer on it needs no condition beside one that has one; without an answer it does", async () => {
  expect(await reportsOnWay("齐全")).toEqual([]);
  expect(await reportsOnWay("")).toEqual(["yes"]);
});

test("the ten maps of this repository are drawn without a fault", async () => {
  const powers = await readdir(EXAMPLES);
  const found = await Promise.all(
    powers.map(async (power) => {
      const definitions = await read(await readFile(new URL(`${power}/map.bpmn`, EXAMPLES), "utf8"));
      return (await lint(definitions)).map(({ rule, element }) => `${power} ${rule} ${element}`);
    }),
  );

  expect(powers).toHaveLength(10);
  expect(found.flat()).toEqual([]);
});
