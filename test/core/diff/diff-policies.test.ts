import { describe, expect, test } from "vitest";

import { diffPolicies } from "../../../engine/core/diff/diff-policies.ts";
import { applyDiff } from "../../../engine/core/diff/apply-diff.ts";
import { policyModel } from "../../../engine/core/diff/policy-model.ts";
import type { Change, PolicyDiff } from "../../../engine/core/model/formats.generated.ts";
import { aMapXml, extensions } from "../../support/a-map-xml.ts";
import { aParameter, aPolicy, aRule } from "../../support/a-policy.ts";
import { aVersion, type UnreadVersion } from "../../support/policy-versions.ts";

const DAY = "2026-09-18";
const CONTROL = extensions('<sunmap:controlPoint kind="control" internal="false" grade="A"/>');
const LANES = `<bpmn:laneSet id="lanes">
  <bpmn:lane id="office" name="处室"><bpmn:flowNodeRef>receive</bpmn:flowNodeRef><bpmn:flowNodeRef>check</bpmn:flowNodeRef></bpmn:lane>
  <bpmn:lane id="leaders" name="领导"><bpmn:flowNodeRef>decide</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>`;
const NODES = `<bpmn:startEvent id="start" name="受理"/><bpmn:userTask id="receive" name="收件"/>
  <bpmn:userTask id="check" name="审查">${CONTROL}</bpmn:userTask><bpmn:userTask id="decide" name="决定"/><bpmn:endEvent id="end" name="办结"/>`;
