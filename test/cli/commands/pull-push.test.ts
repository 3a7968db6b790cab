import type { Act } from "../../../engine/audit/act.ts";
import { execFileSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, afterEach, describe, expect, test } from "vitest";

import { openEmbeddedStores } from "../../../engine/store/lowdb/open-embedded-stores.ts";
import { readReviewRequirements } from "../../../engine/files/read-review-requirements.ts";
import { seed } from "../../../engine/policies/seed.ts";
import { readPolicyFolder } from "../../../engine/files/read-policy-folder.ts";
import { aFolder } from "../../store/a-folder.ts";
import { QUIET } from "../../store/backup/a-filled-store.ts";
import { PROJECT_ROOT } from "../../support/source-files.ts";
import { startTestService, type RunningTestService } from "../../http/a-service.ts";
import { ask, textAt } from "../../http/ask.ts";
import { sunmap, type Ending } from "../a-shell.ts";

const POWER = "highway-tendering";
const RULE = `rules/${POWER}/rules/affiliated-bidders-same-lot.json`;

describe("with a running service", () => {
  let running: RunningTestService;
  let root: string;
  beforeEach(async () => {
    running = await startTestService();
    root = await aFolder();
    await pull();
  });
  afterEach(() => running.stop());

  function pull(...flags: string[]): Promise<Ending> {
    return sunmap(["pull", root, "--server", running.address, ...flags]);
  }

  function push(...flags: string[]): Promise<Ending> {
    return sunmap(["push", root, "--server", running.address, ...flags]);
  }

  async function edit(path: string, change: (text: string) => string): Promise<void> {
    const place = join(root, path);
    await writeFile(place, change(await readFile(place, "utf8")));
  }

  function draftOf(power: string): Promise<unknown> {
    return running.service.policies.drafts.read(power);
  }

  /** Somebody changes the draft in the service. */
  async function somebodyEdits(priority: number): Promise<void> {
    const address = `${running.address}/api/v1/powers/${POWER}/rules`;
    const { json } = await ask("GET", `${address}?version=latest`);
    const name = textAt(json, "items", 0, "name");
    const present = await ask("GET", `${address}/${name}`);
    const rule: object = JSON.parse(present.text);
    const answer = await ask("PUT", `${address}/${name}`, {
      headers: { "if-match": "*" },
      json: { ...rule, priority },
    });
    expect(answer.status).toBe(200);
  }

  test("what was pulled is what the service has, and pulling and pushing it again does nothing", async () => {
    expect(await readFile(join(root, RULE), "utf8")).toBe(await readFile(join(PROJECT_ROOT, RULE), "utf8"));
    expect((await pull()).output).toBe("nothing changed\n");

    const pushed = await push();

    expect(pushed).toMatchObject({ code: 0, output: "nothing to do\n" });
    expect(await draftOf(POWER)).toBeUndefined();
  });

  test("a changed rule is told by what it means and becomes a draft; nothing is published", async () => {
    await edit(RULE, (text) => text.replace('["void-bids", "refer-to-supervisor"]', '["void-bids"]'));

    const dry = await push("--dry-run");
    expect(dry.code).toBe(1);
    expect(dry.output).toContain("control weakened 1");
    expect(await draftOf(POWER)).toBeUndefined();

    const pushed = await push();
    expect(pushed).toMatchObject({ code: 0 });
    expect(pushed.output).toContain(`draft made: ${POWER}`);
    expect(await draftOf(POWER)).toBeDefined();
    expect(running.service.policies.catalogue.get(POWER).latestVersion).toBe(1);
    expect((await push()).output).toBe("nothing to do\n");
  });

  test("who pushed may push on over his own draft, and nobody else's is replaced but by force, which names what is lost", async () => {
    await edit(RULE, (text) => text.replace(/"priority": \d+/, '"priority": 311'));
    await push();
    await edit(RULE, (text) => text.replace(/"priority": \d+/, '"priority": 312'));
    expect((await push()).code).toBe(0);

    await somebodyEdits(77);
    const theirs = await draftOf(POWER);
    await edit(RULE, (text) => text.replace(/"priority": \d+/, '"priority": 313'));
    const refused = await push();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("nothing was sent: there are drafts of others");
    expect(await draftOf(POWER)).toEqual(theirs);

    const forced = await push("--force");
    expect(forced.code).toBe(0);
    expect(forced.output).toMatch(
      /the draft of highway-tendering is replaced \(sha256:[0-9a-f]{64}\): \d changes? in it would be lost/,
    );
    expect(await draftOf(POWER)).not.toEqual(theirs);
  });

  test("a draft is pulled with --version draft, and what was pulled may be pushed over it", async () => {
    await somebodyEdits(77);
    const pulled = await pull("--version", "draft");
    expect(pulled.output).toMatch(/^~ rules\/highway-tendering\/rules\/\S+\n1 file changed\n$/);

    await edit(RULE, (text) => text.replace(/"priority": \d+/, '"priority": 314'));
    expect((await push()).code).toBe(0);
  });

  test("a power that the service does not have is begun as a draft", async () => {
    const from = await aFolder();
    await sunmap(["pull", from, "--server", running.address, "--power", POWER]);
    for (const top of ["rules", "examples"]) {
      execFileSync("cp", ["-r", join(PROJECT_ROOT, top, "budget-payment"), join(root, top)]);
    }
    execFileSync("cp", ["-r", join(PROJECT_ROOT, "rules", "measures"), join(root, "rules")]);
    const pushed = await push("--power", "budget-payment");

    expect(pushed.output).toContain("draft made: budget-payment");
    expect(running.service.policies.catalogue.get("budget-payment")).not.toHaveProperty("latestVersion");
  });

  test("a folder with errors is not sent; each is told with its file and line", async () => {
    await edit(RULE, (text) => text.replace(/"fact": "\w+"/, '"fact": "noSuchFact"'));
    const pushed = await push();

    expect(pushed.code).toBe(1);
    expect(pushed.output).toContain(`${RULE}:`);
    expect(await draftOf(POWER)).toBeUndefined();
  });

  test("local changes that git does not keep are not overwritten, unless by force", async () => {
    const git = (...words: string[]): void =>
      void execFileSync("git", ["-C", root, "-c", "user.name=a", "-c", "user.email=a@b", ...words]);
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "pulled");
    await edit(RULE, (text) => text.replace(/"priority": \d+/, '"priority": 315'));
    const local = await readFile(join(root, RULE), "utf8");

    const refused = await pull();
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain(`! ${RULE}`);
    expect(await readFile(join(root, RULE), "utf8")).toBe(local);

    expect((await pull("--force")).output).toContain(`~ ${RULE}`);
    git("diff", "--exit-code");

    await edit(RULE, () => local);
    git("commit", "-qam", "mine");
    expect((await pull()).code).toBe(0);
  });

  test("a draft is submitted to review where that is asked for, and only with a service", async () => {
    const requirements = await readReviewRequirements(join(PROJECT_ROOT, "rules", "review", "requirements.json"));
    const strict = await startTestService({ requirements });
    await edit(RULE, (text) => text.replace("Affiliated firms", "Joined firms"));
    const pushed = await sunmap(["push", root, "--server", strict.address, "--submit", "--note", "from git"]);
    const { reviews } = strict.service;
    const opened = await reviews.list();
    await strict.stop();

    expect(pushed.output).toContain(`submitted to review: ${POWER}`);
    expect(opened).toMatchObject([{ review: { power: POWER } }]);
    expect(await sunmap(["push", root, "--data", root, "--submit"])).toMatchObject({ code: 2 });
  });

  test("a service that cannot be reached, a power that is not there and a wrong version are told", async () => {
    expect(await sunmap(["pull", root, "--server", "http://127.0.0.1:9"])).toMatchObject({ code: 2 });
    expect((await pull("--power", "no-such-power")).output).toContain("there is no power `no-such-power`");
    expect(await pull("--version", "newest")).toMatchObject({ code: 2 });
    expect((await pull("--version", "7")).output).toContain(`${POWER} has no version 7`);
  });
});

