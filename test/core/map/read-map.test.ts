import { BpmnModdle } from "bpmn-moddle";
import { describe, expect, test } from "vitest";

import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import { readMap } from "../../../engine/core/map/read-map.ts";
import { sunmapModdle } from "../../../engine/core/map/sunmap-moddle.ts";
import { toPowerMap } from "../../../engine/core/map/to-power-map.ts";
import { aMapXml, extensions, RICH_MAP } from "../../support/a-map-xml.ts";

async function read(xml: string): Promise<PowerMap> {
  const reading = await readMap(xml);
  if (!reading.ok) throw new Error(reading.findings.map(({ message }) => message.en).join("\n"));
  return reading.map;
}

async function refusal(xml: string): Promise<string | undefined> {
  const reading = await readMap(xml);
  return reading.ok ? undefined : reading.findings.map(({ message }) => message.en).join("; ");
}

describe("a map is read with its steps, lanes, flow and our data", () => {
  test("what is on a step", async () => {
    const { power, steps } = await read(RICH_MAP);

    expect(power).toBe("school-building");
    expect(steps[0]).toEqual({
      id: "s1",
      title: { zh: "审查", en: "Review" },
      lane: { id: "office", title: { zh: "处室", en: "Office" } },
      controlPoint: { kind: "cross", internal: true, grade: "A" },
      riskPoints: [
        {
          id: "r1",
          text: { zh: "泄露标底", en: "The base price leaks" },
          likelihood: 4,
          harm: 5,
          grade: "A",
          gradeReason: "涉及资金",
        },
      ],
      rules: ["too-few-bids", "deposit-over-cap"],
      timeLimits: [
        {
          id: "t1",
          amount: 20,
          unit: "workday",
          bound: "atMost",
          extension: 10,
          startEvent: "start",
          endEvent: "s2",
          law: "行政许可法",
          article: "42",
          pauses: [{ reason: "检验", law: "行政许可法", article: "45" }],
        },
      ],
      evidence: [
        {
          id: "e1",
          kind: "minutes",
          text: { zh: "会议纪要", en: "会议纪要" },
          due: { amount: 2, unit: "workday" },
        },
      ],
      disclosures: [{ field: "result", audience: "public", text: { zh: "结果", en: "结果" } }],
      duty: "manage",
      activities: [
        { match: "alias", name: "初审" },
        { match: "pattern", name: "审查.*" },
      ],
    });
  });

  test("which steps are separated, on the process", async () => {
    const { separations } = await read(RICH_MAP);

    expect(separations).toEqual([
      {
        first: "s1",
        second: "s2",
        by: "post",
        law: "招标投标法",
        article: "27",
        text: { zh: "审查与决定分离", en: "审查与决定分离" },
      },
    ]);
  });

  test("a function that is none of the three is none", async () => {
    const { steps } = await read(
      aMapXml(`<bpmn:task id="s1">${extensions('<sunmap:duty function="advise"/>')}</bpmn:task>`),
    );

    expect(steps[0]?.duty).toBeUndefined();
  });

  test("steps inside subprocesses, with the innermost lane that holds them", async () => {
    const { steps } = await read(RICH_MAP);

    expect(steps.map(({ id, lane }) => [id, lane?.id])).toEqual([
      ["s1", "office"],
      ["s2", "deputy"],
      ["s3", undefined],
    ]);
  });

  test("every flow node by its type, and the flow between them", async () => {
    const { nodes, flows } = await read(RICH_MAP);

    expect(nodes.map(({ id, type }) => [id, type])).toEqual([
      ["start", "StartEvent"],
      ["s1", "UserTask"],
      ["choice", "ExclusiveGateway"],
      ["s2", "SubProcess"],
      ["s3", "Task"],
    ]);
    expect(flows).toEqual([
      { id: "f1", title: undefined, from: "start", to: "s1", condition: undefined, isDefault: false },
      { id: "f2", title: { zh: "是", en: "是" }, from: "choice", to: "s2", condition: "合格", isDefault: false },
    ]);
  });

  test("the name of a flow, and which one is taken when no other is", async () => {
    const { flows } = await read(
      aMapXml(`<bpmn:exclusiveGateway id="choice" default="f2"/><bpmn:task id="a"/><bpmn:task id="b"/>
        <bpmn:sequenceFlow id="f1" name="合格" sourceRef="choice" targetRef="a"/>
        <bpmn:sequenceFlow id="f2" sourceRef="choice" targetRef="b"/>`),
    );

    expect(flows.map(({ title, isDefault }) => [title?.zh, isDefault])).toEqual([
      ["合格", false],
      [undefined, true],
    ]);
  });

  test("a bare step has nothing attached, and its id for a name", async () => {
    const { steps, power } = await read(aMapXml('<bpmn:task id="s1"/>'));

    expect(power).toBeUndefined();
    expect(steps).toEqual([
      {
        id: "s1",
        title: { zh: "s1", en: "s1" },
        lane: undefined,
        controlPoint: undefined,
        riskPoints: [],
        rules: [],
        timeLimits: [],
        evidence: [],
        disclosures: [],
        duty: undefined,
        activities: [],
      },
    ]);
  });

  test("extensions of other tools are passed over", async () => {
    const foreign = `<bpmn:task id="s1">${extensions('<x:note xmlns:x="urn:x" text="1"/>')}</bpmn:task>`;

    expect((await read(aMapXml(foreign))).steps).toHaveLength(1);
  });
});

