import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { aFact } from "../../support/a-fact.ts";
import { aPolicy, aRule } from "../../support/a-policy.ts";
import { aPolicyFolder, writeDocument } from "../../support/a-policy-folder.ts";
import { PROJECT_ROOT } from "../../support/source-files.ts";
import { sunmap } from "../a-shell.ts";

const FEW_BIDS = aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] });

test("a sound folder has no errors and ends with 0", async () => {
  const folder = await aPolicyFolder(aPolicy({ rules: [FEW_BIDS] }));

  expect(await sunmap(["check", folder])).toEqual({ code: 0, output: "1 power: 0 errors, 0 warnings\n", errors: "" });
});

test("every fault is told with its file, line, place and next step, and the run ends with 1", async () => {
  const rule = aRule("few-bids", { all: [{ fact: "bidz", operator: "lessThan", value: 3 }] });
  const folder = await aPolicyFolder(aPolicy({ rules: [rule] }));
  await writeDocument(join(folder, "rules/school-building/rules/cut-off.json"), '{ "name": ');

  const { code, output } = await sunmap(["check", folder]);

  expect(code).toBe(1);
  expect(output).toContain("✗ rules/school-building/rules/cut-off.json\n    not valid JSON");
  expect(output).toContain(
    "✗ rules/school-building/rules/few-bids.json:19  /conditions/all/0/fact\n" +
      "    the facts dictionary has no `bidz` [FACT_UNKNOWN]\n" +
      "    → did you mean `bids`?\n",
  );
  expect(output).toMatch(/\n1 power: 2 errors, 1 warning\n$/);
});

test("warnings stand after the errors and do not fail the check", async () => {
  const facts = { bids: "integer", unheeded: aFact() };
  const folder = await aPolicyFolder(aPolicy({ facts, rules: [FEW_BIDS] }));

  const { code, output } = await sunmap(["check", folder, "--lang", "zh"]);

  expect(code).toBe(0);
  expect(output).toContain("! rules/school-building/facts.json:11  /facts/unheeded\n");
  expect(output).toMatch(/\n1个事项：0个错误，1个提醒\n$/);
});

test("a fault in what all powers share is told once", async () => {
  const policy = aPolicy({ rules: [FEW_BIDS] });
  const folder = await aPolicyFolder({ ...policy, library: { ...policy.library, tiers: { A: {} } } });

  const { output } = await sunmap(["check", folder, "--json"]);

  expect(output.match(/rules\/tiers.json/g)?.length).toBe(JSON.parse(output).errors.length);
});

test("the documents of supervision are checked where the folder has them", async () => {
  const folder = await aPolicyFolder(aPolicy({ rules: [FEW_BIDS] }));
  await writeDocument(join(folder, "rules/supervision/parameters/idle-workdays.json"), { name: "idle-days" });
  await writeDocument(join(folder, "rules/supervision/duties/self-check.json"), '{ "name": ');

  const { code, output } = await sunmap(["check", folder]);

  expect(code).toBe(1);
  expect(output).toContain("✗ rules/supervision/duties/self-check.json\n    not valid JSON");
  expect(output).toContain("✗ rules/supervision/parameters/idle-workdays.json:2  /name\n");
  expect(output).toContain("the setting of supervision `batch-window-seconds` is missing [SETTING_MISSING]");
});

test("who may do what, the organs, the demonstration and the demands of a review are checked where the folder has them", async () => {
  const folder = await aPolicyFolder(aPolicy({ rules: [FEW_BIDS] }));
  const own = join(PROJECT_ROOT, "rules");
  await cp(join(own, "access"), join(folder, "rules/access"), { recursive: true });
  await cp(join(own, "review"), join(folder, "rules/review"), { recursive: true });
  expect((await sunmap(["check", folder])).code).toBe(0);

  await change(join(folder, "rules/access/permissions.json"), '"policyEditor"', '"king"');
  await change(join(folder, "rules/access/demo-people.json"), '"organ": "hebei"', '"organ": "atlantis"');
  await change(join(folder, "rules/access/organs.json"), '"parent": "hebei"', '"parent": "nowhere"');
  await change(join(folder, "rules/review/requirements.json"), '"rounds"', '"round"');
  const { code, output } = await sunmap(["check", folder]);

  expect(code).toBe(1);
  for (const file of ["access/permissions", "access/demo-people", "access/organs", "review/requirements"])
    expect(output).toMatch(new RegExp(`✗ rules/${file}\\.json:\\d+  /`));
  expect(output).toContain("there is no organ `atlantis`");
  expect(output).toContain("there is no parent `nowhere`");
});

async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, "utf8");
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

test("machines get every finding in JSON", async () => {
  const rule = aRule("few-bids", { all: [{ fact: "bids", operator: "fewer", value: 3 }] });
  const folder = await aPolicyFolder(aPolicy({ rules: [rule] }));

  const { code, output } = await sunmap(["check", folder, "--json"]);

  expect(code).toBe(1);
  expect(JSON.parse(output)).toMatchObject({
    powers: 1,
    errors: [
      {
        file: "rules/school-building/rules/few-bids.json",
        line: 20,
        pointer: "/conditions/all/0/operator",
        code: "OPERATOR_UNKNOWN",
      },
    ],
  });
});

test("colours are for terminals only, and NO_COLOR turns them off", async () => {
  const folder = await aPolicyFolder(aPolicy({ rules: [FEW_BIDS] }));
  const environment = { LANG: "en_US.UTF-8" };
  const green = "\u001B[32m";

  expect((await sunmap(["check", folder], { isTerminal: true, environment })).output).toContain(green);
  expect((await sunmap(["check", folder], { isTerminal: false, environment })).output).not.toContain(green);
  const silent = await sunmap(["check", folder], { isTerminal: true, environment: { ...environment, NO_COLOR: "1" } });
  expect(silent.output).not.toContain(green);
});

test("progress is shown on stderr of a terminal, and nowhere else", async () => {
  const folder = await aPolicyFolder(aPolicy({ rules: [FEW_BIDS] }));

  expect((await sunmap(["check", folder], { isTerminal: true })).errors).toContain("1/1 school-building");
  expect((await sunmap(["check", folder])).errors).toBe("");
});

test("the ten powers of this repository have no errors", async () => {
  const { code, output } = await sunmap(["check", "--json"]);

  expect(JSON.parse(output)).toMatchObject({ powers: 10, errors: [] });
  expect(code).toBe(0);
});
