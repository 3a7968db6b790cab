import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { Rule } from "../../../engine/core/model/formats.generated.ts";
import { aBundle, anOffice, policiesOf } from "../../bundle/a-bundle.ts";
import { startTestService, TWO_POWERS, type RunningTestService } from "../../http/a-service.ts";
import { aFolder } from "../../store/a-folder.ts";
import { PROJECT_ROOT } from "../../support/source-files.ts";
import { sunmap } from "../a-shell.ts";

const POWER = "highway-tendering";
const office = anOffice();

/** The rule with one measure fewer. */
function withLess(rule: Rule): Rule {
  const { params, type } = rule.event;
  return { ...rule, event: { type, params: { ...params, measures: params.measures.slice(1) } } };
}

/** A bundle made by the command from a folder, with the key of an office, and where it lies. */
async function aBundleFile(...flags: readonly string[]): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = await aFolder();
  await writeFile(join(folder, "key.pem"), office.pem);
  const file = join(folder, "rules.zip");
  const made = ["--key-file", join(folder, "key.pem"), "--by", "监控办", "--at", "2026-09-18T09:30:00+08:00"];
  const { code, errors } = await sunmap(["bundle", "create", file, "--folder", PROJECT_ROOT, ...made, ...flags]);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  return { folder, file };
}

describe("a bundle of a folder", () => {
  test("has the same bytes whenever it is made by the same at the same", async () => {
    const [one, other] = [await aBundleFile("--power", POWER), await aBundleFile("--power", POWER)];

    expect(Buffer.compare(await readFile(one.file), await readFile(other.file))).toBe(0);
  });

  test("is shown with who made it, and whether its key is trusted", async () => {
    const { folder, file } = await aBundleFile("--power", POWER);
    const stranger = await sunmap(["bundle", "show", file, "--data", folder]);
    expect(stranger.code).toBe(1);
    expect(stranger.output).toContain("its key is not trusted");
    await writeFile(join(folder, "keys.txt"), `provincial office: ${office.publicKey}\n`);

    for (const trust of [office.publicKey, join(folder, "keys.txt")]) {
      const shown = await sunmap(["bundle", "show", file, "--data", folder, "--trust", trust]);
      expect(shown.code).toBe(0);
      expect(shown.output).toContain("made by 监控办 at 2026-09-18T09:30:00+08:00");
      expect(shown.output).toContain(`${POWER}@folder`);
    }
    expect(await sunmap(["bundle", "show", file, "--data", folder, "--trust", "1a2b3c4d"])).toMatchObject({ code: 2 });
  });

  test("is not made without a key, nor of a folder with errors", async () => {
    const folder = await aFolder();
    const file = join(folder, "rules.zip");
    const create = ["bundle", "create", file, "--folder", PROJECT_ROOT, "--data", folder];

    expect(await sunmap(create)).toMatchObject({ code: 2 });
    expect(await sunmap([...create, "--key-file", join(PROJECT_ROOT, "README.md")])).toMatchObject({ code: 2 });
    expect(await stat(file).catch(() => "none")).toBe("none");
  });
});

/** A bundle in which one rule of the tendering does less. */
async function aChange(): Promise<string> {
  const set = await policiesOf(...TWO_POWERS);
  const powers = set.powers.map((documents) => ({
    ...documents,
    rules: documents.rules.map((rule) => (rule.name === "affiliated-bidders-same-lot" ? withLess(rule) : rule)),
  }));
  const file = join(await aFolder(), "rules.zip");
  await writeFile(file, await aBundle({ ...set, powers }, office));
  return file;
}

describe("a bundle that is imported into a service", () => {
  let running: RunningTestService;
  beforeEach(async () => {
    running = await startTestService();
  });
  afterEach(() => running.stop());

  function importInto(file: string, ...flags: readonly string[]) {
    return sunmap(["bundle", "import", file, "--server", running.address, "--trust", office.publicKey, ...flags]);
  }

  test("shows what differs first, changes nothing without --yes, and then makes drafts", async () => {
    const file = await aChange();
    const asked = await importInto(file);
    expect(asked.code).toBe(1);
    expect(asked.output).toContain("control weakened 1");
    expect(asked.output).toContain("make the drafts with --yes");
    expect((await importInto(file, "--yes", "--dry-run")).code).toBe(1);
    expect(await running.service.policies.drafts.read(POWER)).toBeUndefined();

    const made = await importInto(file, "--yes");
    expect(made.code).toBe(0);
    expect(made.output).toContain(`draft made: ${POWER}`);
    expect(running.service.policies.catalogue.get(POWER).latestVersion).toBe(1);
    expect((await importInto(file, "--yes")).output).toContain("nothing to do");
  });

  test("is refused with a key that nobody trusts, which is named, and with a byte changed", async () => {
    const file = await aChange();
    const untrusted = await sunmap(["bundle", "import", file, "--server", running.address, "--yes"]);
    expect(untrusted.code).toBe(1);
    expect(untrusted.output).toContain(office.publicKey);

    const bytes = await readFile(file);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const tampered = await importInto(file, "--yes");
    expect(tampered.code).toBe(1);
    expect(tampered.output).toContain("the bundle is refused");
    expect(await running.service.policies.drafts.read(POWER)).toBeUndefined();
  });

  test("does not replace a draft of somebody, unless by force", async () => {
    const { policies } = running.service;
    const by = { id: "u-1", name: "李敏" };
    await policies.drafts.change(POWER, {
      document: "power",
      by,
      demand: "any",
      present: ({ power }) => power,
      change: (documents) => ({ ...documents, power: { ...documents.power, openedBy: "noticePublishedOn" } }),
    });
    const theirs = await policies.drafts.read(POWER);
    const file = await aChange();

    expect((await importInto(file, "--yes")).code).toBe(1);
    expect(await policies.drafts.read(POWER)).toEqual(theirs);
    expect((await importInto(file, "--yes", "--force")).code).toBe(0);
    expect(await policies.drafts.read(POWER)).not.toEqual(theirs);
  });

  test("is made by a service with its own key, and taken by that service", async () => {
    const folder = await aFolder();
    const file = join(folder, "rules.zip");
    const created = await sunmap(["bundle", "create", file, "--server", running.address, "--power", POWER]);

    expect(created.code).toBe(0);
    expect(created.output).toContain(running.service.proof.keys.publicKey);
    expect(created.output).toContain(`${POWER}@1`);
  });
});