const flow = (id: string, from: string, to: string): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`;
const FLOWS = [
  flow("f1", "start", "receive"),
  flow("f2", "receive", "check"),
  flow("f3", "check", "decide"),
  flow("f4", "decide", "end"),
].join("");
const MAP = aMapXml(LANES + NODES + FLOWS);

async function diffOf(before: Partial<UnreadVersion>, after: Partial<UnreadVersion>): Promise<PolicyDiff> {
  return diffPolicies(await read(before), await read(after), DAY);
}

function read({ input = aPolicy(), mapXml = "" }: Partial<UnreadVersion>): ReturnType<typeof aVersion> {
  return aVersion(input, mapXml);
}

async function onMap(...edits: readonly (readonly [string, string])[]): Promise<readonly Change[]> {
  const mapXml = edits.reduce((xml, [text, other]) => xml.replaceAll(text, other), MAP);
  return (await diffOf({ mapXml: MAP }, { mapXml })).changes;
}

const told = (changes: readonly Change[]): string[] => changes.map(({ id, act, gravity }) => `${gravity} ${act} ${id}`);

describe("on the map", () => {
  test("a step that another post carries out is moved, from the one to the other", async () => {
    const changes = await onMap(
      ["<bpmn:flowNodeRef>check</bpmn:flowNodeRef>", ""],
      [
        "<bpmn:flowNodeRef>decide</bpmn:flowNodeRef>",
        "<bpmn:flowNodeRef>decide</bpmn:flowNodeRef><bpmn:flowNodeRef>check</bpmn:flowNodeRef>",
      ],
    );

    expect(told(changes)).toEqual(["changed moved step/check#post"]);
    expect(changes[0]).toMatchObject({
      grade: "A",
      before: { place: { document: "map", pointer: "check" }, words: { zh: "处室" } },
      after: { words: { zh: "领导" } },
    });
  });

  test("a step of another id is the same one by its name and surroundings, with all that is written at it", async () => {
    const changes = await onMap(['"check"', '"Activity_1"'], [">check<", ">Activity_1<"]);

    expect(told(changes)).toEqual(["changed renamed step/Activity_1#id"]);
    expect(changes[0]).toMatchObject({
      before: { place: { pointer: "check" }, value: "check" },
      after: { place: { pointer: "Activity_1" }, value: "Activity_1" },
    });
  });

  test("a whole drawing with other ids is the same drawing, and the diff gives it", async () => {
    const mapXml = MAP.replaceAll(/(id|sourceRef|targetRef)="(\w+)"/g, '$1="n_$2"')
      .replaceAll(/>(receive|check|decide)</g, ">n_$1<")
      .replace('id="n_p"', 'id="p"')
      .replace('id="n_d"', 'id="d"');
    const [before, after] = [await aVersion(aPolicy(), MAP), await aVersion(aPolicy(), mapXml)];
    const diff = diffPolicies(before, after, DAY);

    expect(new Set(diff.changes.map(({ act }) => act))).toEqual(new Set(["renamed"]));
    expect(applyDiff(before, diff)).toEqual(policyModel(after));
  });

  test("a step of another id and another place in the flow is no longer the same one", async () => {
    const changes = await onMap(
      ['"check" name', '"Activity_1" name'],
      [">check<", ">Activity_1<"],
      [flow("f2", "receive", "check"), flow("f2", "receive", "decide")],
      [flow("f3", "check", "decide"), ""],
    );

    expect(told(changes)).toContain("weakened removed step/check");
    expect(told(changes)).toContain("strengthened added step/Activity_1");
  });

  test("a way around a control point weakens it", async () => {
    const changes = await onMap([FLOWS, `${FLOWS}${flow("f5", "start", "decide")}`]);

    // Without conditions, both ways are gone.
    expect(told(changes)).toEqual(["changed added flow/f5"]);

    const choice = `<bpmn:exclusiveGateway id="choice"/>${flow("f1", "start", "choice")}${flow("f5", "choice", "receive")}${flow("f6", "choice", "decide")}`;
    const around = await onMap([flow("f1", "start", "receive"), choice]);
    expect(told(around)[0]).toBe("weakened changed controlPoint/check#unavoidable");
  });

  test("what a removed step carried is told under it", async () => {
    const changes = await onMap(
      [`<bpmn:userTask id="check" name="审查">${CONTROL}</bpmn:userTask>`, ""],
      ["<bpmn:flowNodeRef>check</bpmn:flowNodeRef>", ""],
      [flow("f2", "receive", "check"), flow("f2", "receive", "decide")],
      [flow("f3", "check", "decide"), ""],
    );

    expect(changes.map(({ id, gravity, within }) => [id, gravity, within])).toEqual([
      ["step/check", "weakened", undefined],
      ["controlPoint/check", "weakened", "step/check"],
      ["flow/f2#way", "changed", "step/check"],
      ["flow/f3", "changed", "step/check"],
    ]);
  });

  test("a timer that waits longer is seen, though its kind is the same", async () => {
    const { changes } = await diffOf({ mapXml: timer("P5D") }, { mapXml: timer("P9D") });

    expect(told(changes)).toEqual(["changed changed event/wait#events"]);
    expect([changes[0]?.before?.words?.en, changes[0]?.after?.words?.en]).toEqual(["timer (P5D)", "timer (P9D)"]);
  });

  test("a power gets its first map", async () => {
    expect(told((await diffOf({}, { mapXml: MAP })).changes)[0]).toBe("changed added step/receive");
  });
});

describe("in words", () => {
  const facts = { bids: { type: "integer", label: { zh: "投标人数", en: "Bids" }, source: "input" } };
  const parameters = [
    aParameter("fewest", "integer", { "2009-01-01": 3 }, { title: { zh: "最少家数", en: "the fewest" } }),
  ];

  test("a condition is told as the sentence that it says, before and after", async () => {
    const { changes } = await diffOf(
      { input: aPolicy({ facts, parameters, rules: [rule({ parameter: "fewest" })] }) },
      { input: aPolicy({ facts, parameters, rules: [rule(2)] }) },
    );

    expect(changes).toMatchObject([
      {
        id: "rule/few#conditions",
        title: { zh: "规则“文字”" },
        what: { zh: "什么情况下触发", en: "when it fires" },
        before: {
          place: { document: "rules/few", pointer: "/conditions" },
          words: { zh: "当 投标人数 小于 最少家数（3）", en: "when Bids is less than the fewest (3)" },
        },
        after: { words: { zh: "当 投标人数 小于 2", en: "when Bids is less than 2" } },
      },
    ]);
  });

  test("a rule that is new is told with what it says", async () => {
    const { changes } = await diffOf(
      { input: aPolicy({ facts, parameters }) },
      { input: aPolicy({ facts, parameters, rules: [rule(2)] }) },
    );

    expect(changes[0]?.after?.words?.en).toMatch(
      /^when it fires: when Bids is less than 2\ngrade: grade A\neffect: stop\n/,
    );
  });

  test("a measure that a rule asks for anew is told under that", async () => {
    const { changes } = await diffOf({ input: aPolicy({ facts }) }, { input: aPolicy({ facts, rules: [rule(2)] }) });

    expect(changes.find(({ id }) => id === "measure/halt")).toMatchObject({
      gravity: "wording",
      within: "rule/few",
      what: { en: "now used" },
    });
  });
});

test("the gravest stands first, then the strictest grade, and all are counted", async () => {
  const { changes, counts } = await diffOf({ input: graded("A", "一") }, { input: graded("C", "二") });

  expect(changes.map(({ gravity, grade }) => `${gravity} ${grade}`)).toEqual([
    "weakened A",
    "weakened A",
    "weakened A",
    "wording C",
    "wording C",
  ]);
  expect(counts).toEqual({ weakened: 3, changed: 0, strengthened: 0, wording: 2, drawing: 0 });
});

function timer(time: string): string {
  const definition = `<bpmn:timerEventDefinition id="t"><bpmn:timeDuration>${time}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
  return aMapXml(`<bpmn:intermediateCatchEvent id="wait">${definition}</bpmn:intermediateCatchEvent>`);
}

function rule(value: unknown): ReturnType<typeof aRule> {
  return aRule("few", { all: [{ fact: "bids", operator: "lessThan", value }] });
}

function graded(grade: "A" | "C", title: string): UnreadVersion["input"] {
  const minor = { grade: "C", title: { zh: title, en: title } } as const;
  return aPolicy({
    rules: [
      aRule("minor", { all: [{ fact: "bids", operator: "lessThan", value: 1 }] }, minor),
      aRule("major", { all: [{ fact: "bids", operator: "lessThan", value: grade === "A" ? 3 : 2 }] }, { grade }),
    ],
  });
}
