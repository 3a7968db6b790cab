import { appendFile, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";

import { describe, expect, onTestFinished, test } from "vitest";

import { ActIndex } from "../../engine/audit/act-index.ts";
import type { Act } from "../../engine/audit/act.ts";
import { AuditTrail } from "../../engine/audit/audit-trail.ts";
import { openAuditTrail } from "../../engine/audit/open-audit-trail.ts";
import { SunmapError } from "../../engine/core/errors.ts";
import { MemoryRecordJournal } from "../../engine/store/memory/memory-record-journal.ts";
import { aFolder } from "../store/a-folder.ts";
import { anAct } from "./an-act.ts";

const wang = { id: "wang-qiang", kind: "person", name: "王强", via: "signOn" } as const;

async function aTrail(...acts: readonly Act[]): Promise<AuditTrail> {
  const trail = new AuditTrail(new MemoryRecordJournal<Act>());
  for (const act of acts) await trail.record(act);
  return trail;
}

async function seqs(trail: AuditTrail, query: Parameters<AuditTrail["list"]>[0]): Promise<number[]> {
  return (await trail.list(query, { limit: 100 })).acts.map(({ seq }) => seq);
}

describe("looking into the trail", () => {
  test("the newest act comes first, as it was recorded", async () => {
    const trail = await aTrail(anAct(), anAct({ act: "publishDraft", details: { version: 3 } }));

    expect(await trail.list({}, { limit: 10 })).toEqual({
      acts: [
        { seq: 2, ...anAct({ act: "publishDraft", details: { version: 3 } }) },
        { seq: 1, ...anAct() },
      ],
      unreadable: 0,
    });
  });

  test("by whom, which act, which outcome and from when to when", async () => {
    const trail = await aTrail(
      anAct(),
      anAct({ who: wang, at: "2026-09-19T00:00:00.000+08:00" }),
      anAct({ act: "publishDraft", outcome: "refused", code: "PERMISSION_REFUSED" }),
      anAct({ who: wang, act: "publishDraft", at: "2026-09-20T00:00:00.000+08:00" }),
    );

    expect(await seqs(trail, { who: "wang-qiang" })).toEqual([4, 2]);
    expect(await seqs(trail, { act: "publishDraft" })).toEqual([4, 3]);
    expect(await seqs(trail, { outcome: "refused" })).toEqual([3]);
    expect(await seqs(trail, { who: "wang-qiang", act: "publishDraft" })).toEqual([4]);
    expect(await seqs(trail, { from: Date.parse("2026-09-19T00:00:00.000+08:00") })).toEqual([4, 2]);
    expect(await seqs(trail, { to: Date.parse("2026-09-19T00:00:00.000+08:00") })).toEqual([3, 2, 1]);
    expect(await seqs(trail, { who: "nobody" })).toEqual([]);
    expect(await seqs(trail, { act: "putMap", outcome: "failed" })).toEqual([]);
  });

  test("an address stands for itself and all below it, and for nothing that only begins alike", async () => {
    const trail = await aTrail(
      anAct({ subject: "/api/v1/powers/land" }),
      anAct({ subject: "/api/v1/powers/land/rules/a" }),
      anAct({ subject: "/api/v1/powers/land-approval/map" }),
      anAct({ subject: "/api/v1/powers" }),
      anAct({ subject: "/api/v1/webhooks/w1" }),
    );

    expect(await seqs(trail, { subject: "/powers/land" })).toEqual([2, 1]);
    expect(await seqs(trail, { subject: "/api/v1/powers/land/rules" })).toEqual([2]);
    expect(await seqs(trail, { subject: "/powers" })).toEqual([4, 3, 2, 1]);
  });

  test("page by page every act is given once, though others are recorded meanwhile", async () => {
    const trail = await aTrail(...Array.from({ length: 25 }, () => anAct()));
    const seen: number[] = [];
    let before: number | undefined;
    do {
      const page = await trail.list({}, { limit: 10, ...(before !== undefined && { before }) });
      seen.push(...page.acts.map(({ seq }) => seq));
      before = page.next;
      await trail.record(anAct());
    } while (before !== undefined);

    expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => 25 - n));
  });

  test("a page that ends with the last act has no next one", async () => {
    const trail = await aTrail(anAct(), anAct());

    expect(await trail.list({}, { limit: 2 })).not.toHaveProperty("next");
    expect(await trail.list({}, { limit: 1 })).toMatchObject({ next: 2 });
  });

  test("what is recorded after somebody looked is found", async () => {
    const trail = await aTrail(anAct());
    expect(await seqs(trail, { who: "wang-qiang" })).toEqual([]);

    await trail.record(anAct({ who: wang }));

    expect(await seqs(trail, { who: "wang-qiang" })).toEqual([2]);
  });

  test("an export gives the same acts, oldest first", async () => {
    const trail = await aTrail(anAct(), anAct({ who: wang }), anAct());

    const exported: number[] = [];
    for await (const { seq } of trail.acts({ who: "li-min" })) exported.push(seq);

    expect(exported).toEqual([1, 3]);
  });
});

