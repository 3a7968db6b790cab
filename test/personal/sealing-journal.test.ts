import { randomBytes } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { PersonalData, type JudgedEntry } from "../../engine/personal/personal-parts.ts";
import { SealingJournal } from "../../engine/personal/sealing-journal.ts";
import { openFileJournal } from "../../engine/store/journal/open-file-journal.ts";
import { FileKeys } from "../../engine/store/personal/file-keys.ts";
import { aFolder } from "../store/a-folder.ts";
import { anEntry } from "../store/an-entry.ts";
import { anErasure } from "../store/personal-keys.contract.ts";

const SECRET = "张三丰0417";
const MASTER = Buffer.alloc(32, 5);

function aJudged(): JudgedEntry {
  const entry = anEntry({
    power: "housing-fund-withdrawal",
    caseJson: Buffer.from(`{"facts":{"claimant":"${SECRET}"}}`),
    evaluationJson: Buffer.from(`{"verdict":"stop","findings":[{"message":"${SECRET}"}]}`),
  });
  const caseJson = Buffer.from('{"facts":{"claimant":"***"}}');
  return {
    ...entry,
    masked: { caseJson, evaluationJson: Buffer.from('{"verdict":"stop"}'), evaluationEnding: undefined },
  };
}

function clock(): number {
  return Date.UTC(2026, 10, 26);
}

test("no personal value is ever on the disk, neither before nor after its erasure", async () => {
  const folder = await aFolder();
  const { journal, personal, close } = await open(folder);
  const { id } = await journal.append(aJudged());
  await journal.appendMany([aJudged(), anEntry(), aJudged()]);
  const recorded = await journal.read(id);

  expect(await holders(folder, Buffer.from(SECRET))).toEqual([]);
  expect(recorded?.caseJson.toString()).toBe('{"facts":{"claimant":"***"}}');
  const opened = recorded && (await personal.open(recorded));
  expect(opened?.state === "open" && opened.caseJson.toString()).toContain(SECRET);
  const key = recorded && (await personal.keyOf(recorded));
  await personal.erase([anErasure(recorded?.personal?.key ?? "")]);

  expect(recorded && (await personal.open(recorded))).toMatchObject({ state: "erased" });
  expect(await holders(folder, Buffer.from(SECRET))).toEqual([]);
  expect(await holders(folder, key ?? Buffer.from("{"))).toEqual([]);
  await close();
});

test("after a restart the personal part is opened, and the journal is what it was", async () => {
  const folder = await aFolder();
  const first = await open(folder);
  const { id } = await first.journal.append(aJudged());
  await first.close();
  const { journal, personal, close } = await open(folder);
  const recorded = await journal.read(id);

  expect(recorded && (await personal.open(recorded))).toMatchObject({ state: "open" });
  expect(await journal.verify()).toMatchObject({ records: 1, brokenCount: 0 });
  await close();
});

test("a service with another master key does not start", async () => {
  const folder = await aFolder();
  await (await open(folder)).close();

  await expect(open(folder, Buffer.alloc(32, 6))).rejects.toMatchObject({ code: "MASTER_KEY_WRONG" });
});

test.each([
  ["changed", (line: string) => line.replace(/"sealed":"...../, '"sealed":"AAAAA')],
  ["taken away", (line: string) => line.replace(/,"sealed":"[^"]+"/, "")],
])("a sealed part that was %s shows, without any key", async (_words, spoil) => {
  const folder = await aFolder();
  const { journal, close } = await open(folder);
  await journal.append(aJudged());
  await close();
  const [name = ""] = (await readdir(join(folder, "journal"))).filter((file) => file.endsWith(".ndjson"));
  const path = join(folder, "journal", name);
  await writeFile(path, spoil(await readFile(path, "utf8")));
  const again = await openFileJournal(join(folder, "journal"), { clock: () => 0 });

  expect((await again.journal.verify()).broken).toMatchObject([{ seq: 1, fault: "personalChanged" }]);
  await again.journal.close();
});

test("an entry that was not sealed is refused by the journal itself", async () => {
  const { journal } = await openFileJournal(await aFolder(), { clock: () => 0 });

  await expect(journal.append(aJudged())).rejects.toMatchObject({ code: "DOCUMENT_INVALID" });
  await journal.close();
});

test("a record without anything personal is the same line as ever", async () => {
  const folder = await aFolder();
  const { journal, close } = await open(folder);
  const { id } = await journal.append(anEntry());

  expect((await journal.read(id))?.head.toString()).not.toContain("personal");
  expect(await journal.read(id)).not.toHaveProperty("sealed");
  await close();
});

type Opened = {
  readonly journal: SealingJournal;
  readonly personal: PersonalData;
  readonly close: () => Promise<void>;
};

async function open(folder: string, master = MASTER): Promise<Opened> {
  const keys = await FileKeys.open(join(folder, "personal"));
  const personal = await PersonalData.open({ keys, master, random: randomBytes, clock }).catch(
    async (fault: unknown) => {
      await keys.close();
      throw fault;
    },
  );
  const { journal } = await openFileJournal(join(folder, "journal"), { clock });
  const close = async (): Promise<void> => {
    await journal.close();
    await keys.close();
  };
  return { journal: new SealingJournal(journal, personal), personal, close };
}

/** The files of a folder that hold some bytes, as they are or in Base64. */
async function holders(folder: string, bytes: Buffer): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of names.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    if (content.includes(bytes) || content.includes(bytes.toString("base64").slice(0, -4))) found.push(path);
  }
  return found;
}
