import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { isObject } from "../../../engine/core/model/is-object.ts";
import { aMapXml, extensions } from "../../support/a-map-xml.ts";
import { aFolder } from "../../store/a-folder.ts";
import { sunmap } from "../a-shell.ts";

const flows = ["start s1", "s1 s2", "s2 s3", "s3 end"].map((flow, index) => {
  const [from = "", to = ""] = flow.split(" ");
  return `<bpmn:sequenceFlow id="f${index}" sourceRef="${from}" targetRef="${to}"/>`;
});

/** 受理, then 审查 (a control point of grade A), then 决定. */
const MAP = aMapXml(`<bpmn:startEvent id="start"/><bpmn:task id="s1" name="受理"/>
  <bpmn:task id="s2" name="审查">${extensions('<sunmap:controlPoint kind="control" grade="A"/>')}</bpmn:task>
  <bpmn:task id="s3" name="决定"/><bpmn:endEvent id="end"/>${flows.join("")}`);

const rowsOf = (id: string, ...activities: string[]): string[] =>
  activities.map((activity, index) => `${id},${activity},2026-03-0${index + 2} 09:30`);

const AS_DRAWN = ["受理", "审查", "决定"];
const log = (...rows: string[][]): string => ["案件编号,环节,办理时间", ...rows.flat()].join("\n");

async function supervise(content: string, ...flags: string[]): Promise<Awaited<ReturnType<typeof sunmap>>> {
  const folder = await aFolder();
  await writeFile(join(folder, "map.bpmn"), MAP);
  await writeFile(join(folder, "log.csv"), content);
  return sunmap(["supervise", "map.bpmn", "log.csv", ...flags], { folder });
}

function jsonOf({ output }: { readonly output: string }): Readonly<Record<string, unknown>> {
  const answer: unknown = JSON.parse(output);
  return isObject(answer) ? answer : {};
}

describe("a report for people", () => {
  test("cases as drawn end with 0", async () => {
    const { code, output } = await supervise(log(rowsOf("1", ...AS_DRAWN), rowsOf("2", ...AS_DRAWN)));

    expect(output).toBe(
      "map.bpmn\n2 cases, 6 events, 1 variant, fitness 1.0000\n2 cases as drawn; 0 cases with findings\n",
    );
    expect(code).toBe(0);
  });

  test("what was skipped, added and not understood is told with codes, grades, steps, cases and variants", async () => {
    const { code, output } = await supervise(
      log(rowsOf("1", ...AS_DRAWN), rowsOf("2", "受理", "决定"), rowsOf("3", "受理", "审查", "请客", "决定"), [
        ",受理,",
      ]),
    );

    expect(code).toBe(1);
    expect(output).toContain("3 cases, 9 events, 3 variants");
    expect(output).toContain("  skipped step [SKIPPED_STEP]  ▲ A 1\n  added step [ADDED_STEP]  ■ B 1\n");
    expect(output).toContain("  审查 (s2)  skipped 1  Σ 5\n");
    expect(output).toMatch(
      /The worst cases\n {2}2\n {4}▲ A {2}.*审查.*\[SKIPPED_STEP\]\n {2}3\n {4}■ B .*请客.*\[ADDED_STEP\]/,
    );
    expect(output).toMatch(/1 case, cost 5, fitness 0\.\d{3}, such as 2\n {6}受理 → -审查 → 决定\n/);
    expect(output).toMatch(/1 case, cost 1, .*\n {6}受理 → 审查 → \+请客 → 决定\n/);
    expect(output).toContain("  ! 1× without a number of the case (row 11) [CASE_MISSING]");
  });

  test("in Chinese", async () => {
    const { output } = await supervise(log(rowsOf("1", "受理", "决定")), "--lang", "zh");

    expect(output).toContain("1个案件，2个事件，1种办理路径，符合度 0.");
    expect(output).toContain("  跳过环节 [SKIPPED_STEP]  ▲ A 1\n");
    expect(output).toContain("不符合流程图的办理路径（+ 增加，- 跳过）");
  });

  test("`--top 1` lists one of each kind, `--top 0` none", async () => {
    const content = log(rowsOf("1", "受理", "决定"), rowsOf("2", "受理", "审查"));

    expect((await supervise(content, "--top", "1")).output).not.toContain("such as 2");
    expect((await supervise(content, "--top", "0")).output).not.toContain("The worst cases");
  });
});