async function aDataFolder(): Promise<string> {
  const data = join(await aFolder(), "data");
  const stores = await openEmbeddedStores(data, "write", QUIET);
  const rules = await readPolicyFolder(PROJECT_ROOT);
  const powers = rules.powers.filter(({ id }) => id === POWER);
  await seed(stores.policies, { ...rules, powers }, "2026-09-18T09:30:00+08:00");
  await stores.close();
  return data;
}

describe("with a data folder", () => {
  test("pulls and pushes as with a service, puts the act on record, and refuses to write while a service has it", async () => {
    const [data, root] = [await aDataFolder(), await aFolder()];
    expect((await sunmap(["pull", root, "--data", data])).code).toBe(0);
    const place = join(root, RULE);
    await writeFile(place, (await readFile(place, "utf8")).replace(/"priority": \d+/, '"priority": 333'));

    const stores = await openEmbeddedStores(data, "write", QUIET);
    expect((await sunmap(["push", root, "--data", data, "--dry-run"])).code).toBe(1);
    expect(await sunmap(["push", root, "--data", data])).toMatchObject({ code: 2 });
    await stores.close();

    expect((await sunmap(["push", root, "--data", data])).output).toContain(`draft made: ${POWER}`);
    const again = await openEmbeddedStores(data, "write", QUIET);
    const audit = await again.records<Act>("audit");
    const about = { act: "putDocuments", subject: `/api/v1/powers/${POWER}/documents` };
    const [begun, done] = [await audit.read(1), await audit.read(2)];
    expect([audit.size, begun]).toMatchObject([2, { ...about, outcome: "begun" }]);
    expect(done).toMatchObject({ ...about, outcome: "done", undertaking: begun.undertaking });
    expect(done.details).toMatchObject({ draft: (await again.policies.readDraft(POWER))?.revision });
    expect(await again.policies.readDraft(POWER)).toBeDefined();
    await audit.close();
    await again.close();
    await rm(join(root, ".sunmap"), { recursive: true });
    expect((await sunmap(["push", root, "--data", data])).output).toBe("nothing to do\n");
  });

  test("a folder that is none is told", async () => {
    expect(await sunmap(["pull", await aFolder(), "--data", await aFolder()])).toMatchObject({ code: 2 });
  });
});