describe("an act is kept as it was", () => {
  test("nothing that the trail can be asked for changes a byte of what was recorded", async () => {
    const folder = await aFolder();
    const { trail } = await openAuditTrail(folder, Date.now);
    await trail.record(anAct());
    await trail.record(anAct({ who: wang }));
    const before = await readFile(await segment(folder));

    const asked = {
      begin: () => trail.begin({ ...anAct(), undertaking: "run-1" }),
      record: () => trail.record(anAct({ act: "deleteRule" })),
      requireRecording: () => trail.requireRecording(),
      holds: () => trail.holds(anAct()),
      list: () => trail.list({}, { limit: 10 }),
      acts: () => Readable.from(trail.acts({})).toArray(),
      verify: () => trail.verify(),
      close: () => trail.close(),
    };
    for (const ask of Object.values(asked)) await ask();

    expect(Object.keys(asked).toSorted()).toEqual(functionsOf(AuditTrail).toSorted());
    const after = await readFile(await segment(folder));
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(after.toString().trimEnd().split("\n")).toHaveLength(4);
  });

  test("an act that was changed in the file shows: it is counted, not given out, and verification names it", async () => {
    const folder = await aFolder();
    await written(folder, anAct(), anAct({ who: wang }), anAct());
    const path = await segment(folder);
    await writeFile(path, (await readFile(path, "utf8")).replace("王强", "李强"));

    const { trail, report } = await openAuditTrail(folder, Date.now);
    onTestFinished(() => trail.close());

    expect(report.broken).toMatchObject([{ seq: 2 }]);
    expect(await trail.list({}, { limit: 10 })).toMatchObject({ acts: [{ seq: 3 }, { seq: 1 }], unreadable: 1 });
    expect(await trail.verify()).toMatchObject({
      records: 2,
      brokenCount: 1,
      broken: [{ seq: 2, why: "its content does not match its hash" }],
    });
  });

  test("an act that is changed while the trail is open shows as well", async () => {
    const folder = await aFolder();
    const { trail } = await openAuditTrail(folder, Date.now);
    onTestFinished(() => trail.close());
    for (const act of [anAct(), anAct({ who: wang }), anAct()]) await trail.record(act);
    expect(await seqs(trail, {})).toEqual([3, 2, 1]);
    const path = await segment(folder);
    await writeFile(path, (await readFile(path, "utf8")).replace("王强", "李强"));

    expect(await trail.list({}, { limit: 10 })).toMatchObject({ acts: [{ seq: 3 }, { seq: 1 }], unreadable: 1 });
  });

  test("an act that was written in by hand shows", async () => {
    const folder = await aFolder();
    await written(folder, anAct());
    await appendFile(await segment(folder), '{"seq":2,"record":{}}\n');

    const { trail } = await openAuditTrail(folder, Date.now);
    onTestFinished(() => trail.close());

    expect(await trail.verify()).toMatchObject({ records: 1, broken: [{ seq: 2, why: "it is not a record" }] });
  });

  test("texts of a caller are cut, and details that would fill the disk are only named", async () => {
    const long = "x".repeat(20_000);
    const trail = await aTrail(anAct({ subject: long, details: { note: long, version: 3 } }));

    const { acts } = await trail.list({}, { limit: 1 });

    expect(acts[0]?.subject.length).toBe(501);
    expect(acts[0]?.details).toEqual({ tooLong: true, named: ["note", "version"] });
  });
});

