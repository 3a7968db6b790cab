import { join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";

import { readSettings, start } from "../../../engine/main.ts";
import { aFact } from "../../support/a-fact.ts";
import { aPolicy, aRule } from "../../support/a-policy.ts";
import { aPolicyFolder, writeDocument } from "../../support/a-policy-folder.ts";
import { aFolder } from "../../store/a-folder.ts";
import { aStaffedService } from "../../http/access/a-staffed-service.ts";
import { sunmap } from "../a-shell.ts";

const BIDS = aFact({ label: { zh: "投标数", en: "Bids" } });
const OPENED = aFact({ type: "boolean", label: { zh: "已经开标", en: "Opened" } });
const POLICY = aPolicy({
  facts: { bids: BIDS, opened: OPENED },
  rules: [
    aRule("few-bids", {
      all: [
        { fact: "bids", operator: "lessThan", value: 3 },
        {
          any: [
            { fact: "opened", operator: "equal", value: true },
            { fact: "bids", operator: "lessThan", value: 1 },
          ],
        },
      ],
    }),
  ],
});

describe("an answer for people", () => {
  test("tells the verdict, the grades, the finding with its basis, and the condition tree with marks and values", async () => {
    const folder = await aPolicyFolder(POLICY);

    const { code, output } = await sunmap(["evaluate", "school-building", "-", "--folder", folder], {
      input: '{ "bids": 2, "opened": true }',
    });

    expect(code).toBe(1);
    expect(output).toContain("Verdict: stop: do not go on\ncase grade ▲ A · baseline ● C · monitored as ▲ A\n");
    expect(output).toContain("  ▲ A  text (few-bids)\n");
    expect(output).toContain("      basis: Some law, article 3\n");
    expect(output).toContain(
      [
        "      ✓ all of these",
        "        ✓ Bids is less than 3  [actual: 2]",
        "        ✓ any of these",
        "          ✓ Opened is yes  [actual: yes]",
        "          · Bids is less than 1  [actual: 2]",
      ].join("\n"),
    );
  });

  test("tells what is missing and marks the unknown, in Chinese", async () => {
    const folder = await aPolicyFolder(POLICY);

    const { code, output } = await sunmap(["evaluate", "school-building", "-", "--folder", folder, "--lang", "zh"], {
      input: '{ "facts": { "bids": 2, "opend": true } }',
    });

    expect(code).toBe(1);
    expect(output).toContain("结论：信息不全，不能作出结论\n");
    expect(output).toContain("          ? 已经开标 为 是  [未知]\n");
    expect(output).toContain("  ? 已经开标 (opened): few-bids\n");
    expect(output).toContain("  ! opend  是否指 opened？\n");
  });

  test("a clear case ends with 0", async () => {
    const folder = await aPolicyFolder(POLICY);
    await writeDocument(join(folder, "case.json"), { facts: { bids: 3, opened: true } });

    const { code, output } = await sunmap(["evaluate", "school-building", "case.json"], { folder });

    expect(code).toBe(0);
    expect(output).toContain("Verdict: clear: nothing found\n");
  });
});

test("machines get the evaluation itself, judged at the instant that was given", async () => {
  const folder = await aPolicyFolder(POLICY);
  const at = "2020-01-01T00:00:00+08:00";

  const { output } = await sunmap(["evaluate", "school-building", "-", "--folder", folder, "--json", "--at", at], {
    input: '{ "bids": 2, "opened": true }',
  });

  expect(JSON.parse(output)).toMatchObject({ power: "school-building", at, verdict: "stop", caseGrade: "A" });
});

test("an example case is judged with the facts of its base", async () => {
  const name = "a-committee-of-six-is-unlawful-because-even";

  const { output } = await sunmap(["evaluate", "highway-tendering", `examples/highway-tendering/cases/${name}.json`]);

  expect(output).toContain("evaluation-committee-unlawful, EX01-R");
});

test("an example that says when is judged then, unless the call says otherwise", async () => {
  const folder = await aPolicyFolder(POLICY);
  const text = { zh: "文", en: "text" };
  const example = {
    power: "school-building",
    title: text,
    kind: "clean",
    facts: { bids: 3, opened: true },
    at: "2020-05-06T09:30:00+08:00",
    expect: { verdict: "clear", caseGrade: null, findings: [] },
    why: text,
  };
  const call = ["evaluate", "school-building", "-", "--folder", folder, "--json"];
  const input = JSON.stringify(example);

  expect((await sunmap(call, { input })).output).toContain('"at": "2020-05-06T09:30:00+08:00"');
  expect((await sunmap([...call, "--at", "2021-01-01T00:00Z"], { input })).output).toContain(
    '"at": "2021-01-01T00:00Z"',
  );
});

describe("a wrong call ends with 2", () => {
  test.each([
    ["no such power", "nowhere", "{}", "there is no power `nowhere`; there are: school-building"],
    ["a case that is no JSON", "school-building", "{", "- is not JSON"],
    ["a fact that is told twice", "school-building", '{"bids":2,"bids":3}', "a name stands twice"],
    ["a case that is a list", "school-building", "[]", "this is not a case"],
    [
      "the case of another power",
      "school-building",
      '{"power":"land","facts":{"bids":3}}',
      "this is a case of `land`, not of `school-building`",
    ],
  ])("%s", async (_name, power, input, words) => {
    const folder = await aPolicyFolder(POLICY);

    const { code, errors } = await sunmap(["evaluate", power, "-", "--folder", folder], { input });

    expect(code).toBe(2);
    expect(errors).toContain(words);
  });

  test("a day that does not exist", async () => {
    const call = ["evaluate", "highway-tendering", "-", "--at", "2026-02-30T09:30:00+08:00"];

    expect(await sunmap(call, { input: "{}" })).toMatchObject({
      code: 2,
      errors: expect.stringContaining("--at takes an instant"),
    });
  });

  test("a file that is not there", async () => {
    expect((await sunmap(["evaluate", "highway-tendering", "nothing.json"])).errors).toContain("cannot read");
  });

  test("a version without a server that has versions, and what is no version", async () => {
    const call = ["evaluate", "highway-tendering", "-", "--by"];

    expect(await sunmap([...call, "1"], { input: "{}" })).toMatchObject({
      code: 2,
      errors: expect.stringContaining("--by goes with --server"),
    });
    expect(await sunmap([...call, "one", "--server", "http://127.0.0.1:1"], { input: "{}" })).toMatchObject({
      code: 2,
      errors: expect.stringContaining("--by takes a whole number"),
    });
  });

  test("a server that is not there", async () => {
    const call = ["evaluate", "highway-tendering", "-", "--server", "http://127.0.0.1:1"];

    expect(await sunmap(call, { input: "{}" })).toMatchObject({
      code: 2,
      errors: expect.stringContaining("cannot reach"),
    });
  });
});

test("a running server that wants a key gets the one of the environment", async () => {
  const staffed = await aStaffedService();
  onTestFinished(staffed.stop);
  const wanted = {
    name: "k",
    roles: ["systemClient" as const],
    organ: "hebei",
    expiresAt: "2026-10-01T00:00:00+08:00",
  };
  const { token } = await staffed.service.accounts.keys.create(wanted, "test");
  const parameters = ["evaluate", "highway-tendering", "-", "--server", staffed.address];
  const judge = (key: Readonly<Record<string, string>>) =>
    sunmap(parameters, { input: '{ "facts": {} }', environment: { LANG: "en_US.UTF-8", ...key } });

  expect(await judge({})).toMatchObject({ code: 2, errors: expect.stringContaining("401") });
  expect(await judge({ SUNMAP_KEY: token })).toMatchObject({ code: 1, output: expect.stringContaining("incomplete") });
});

test("a running server judges as the folder does, and tells of a power that it does not have", async () => {
  const data = await aFolder();
  const settings = readSettings({
    PORT: "0",
    SUNMAP_DATA: data,
    SUNMAP_DATABASE_URL: "",
    SUNMAP_ADDRESS: "",
    SUNMAP_DURABILITY: "write",
    SUNMAP_EXAMPLES: "off",
    SUNMAP_REVIEW: "rules/review/requirements.json",
    SUNMAP_ACCESS: "demo",
    SUNMAP_LOG_LEVEL: "silent",
  });
  const { address, stop } = await start(settings);
  onTestFinished(stop);
  const file = "examples/highway-tendering/cases/a-committee-of-six-is-unlawful-because-even.json";

  const byServer = await sunmap(["evaluate", "highway-tendering", file, "--server", address]);
  const byFolder = await sunmap(["evaluate", "highway-tendering", file]);
  const byVersion = await sunmap(["evaluate", "highway-tendering", file, "--server", address, "--by", "1"]);
  const byNone = await sunmap(["evaluate", "highway-tendering", file, "--server", address, "--by", "2"]);
  const unknown = await sunmap(["evaluate", "nowhere", "-", "--server", address], { input: "{}" });

  expect(byServer.output).toContain("evaluation-committee-unlawful");
  expect(byServer).toEqual(byFolder);
  expect(byVersion.output).toBe(byServer.output);
  expect(byNone).toMatchObject({ code: 2, errors: expect.stringContaining("404") });
  expect(unknown).toMatchObject({ code: 2, errors: expect.stringContaining("404") });
});
