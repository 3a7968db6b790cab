import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { openPolicyStore } from "../../../engine/store/lowdb/open-policy-store.ts";
import { aFolder } from "../a-folder.ts";
import { aPolicy, aVersion } from "../a-policy.ts";
import { runScript } from "../run-script.ts";

const VERSIONS = 60;
/** Milliseconds: five seconds on a machine that has nothing else to do. */
const PATIENCE = 180_000;
const ROUNDS = 8;

test(
  "of two processes that publish the same numbers each number is published by exactly one",
  async () => {
    const folder = await aFolder();
    const store = await openPolicyStore(folder);
    await store.writeDraft("tendering", aPolicy("tendering"), null);
    const script = fileURLToPath(new URL("publish-race.ts", import.meta.url));

    const racers = await Promise.all(
      ["甲", "乙"].map(async (mark) => ({ mark, ...(await runScript(script, [folder, mark, `${VERSIONS}`])) })),
    );
    expect(await Promise.all(racers.map((racer) => racer.closed))).toEqual([0, 0]);

    const published = racers.flatMap(({ mark, lines }) => lines.map((line) => ({ mark, number: Number(line) })));
    expect(published.map(({ number }) => number).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: VERSIONS }, (_, n) => n + 1),
    );
    for (const { mark, number } of published) {
      expect(await store.readVersion("tendering", number)).toEqual(aVersion("tendering", number, mark));
    }
  },
  PATIENCE,
);

test(
  "after kill -9 at any moment the draft is whole and not older than the last one acknowledged",
  async () => {
    const folder = await aFolder();
    const script = fileURLToPath(new URL("write-until-killed.ts", import.meta.url));
    let acknowledged = "零";
    await (await openPolicyStore(folder)).writeDraft("tendering", aPolicy("tendering", acknowledged), null);

    for (let round = 0; round < ROUNDS; round += 1) {
      const { child, lines, firstLine, closed } = await runScript(script, [folder, `${round}`]);
      await firstLine;
      await wait(3 + 7 * round);
      child.kill("SIGKILL");
      await closed;

      acknowledged = lastOf("written", lines) ?? acknowledged;
      const mark = (await (await openPolicyStore(folder)).readDraft("tendering"))?.documents.power.title.zh;
      expect([acknowledged, lastOf("begun", lines)]).toContain(mark);
      acknowledged = mark ?? "";
      const names = await readdir(join(folder, "powers", "tendering"));
      expect(names.filter((name) => name.includes(".tmp-"))).toEqual([]);
    }
  },
  PATIENCE,
);

function lastOf(word: string, lines: readonly string[]): string | undefined {
  return lines.findLast((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
}