describe("definitions that a canvas holds are read without being written out", () => {
  test("they say what their XML says", async () => {
    const { rootElement } = await new BpmnModdle({ sunmap: sunmapModdle }).fromXML(RICH_MAP);

    expect(toPowerMap(rootElement)).toEqual(await read(RICH_MAP));
  });

  test("a change on them is read at once", async () => {
    const { rootElement, elementsById } = await new BpmnModdle({ sunmap: sunmapModdle }).fromXML(RICH_MAP);
    Reflect.set(elementsById["s1"] ?? {}, "name", "复审");

    expect(toPowerMap(rootElement).steps[0]?.title.zh).toBe("复审");
  });
});

describe("what is not wholly understood is refused", () => {
  test.each([
    ["a DTD", `<!DOCTYPE x SYSTEM "file:///etc/passwd">${RICH_MAP}`, "XML with a DTD or entity declarations"],
    ["an entity", `<!doctype x [<!ENTITY a "b">]>${RICH_MAP}`, "XML with a DTD or entity declarations"],
    ["a billion laughs", '<!ENTITY a "&b;&b;"><!ENTITY b "&c;&c;">', "XML with a DTD or entity declarations"],
    ["a DTD in odd letters", `<!DocType x>${RICH_MAP}`, "XML with a DTD or entity declarations"],
    ["no XML", "steps: review", "not readable as BPMN 2.0"],
    ["nothing", "", "not readable as BPMN 2.0"],
    ["other XML", "<html/>", "not readable as BPMN 2.0"],
    ["an element cut short", RICH_MAP.slice(0, -40), "not readable as BPMN 2.0"],
    ["an element that BPMN does not have", aMapXml('<bpmn:stepp id="s1"/>'), "not readable as BPMN 2.0"],
    [
      "a flow to nowhere",
      aMapXml('<bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"/>'),
      "not readable as BPMN 2.0",
    ],
    ["one id twice", aMapXml('<bpmn:task id="s1"/><bpmn:task id="s1"/>'), "not readable as BPMN 2.0"],
    ["five million characters", `${RICH_MAP}<!--${"x".repeat(5_000_000)}-->`, "more than 5000000 characters"],
  ])("%s", async (_what, xml, why) => {
    expect(await refusal(xml)).toContain(why);
  });

  test("an undeclared entity is never put in", async () => {
    const xml = aMapXml('<bpmn:task id="s1" name="&secret;"/>');
    const reading = await readMap(xml);

    expect(reading.ok ? reading.map.steps[0]?.title.zh : "&secret;").toBe("&secret;");
  });

  test("subprocesses nested a thousand deep are read or refused, never overflowed", async () => {
    const depth = 20_000;
    const open = Array.from({ length: depth }, (_, index) => `<bpmn:subProcess id="s${index}">`).join("");

    await expect(readMap(aMapXml(open + "</bpmn:subProcess>".repeat(depth)))).resolves.toBeDefined();
  });

  test("the finding tells the map, in both languages", async () => {
    const reading = await readMap("<html/>");

    expect(reading.ok ? [] : reading.findings).toMatchObject([
      { code: "FORM_WRONG", severity: "error", document: "map", message: { zh: expect.stringContaining("BPMN 2.0") } },
    ]);
  });
});

describe("a map that is written again", () => {
  test("keeps all our data", async () => {
    const moddle = new BpmnModdle({ sunmap: sunmapModdle });
    const { rootElement } = await moddle.fromXML(RICH_MAP);
    const { xml } = await moddle.toXML(rootElement);

    expect(await read(xml)).toEqual(await read(RICH_MAP));
    expect(xml).toContain('<sunmap:pause reason="检验" law="行政许可法" article="45" />');
  });

  test("keeps all our data when a tool that does not know us writes it", async () => {
    const plain = new BpmnModdle();
    const { rootElement, warnings } = await plain.fromXML(RICH_MAP);
    const { xml } = await plain.toXML(rootElement);

    expect(warnings).toEqual([]);
    expect(await read(xml)).toEqual(await read(RICH_MAP));
  });
});