describe("an answer for machines", () => {
  test("counts, statistics, variants with their moves, and what was not understood", async () => {
    const content = `${log(rowsOf("1", ...AS_DRAWN), rowsOf("2", ...AS_DRAWN), rowsOf("3", "受理", "决定"))}\n4,受理,soon`;
    const ending = await supervise(content, "--json", "--costs", "unit", "--now", "2026-09-01T00:00:00Z");

    expect(ending.code).toBe(1);
    expect(jsonOf(ending)).toMatchObject({
      cases: { total: 4, fitting: 2, withFindings: 2, undecided: 0, running: 0 },
      events: 8,
      statistics: { at: "2026-09-01T00:00:00Z", cases: 4, variantCount: 3 },
      variants: [
        { steps: ["s1", "s2", "s3"], activities: AS_DRAWN, cases: 2, fits: true, cost: 0, fitness: 1, firstCase: "1" },
        {
          steps: ["s1", "s3"],
          cases: 1,
          fits: false,
          cost: 1,
          fitness: 0.8,
          moves: [
            { kind: "silent", element: "start" },
            { kind: "both", element: "s1" },
            { kind: "mapOnly", element: "s2" },
            { kind: "both", element: "s3" },
            { kind: "silent", element: "end" },
          ],
        },
        { steps: [], cases: 1, cost: 3, fitness: 0 },
      ],
      worstCases: [{ id: "4" }, { id: "3", A: 1, B: 0, C: 0 }],
      notUnderstood: [{ code: "TIME_UNREADABLE", name: "soon", count: 1, places: [10] }],
    });
  });

  test("by grade, skipping the A point costs more than by unit", async () => {
    const content = log(rowsOf("1", "受理", "决定"));

    expect(jsonOf(await supervise(content, "--json"))).toMatchObject({ variants: [{ cost: 5 }] });
  });

  test("a case that reaches no end is finished and lacks steps, unless cases may run", async () => {
    const content = log(rowsOf("1", "受理", "审查"));

    expect(jsonOf(await supervise(content, "--json"))).toMatchObject({ findings: { SKIPPED_STEP: { C: 1 } } });
    const running = await supervise(content, "--json", "--running", "--now", "2026-03-04T09:00:00+08:00");
    expect(jsonOf(running)).toMatchObject({ cases: { running: 1, fitting: 1, withFindings: 0 } });
    expect(running.code).toBe(0);
  });
});

test("a power of the policy folder is supervised with its rules, limits and duties", async () => {
  const folder = await aFolder();
  const file = join(folder, "log.csv");
  await writeFile(file, "case,activity,time\n1,nothing of the map,2026-03-02 09:30\n");
  const ending = await sunmap(["supervise", "housing-fund-withdrawal", file, "--json"]);

  expect(ending.code).toBe(1);
  expect(jsonOf(ending)).toMatchObject({
    statistics: {
      power: "housing-fund-withdrawal",
      unknownActivities: [{ activity: "nothing of the map", events: 1 }],
    },
  });
});

describe("what cannot be read ends with 2 and says why", () => {
  test.each([
    ["neither map nor power", ["nowhere", "log.csv"], /neither a map file `nowhere` nor such a power/],
    ["no log", ["map.bpmn", "none.csv"], /cannot read the file none\.csv/],
    ["no BPMN", ["log.csv", "log.csv"], /not readable as BPMN/],
    ["no such mapping", ["map.bpmn", "log.csv", "--mapping", "none.json"], /cannot read none\.json/],
    ["a mapping that is none", ["map.bpmn", "log.csv", "--mapping", "log.csv"], /is not JSON/],
    [
      "a mapping with unknown keys",
      ["map.bpmn", "log.csv", "--mapping", "wrong.json"],
      /the mapping wrong\.json is wrong/,
    ],
    ["a mapping of other columns", ["map.bpmn", "log.csv", "--mapping", "other.json"], /not in the header: x/],
    ["a wrong instant", ["map.bpmn", "log.csv", "--now", "today"], /takes an instant with its offset/],
    ["a wrong count", ["map.bpmn", "log.csv", "--top", "-1"], /--top takes a whole number/],
  ])("%s", async (_name, parameters, message) => {
    const folder = await aFolder();
    await writeFile(join(folder, "map.bpmn"), MAP);
    await writeFile(join(folder, "log.csv"), log(rowsOf("1", "受理")));
    await writeFile(join(folder, "wrong.json"), '{ "colour": "red" }');
    await writeFile(join(folder, "other.json"), '{ "case": "x" }');
    const parametersThere = parameters[0] === "nowhere" ? [...parameters, "--folder", process.cwd()] : parameters;
    const { code, errors } = await sunmap(["supervise", ...parametersThere], { folder });

    expect(errors).toMatch(message);
    expect(code).toBe(2);
  });
});