describe("while the trail takes no writes", () => {
  class JournalThatFills extends MemoryRecordJournal<Act> {
    isFull = false;

    override async append(act: Act): Promise<number> {
      if (this.isFull) throw new SunmapError("STORE_FULL");
      return super.append(act);
    }
  }

  test("recording is refused, and so is whatever would have to be recorded", async () => {
    const journal = new JournalThatFills();
    const trail = new AuditTrail(journal);
    await trail.requireRecording();
    journal.isFull = true;

    await expect(trail.record(anAct())).rejects.toMatchObject({
      code: "ACT_NOT_RECORDED",
      details: { why: "STORE_FULL" },
    });
    await expect(trail.requireRecording()).rejects.toMatchObject({ code: "ACT_NOT_RECORDED" });
  });

  test("an act that could not be recorded is recorded as soon as the trail takes writes again", async () => {
    const journal = new JournalThatFills();
    const trail = new AuditTrail(journal);
    journal.isFull = true;
    await trail.record(anAct({ act: "publishDraft" })).catch(() => undefined);
    await trail.requireRecording().catch(() => undefined);
    journal.isFull = false;

    await trail.requireRecording();
    await trail.requireRecording();

    expect((await trail.list({}, { limit: 10 })).acts.map(({ act }) => act)).toEqual(["publishDraft"]);
  });
});

async function written(folder: string, ...acts: readonly Act[]): Promise<void> {
  const { trail } = await openAuditTrail(folder, Date.now);
  for (const act of acts) await trail.record(act);
  await trail.close();
}

async function segment(folder: string): Promise<string> {
  const [name = ""] = (await readdir(folder)).filter((file) => file.endsWith(".ndjson"));
  return join(folder, name);
}

function functionsOf({ prototype }: { readonly prototype: object }): string[] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, { value }]) => name !== "constructor" && typeof value === "function")
    .map(([name]) => name);
}

describe("what was begun", () => {
  const begun = { ...anAct({ act: "publishDraft" }), undertaking: "run-1" };

  test("is shown until its end is on record, and then only that", async () => {
    const trail = await aTrail(anAct());
    await trail.begin(begun);
    expect((await trail.list({}, { limit: 10 })).acts).toMatchObject([{ seq: 2, outcome: "begun" }, { seq: 1 }]);
    expect(await seqs(trail, { outcome: "begun" })).toEqual([2]);

    await trail.record({ ...begun, outcome: "refused", code: "PRECONDITION_FAILED" });
    expect(await seqs(trail, {})).toEqual([3, 1]);
    expect(await seqs(trail, { outcome: "begun" })).toEqual([]);
    expect(await trail.list({}, { limit: 10 })).toMatchObject({ unreadable: 0 });
    const exported: number[] = [];
    for await (const { seq } of trail.acts({})) exported.push(seq);
    expect(exported).toEqual([1, 3]);
  });

  test("stays on record for good where the process ended in the midst of it", async () => {
    const folder = await aFolder();
    const { trail } = await openAuditTrail(folder, Date.now);
    await trail.begin(begun);
    await trail.begin({ ...begun, undertaking: "run-2" });
    await trail.record({ ...begun, undertaking: "run-2", outcome: "done" });
    await trail.close();

    const again = (await openAuditTrail(folder, Date.now)).trail;
    onTestFinished(() => again.close());
    expect((await again.list({}, { limit: 10 })).acts).toMatchObject([
      { seq: 3, outcome: "done" },
      { seq: 1, outcome: "begun", act: "publishDraft" },
    ]);
  });

  test("is seen to have ended, whichever of the two records is seen first", () => {
    const index = new ActIndex();
    index.set(2, { ...begun, outcome: "done" });
    index.set(1, { ...begun, outcome: "begun" });
    index.set(2, { ...begun, outcome: "done" });
    index.set(1, { ...begun, outcome: "begun" });

    expect([...index.newestFirst({}, 10)]).toEqual([2]);
    expect(index.count).toBe(2);
  });
});
