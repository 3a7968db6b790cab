import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, onTestFinished, test } from "vitest";

import { readSettings, start } from "../../../engine/main.ts";
import { aCase } from "../../http/a-case.ts";
import { ask, textAt } from "../../http/ask.ts";
import { aDataFolder } from "../../http/a-service-process.ts";
import { aFolder } from "../../store/a-folder.ts";
import { sunmap } from "../a-shell.ts";

let judged: string;

/** The data folder of a service that judged five cases and was stopped. */
beforeAll(async () => {
  const { path, remove } = await aDataFolder();
  judged = path;
  const settings = {
    PORT: "0",
    SUNMAP_DATA: path,
    SUNMAP_ACCESS: "demo",
    SUNMAP_EXAMPLES: "off",
    SUNMAP_LOG_LEVEL: "silent",
  };
  const { address, stop } = await start(readSettings(settings));
  const json = await aCase("highway-tendering", "a-committee-of-six-is-unlawful-because-even");
  for (let count = 0; count < 5; count += 1) {
    textAt((await ask("POST", `${address}/api/v1/powers/highway-tendering/evaluate`, { json })).json, "id");
  }
  await stop();
  return remove;
}, 60_000);

describe("verify", () => {
  test("an untouched journal agrees with the checkpoint that was signed when the service stopped", async () => {
    const { code, output } = await journal(["verify"], judged);

    expect(code).toBe(0);
    expect(output).toMatch(/^5 records, and the chain is whole\n1 checkpoint agrees, the largest covers 5 records \(/);
    expect(output).toMatch(/\nhead 5 [0-9a-f]{64}\nroot [0-9a-f]{64}\n$/);
  });

  test("a checkpoint that was kept elsewhere shows that the end was cut off, even when all of ours are gone", async () => {
    const [kept, data] = [await aKeptCheckpoint(), await aCopy()];
    await editJournal(data, (lines) => lines.slice(0, 3));
    await writeFile(join(data, "proof", "checkpoints.ndjson"), "");

    const { code, output } = await journal(["verify", "--checkpoint", kept], data);

    expect(code).toBe(1);
    expect(output).toContain(
      "The checkpoint covers more records than there are: the end was cut off\n    kept checkpoint of 5 records",
    );
    expect(output).toContain("report the incident");
  });

  test("the first broken record is told with its place, what was expected, what may have happened and what to do", async () => {
    const data = await aCopy();
    await editJournal(data, (lines) => lines.with(2, (lines[2] ?? "").replace('"askedBy"', '"askedBx"')));

    const english = await journal(["verify"], data);
    const chinese = await sunmap(["journal", "verify", "--data", data], { environment: { LANG: "zh_CN" } });
    const machine = await journal(["verify", "--json"], data);

    expect(english.code).toBe(1);
    expect(english.output).toMatch(
      /^record 3 is not what was written: The head of the record does not match its hash\n {4}\S+000000000001\.ndjson, from byte \d+\n {4}expected [0-9a-f]{64}\n {4}found {4}[0-9a-f]{64}\n/,
    );
    expect(chinese.output).toContain("第3条记录有问题：记录头与其哈希值不符");
    expect(JSON.parse(machine.output)).toMatchObject({ sound: false, broken: [{ seq: 3, fault: "headChanged" }] });
  });

  test("a checkpoint file that is not there is a wrong call", async () => {
    expect(await journal(["verify", "--checkpoint", "nowhere"], judged)).toMatchObject({ code: 2 });
  });
});

describe("prove and check-proof", () => {
  test("a proof is checked with nothing but its file, and with the key of the organ", async () => {
    const file = await aProofFile("ev-000000000002");
    const key = /^[0-9a-f]{8} {2}(\S+)/m.exec((await journal(["keys"], judged)).output)?.[1] ?? "";

    const alone = await sunmap(["journal", "check-proof", file]);
    const trusted = await sunmap(["journal", "check-proof", file, "--key", key]);
    const machine = await sunmap(["journal", "check-proof", file, "--json"]);

    expect(alone.code).toBe(0);
    expect(alone.output).toContain("the proof holds: ev-000000000002 is record 2 of 5");
    expect(alone.output).toContain("Compare the id of the key");
    expect(trusted.output).not.toContain("Compare the id of the key");
    expect(JSON.parse(machine.output)).toMatchObject({ holds: true, id: "ev-000000000002" });
  });

  test.each([
    [
      "another verdict",
      (text: string) => text.replace('\\"verdict\\":\\"stop\\"', '\\"verdict\\":\\"clear\\"'),
      "made up",
    ],
    ["another key", (text: string) => text.replace(/"publicKey": "./, '"publicKey": "9'), "signed"],
    ["another size", (text: string) => text.replace('"size": 5', '"size": 6'), "another size"],
  ])("a proof with %s does not hold", async (_, change, words) => {
    const file = await aProofFile("ev-000000000002");
    await writeFile(file, change(await readFile(file, "utf8")));

    const { code, output } = await sunmap(["journal", "check-proof", file]);

    expect(code).toBe(1);
    expect(output).toMatch(/^the proof does not hold\n/);
    expect(output).toContain(words);
  });

  test("what is no evaluation, no proof and no key is a wrong call", async () => {
    const file = join(await aFolder(), "proof.json");
    await writeFile(file, "{}");

    expect(await journal(["prove", "ev-000000000099"], judged)).toMatchObject({ code: 2 });
    expect(await journal(["prove", "ev-000000000001"], await aFolder())).toMatchObject({ code: 2 });
    expect(await sunmap(["journal", "check-proof", file])).toMatchObject({ code: 2 });
    expect(await sunmap(["journal", "check-proof", "nowhere"])).toMatchObject({ code: 2 });
    expect(await sunmap(["journal", "check-proof", await aProofFile("ev-000000000001"), "--key", "x"])).toMatchObject({
      code: 2,
    });
  });
});

describe("replay", () => {
  test("all that was judged is judged again to the letter", async () => {
    const all = await journal(["replay", "--all"], judged);
    const one = await journal(["replay", "ev-000000000004", "--json"], judged);

    expect(all).toMatchObject({ code: 0, output: "5 evaluations replayed: 5 equal byte by byte, 0 not\n" });
    expect(JSON.parse(one.output)).toMatchObject({ replayed: 1, same: 1, differentCount: 0 });
    expect((await journal(["replay", "--from", "2", "--to", "3"], judged)).output).toMatch(/^2 evaluations/);
  });

  test("a version that was taken away is told, and is an incident", async () => {
    const data = await aCopy();
    const folder = join(data, "powers", "highway-tendering");
    const versions = (await readdir(folder, { recursive: true })).filter((name) => /version/.test(name));
    for (const name of versions) if (name.endsWith(".json")) await writeFile(join(folder, name), "{}");

    const { code, output } = await journal(["replay", "ev-000000000001"], data);

    expect(code).toBe(1);
    expect(output).toContain("ev-000000000001: the version that judged is gone");
    expect(await readFile(join(data, "proof", "incidents.ndjson"), "utf8")).toContain('"kind":"versionMissing"');
  });

  test("which ones must be said", async () => {
    expect(await journal(["replay"], judged)).toMatchObject({ code: 2 });
    expect(await journal(["replay", "ev-000000000099"], judged)).toMatchObject({ code: 2 });
  });
});

describe("keys", () => {
  test("a new key is made and the old one stays for what it signed", async () => {
    const data = await aCopy();

    const rotated = await journal(["keys", "--rotate"], data);
    const verified = await journal(["verify"], data);

    expect(rotated.output.trimEnd().split("\n")).toHaveLength(3);
    expect(verified).toMatchObject({ code: 0 });
  });

  test("a folder without keys is told what makes them", async () => {
    expect(await journal(["keys"], await aFolder())).toMatchObject({ code: 2 });
  });
});

function journal(args: readonly string[], data: string): ReturnType<typeof sunmap> {
  return sunmap(["journal", ...args, "--data", data]);
}

async function aCopy(): Promise<string> {
  const { path, remove } = await aDataFolder(judged);
  onTestFinished(remove);
  return path;
}

async function aProofFile(id: string): Promise<string> {
  const file = join(await aFolder(), "proof.json");
  await writeFile(file, (await journal(["prove", id], judged)).output);
  return file;
}

async function aKeptCheckpoint(): Promise<string> {
  const [line = ""] = (await readFile(join(judged, "proof", "checkpoints.ndjson"), "utf8")).split("\n");
  const kept: { readonly note: string } = JSON.parse(line);
  const file = join(await aFolder(), "kept.checkpoint");
  await writeFile(file, kept.note);
  return file;
}

async function editJournal(data: string, edit: (lines: readonly string[]) => readonly string[]): Promise<void> {
  const path = join(data, "journal", "000000000001.ndjson");
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  await writeFile(path, `${edit(lines).join("\n")}\n`);
}
