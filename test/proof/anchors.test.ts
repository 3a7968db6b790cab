import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { postMessage } from "../../engine/cases/webhooks/post-message.ts";
import type { Anchor } from "../../engine/proof/anchors/anchor.ts";
import { anchorsOf } from "../../engine/proof/anchors/anchors-of.ts";
import { aFolder } from "../store/a-folder.ts";
import { append, openProved } from "./a-proof.ts";
import { NOW } from "./a-running-proof.ts";

const NOWHERE = { folder: "", url: "", mail: "" };

test("no setting, no anchor", () => {
  expect(anchorsOf(NOWHERE, postMessage)).toEqual([]);
});

test("a folder gets each checkpoint as a file of its own, which proves the journal later", async () => {
  const outside = await aFolder();
  const { journal, proof } = await openProved(await aFolder(), {
    anchors: anchorsOf({ ...NOWHERE, folder: join(outside, "drop") }, postMessage),
  });
  await append(journal, 3);
  const { note } = await proof.checkpoints.make();

  await expect.poll(async () => (await proof.anchoring.states())[0]?.delivered).toMatchObject([{ size: 3 }]);
  const names = await readdir(join(outside, "drop"));
  expect(names).toEqual([
    expect.stringMatching(/^sunmap-journal-[0-9a-f]{16}-000000000003-20260918T040000000Z\.checkpoint$/),
  ]);
  expect(await readFile(join(outside, "drop", names[0] ?? ""), "utf8")).toBe(note);
});

test("a mail spool gets a message whose body holds the note as it is", async () => {
  const spool = await aFolder();
  const { journal, proof } = await openProved(await aFolder(), {
    anchors: anchorsOf({ ...NOWHERE, mail: spool }, postMessage),
  });
  await append(journal, 2);
  const { note } = await proof.checkpoints.make();

  await expect.poll(async () => (await proof.anchoring.states())[0]?.delivered).toMatchObject([{ size: 2 }]);
  const [name = "", ...others] = await readdir(join(spool, "new"));
  expect(others).toEqual([]);
  expect(await readdir(join(spool, "tmp"))).toEqual([]);
  const mail = await readFile(join(spool, "new", name), "utf8");
  expect(mail).toMatch(
    /^From: Sunmap <[^>]+>\r\nTo: [^\r]+\r\nDate: Fri, 18 Sep 2026 04:00:00 \+0000\r\nSubject: [^\r]+ 2 /,
  );
  expect(mail.replaceAll("\r\n", "\n")).toContain(`\n\n${note}`);
});

test("a system is posted the note until it takes it", async () => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push(Buffer.concat(parts).toString("utf8"));
      response.writeHead(received.length === 1 ? 503 : 204).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const clock = { now: NOW };
  const { journal, proof } = await openProved(await aFolder(), {
    anchors: anchorsOf({ ...NOWHERE, url: `http://127.0.0.1:${port}/anchors` }, postMessage),
    clock,
  });
  await append(journal, 2);
  const { note } = await proof.checkpoints.make();

  await expect
    .poll(async () => (await proof.anchoring.states())[0]?.failed)
    .toMatchObject({ attempts: 1, why: "status 503" });
  clock.now += 60_000;
  proof.anchoring.add(await proof.checkpoints.make());

  await expect.poll(async () => (await proof.anchoring.states())[0]?.delivered).toMatchObject([{ size: 2 }]);
  expect(received).toEqual([note, note]);
  expect((await proof.anchoring.states())[0]?.failed).toBeUndefined();
});

test("an anchor gets the newest checkpoint when its time has come, not each of them, and after a restart none twice", async () => {
  const data = await aFolder();
  const clock = { now: NOW };
  const sizes: number[] = [];
  const anchors: readonly Anchor[] = [
    {
      kind: "folder",
      place: "a place",
      every: 1000,
      deliver: async ({ checkpoint }) => void sizes.push(checkpoint.size),
    },
  ];
  const before = await openProved(data, { anchors, clock });
  for (let round = 0; round < 3; round += 1) {
    await append(before.journal, 1);
    await before.proof.checkpoints.make();
    await expect.poll(() => sizes.length).toBe(1);
  }
  clock.now += 2000;
  before.proof.anchoring.add(await before.proof.checkpoints.make());
  await expect.poll(() => sizes).toEqual([1, 3]);
  await before.close();

  const { proof } = await openProved(data, { anchors, clock });
  await proof.checkpoints.make();

  expect((await proof.anchoring.states())[0]?.delivered.map(({ size }) => size)).toEqual([3, 1]);
  expect(sizes).toEqual([1, 3]);
});
