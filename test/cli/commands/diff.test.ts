import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { aFact } from "../../support/a-fact.ts";
import { aPolicy, aPower, aRule } from "../../support/a-policy.ts";
import { aPolicyFolder } from "../../support/a-policy-folder.ts";
import { readPolicyFolder } from "../../../engine/files/read-policy-folder.ts";
import { seed } from "../../../engine/policies/seed.ts";
import { openPolicyStore } from "../../../engine/store/lowdb/open-policy-store.ts";
import { repositoryRoot } from "../../../engine/files/repository-root.ts";
import { sunmap } from "../a-shell.ts";

const FACTS = { bids: aFact({ label: { zh: "投标人数", en: "Bids" } }) };
const fewer = (value: number, title = "文字"): ReturnType<typeof aPolicy> =>
  aPolicy({
    facts: FACTS,
    rules: [
      aRule(
        "few-bids",
        { all: [{ fact: "bids", operator: "lessThan", value }] },
        { title: { zh: title, en: "Few bids" } },
      ),
    ],
  });

test("two folders that say the same end with 0", async () => {
  const folders = [await aPolicyFolder(fewer(3)), await aPolicyFolder(fewer(3))];

  expect(await sunmap(["diff", ...folders])).toEqual({ code: 0, output: "no differences\n", errors: "" });
});

test("differences are told by gravity with old and new words, and the run ends with 1", async () => {
  const folders = [await aPolicyFolder(fewer(3)), await aPolicyFolder(fewer(2, "家数少"))];

  const { code, output } = await sunmap(["diff", ...folders]);

  expect(code).toBe(1);
  expect(output).toBe(
    "text school-building\n" +
      "  ▼ control weakened 1\n" +
      "    A rule “Few bids” · when it fires: when Bids is less than 3 → when Bids is less than 2\n" +
      "  ✎ wording 1\n" +
      "    A rule “Few bids” · title (Chinese): 文字 → 家数少\n",
  );
  expect((await sunmap(["diff", ...folders, "--lang", "zh"])).output).toContain("▼ 控制减弱 1");
});

test("one gravity alone decides what is told and how the run ends", async () => {
  const folders = [await aPolicyFolder(fewer(3)), await aPolicyFolder(fewer(3, "家数少"))];

  expect((await sunmap(["diff", ...folders, "--only", "wording"])).code).toBe(1);
  expect(await sunmap(["diff", ...folders, "--only", "weakened"])).toMatchObject({ code: 0 });
});

test("machines get every power with its diff in JSON", async () => {
  const folders = [await aPolicyFolder(fewer(3)), await aPolicyFolder(fewer(2))];

  const { output } = await sunmap(["diff", ...folders, "--json"]);

  expect(JSON.parse(output)).toMatchObject({
    powers: [
      { power: "school-building", diff: { changes: [{ id: "rule/few-bids#conditions", gravity: "weakened" }] } },
    ],
  });
});

test("a power that only one folder has is told as such", async () => {
  const other = { ...fewer(3), power: aPower({ id: "other-power" }) };
  const folders = [await aPolicyFolder(fewer(3)), await aPolicyFolder(other)];

  const { code, output } = await sunmap(["diff", ...folders]);

  expect(code).toBe(1);
  expect(output).toBe("text other-power  new\ntext school-building  gone\n");
});

test("one power is compared by its folder, or by its name", async () => {
  const folders = [await aPolicyFolder(fewer(3)), await aPolicyFolder(fewer(2))];
  const byFolder = await sunmap(["diff", join(folders[0] ?? "", "rules/school-building"), folders[1] ?? ""]);
  const byName = await sunmap(["diff", ...folders, "--power", "school-building"]);

  expect(byFolder.output).toBe(byName.output);
  expect(byFolder.code).toBe(1);
});

test("versions of the data folder are compared while the service may run", async () => {
  const data = await mkdtemp(join(tmpdir(), "sunmap-diff-"));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const store = await openPolicyStore(data);
  const rules = await readPolicyFolder(repositoryRoot());
  const powers = rules.powers.filter(({ id }) => id === "private-college-registration");
  await seed(store, { ...rules, powers }, "2026-09-18T09:30:00+08:00");
  const published = await store.readVersion("private-college-registration", 1);
  if (published === undefined) throw new Error("nothing was published");
  const { documents } = published;
  await store.writeDraft(documents.power.id, { ...documents, power: { ...documents.power, baselineGrade: "C" } }, null);

  const drafted = await sunmap([
    "diff",
    "private-college-registration@inForce",
    "private-college-registration@draft",
    "--data",
    data,
  ]);
  const same = await sunmap([
    "diff",
    "private-college-registration@1",
    "rules/private-college-registration",
    "--data",
    data,
  ]);

  expect(drafted.output).toContain("baseline grade: grade B → grade C");
  expect(same).toMatchObject({ code: 0, output: "no differences\n" });
});

test.each([
  [["nowhere", "."], "`nowhere` is neither a policy folder, nor a power in one, nor <power>@<version>\n"],
  [["budget-payment@1", "."], /^there is no data folder .*; name it with --data\n$/],
  [[".", ".", "--power", "none"], "neither side has the power none\n"],
])("what is not there ends with 2", async (parameters, words) => {
  const { code, errors } = await sunmap(["diff", ...parameters, "--data", "no-such-folder"]);

  expect(code).toBe(2);
  expect(errors).toEqual(typeof words === "string" ? words : expect.stringMatching(words));
});
