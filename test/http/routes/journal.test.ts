import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { fromBase64 } from "../../../engine/core/proof/base64.ts";
import { checkRecordProof } from "../../../engine/core/proof/check-record-proof.ts";
import { TREE_HASH } from "../../../engine/core/proof/tree-hash.ts";
import { verifyConsistency } from "../../../engine/core/proof/verify-consistency.ts";
import { readDocument } from "../../../engine/core/schema/document-findings.ts";
import { aCase } from "../a-case.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked } from "../ask.ts";

const POWER = "highway-tendering";
let running: RunningTestService;
let caseFile: unknown;

beforeAll(async () => {
  running = await startTestService();
  caseFile = await aCase(POWER, "a-committee-of-six-is-unlawful-because-even");
  for (let count = 0; count < 5; count += 1) await judge();
});

afterAll(() => running.stop());

describe("the journal as a tree", () => {
  test("the newest checkpoint covers every record and is signed by a key that is shown", async () => {
    const { status, json } = await get("/journal/checkpoint");
    const keys = await get("/journal/keys");

    expect(status).toBe(200);
    expect(json).toMatchObject({ size: running.service.journal.size, keyId: textAt(keys.json, "keys", 0, "id") });
    expect(keys.json).toMatchObject({ origin: textAt(json, "origin"), keys: [{ signs: true }] });
    expect(textAt(json, "note")).toContain(`${textAt(json, "origin")}\n`);
  });

  test("an evaluation is proved to whoever has the public key alone, the newest one at once", async () => {
    const id = await judge();

    const { json } = await get(`/journal/inclusion?id=${id}`);
    const { keys } = running.service.proof;

    const reading = readDocument("RecordProof", at(json, "proof"), "proof");
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    const publicKey = fromBase64(keys.ring.keys[0]?.publicKey ?? "") ?? new Uint8Array();
    expect(checkRecordProof(reading.document, [{ name: keys.origin, publicKey }])).not.toHaveProperty("failed");
    expect(JSON.parse(reading.document.head)).toMatchObject({
      id,
      power: POWER,
      policy: { version: 1 },
      askedBy: "demo-everybody",
    });
  });

  test("a proof is given under an earlier checkpoint too, if that covers the record", async () => {
    const first = await get("/journal/checkpoint");
    const size = Number(at(first.json, "size"));
    const id = await judge();

    const covered = await get(`/journal/inclusion?id=ev-000000000001&size=${size}`);
    const newer = await get(`/journal/inclusion?id=${id}&size=${size}`);
    const between = await get(`/journal/inclusion?id=ev-000000000001&size=${size + 1}`);

    expect(covered.json).toMatchObject({ proof: { size, checkpoint: textAt(first.json, "note") } });
    expect([newer.status, between.status]).toEqual([400, 404]);
    expect(between.json).toMatchObject({ code: "CHECKPOINT_NOT_FOUND" });
  });

  test("there is no proof of what was never recorded", async () => {
    for (const id of ["ev-000000009999", "nobody", ""]) {
      expect(await get(`/journal/inclusion?id=${id}`)).toMatchObject({
        status: 404,
        json: { code: "EVALUATION_NOT_FOUND" },
      });
    }
  });

  test("the growth of the journal is proved", async () => {
    const { json } = await get("/journal/consistency?from=2&to=5");

    const path = Array.from({ length: 2 }, (_, n) => Buffer.from(textAt(json, "path", n), "hex"));
    const [fromRoot, toRoot] = [textAt(json, "fromRoot"), textAt(json, "toRoot")].map((root) =>
      Buffer.from(root, "hex"),
    );
    if (fromRoot === undefined || toRoot === undefined) throw new Error("there are no roots");
    expect(verifyConsistency({ from: 2, to: 5, path, fromRoot, toRoot }, TREE_HASH)).toBe(true);
    for (const query of ["from=5&to=2", "from=1&to=99999"]) {
      expect(await get(`/journal/consistency?${query}`)).toMatchObject({ status: 404 });
    }
  });

  test("records are listed in their order from any number on", async () => {
    const { json } = await get("/journal/records?from=2&limit=3");

    expect(json).toMatchObject({
      size: running.service.journal.size,
      records: [2, 3, 4].map((seq) => ({
        seq,
        power: POWER,
        format: 2,
        caseDigest: expect.stringMatching(/^sha256:/),
      })),
    });
    expect(json).not.toHaveProperty("records.0.case");
  });

  test("checkpoints are listed newest first, page by page", async () => {
    await get("/journal/checkpoint");
    await judge();
    await get("/journal/checkpoint");

    const first = await get("/journal/checkpoints?limit=1");
    const second = await get(`/journal/checkpoints?limit=1&before=${Number(at(first.json, "next"))}`);

    expect(Number(at(first.json, "checkpoints", 0, "size"))).toBeGreaterThan(
      Number(at(second.json, "checkpoints", 0, "size")),
    );
  });
});

describe("verifying", () => {
  test("a verification begins at once and ends with a report", async () => {
    const asked = await ask("POST", url("/journal/verifications"));
    expect(asked.status).toBe(202);

    const ended = await settled(textAt(asked.json, "id"));

    expect(asked.headers.get("location")).toBe(`/api/v1/journal/verifications/${textAt(asked.json, "id")}`);
    expect(ended.json).toMatchObject({ state: "done", report: { sound: true, brokenCount: 0, disagreements: [] } });
    expect((await get("/journal/verifications")).json).toMatchObject({ verifications: [{ state: "done" }] });
  });

  test("a checkpoint that was kept elsewhere is compared, and one of another journal is told", async () => {
    const { json } = await get("/journal/checkpoint");
    const note = textAt(json, "note");

    const own = await ask("POST", url("/journal/verifications"), { json: { checkpoints: [note] } });
    const foreign = await ask("POST", url("/journal/verifications"), {
      json: { checkpoints: [note.replaceAll("sunmap/journal/", "sunmap/journal/x")] },
    });

    expect((await settled(textAt(own.json, "id"))).json).toMatchObject({ report: { sound: true } });
    expect((await settled(textAt(foreign.json, "id"))).json).toMatchObject({
      report: { sound: false, disagreements: [{ kind: "notSigned" }] },
    });
  });

  test("a body of another form, and a verification that is not known, are refused", async () => {
    expect(await ask("POST", url("/journal/verifications"), { json: { checkpoints: "x" } })).toMatchObject({
      status: 422,
    });
    expect(await get("/journal/verifications/none")).toMatchObject({
      status: 404,
      json: { code: "VERIFICATION_NOT_FOUND" },
    });
  });
});

describe("replaying", () => {
  test.each(["", "?explain=all", "?explain=none", "?at=2026-03-01T09:00:00%2B08:00"])(
    "a case that was judged with %j is judged again to the letter",
    async (query) => {
      const id = await judge(query);

      expect((await ask("POST", url(`/evaluations/${id}/replay`))).json).toEqual({
        evaluation: id,
        outcome: "same",
        power: POWER,
        version: 1,
        digest: expect.stringMatching(/^sha256:/),
        differences: [],
      });
    },
  );

  test("an answer that the version does not give is an incident, told once", async () => {
    const { journal } = running.service;
    const [real] = [await journal.read("ev-000000000001")];
    if (real?.policy === undefined || real.policy === null) throw new Error("there is no record");
    const { power, policy, askedBy, at: instant, caseGrade, monitoringGrade, caseJson } = real;
    const evaluationJson = Buffer.from(
      real.evaluationJson.toString("utf8").replace('"verdict":"stop"', '"verdict":"clear"'),
    );
    const entry = {
      power,
      policy,
      askedBy,
      at: instant,
      verdict: "clear",
      caseGrade,
      monitoringGrade,
      caseJson,
    } as const;
    const { id } = await journal.append({ ...entry, evaluationJson });

    const first = await ask("POST", url(`/evaluations/${id}/replay`));
    await ask("POST", url(`/evaluations/${id}/replay`));

    const differences = [{ pointer: "/verdict", recorded: "clear", replayed: "stop" }];
    expect(first.json).toMatchObject({ outcome: "differs", differences });
    expect((await get("/incidents")).json).toMatchObject({
      count: 1,
      incidents: [{ seq: 1, kind: "replayDiffers", evaluation: id, power: POWER, version: 1, differences }],
    });
    expect((await ask("GET", `${running.address}/metrics`)).text).toContain("sunmap_incidents 1");
  });

  test("a version that is gone is an incident", async () => {
    const { journal } = running.service;
    const real = await journal.read("ev-000000000001");
    if (real === undefined) throw new Error("there is no record");
    const { power, askedBy, at: instant, verdict, caseGrade, monitoringGrade, caseJson, evaluationJson } = real;
    const policy = { version: 7, digest: `sha256:${"0".repeat(64)}` };
    const entry = {
      power,
      policy,
      askedBy,
      at: instant,
      verdict,
      caseGrade,
      monitoringGrade,
      caseJson,
      evaluationJson,
    };
    const { id } = await journal.append(entry);

    expect((await ask("POST", url(`/evaluations/${id}/replay`))).json).toMatchObject({
      outcome: "versionMissing",
      version: 7,
    });
    expect((await get("/incidents?limit=1")).json).toMatchObject({
      incidents: [{ kind: "versionMissing", evaluation: id }],
    });
  });

  test("what was never judged cannot be replayed", async () => {
    expect(await ask("POST", url("/evaluations/ev-000000009999/replay"))).toMatchObject({ status: 404 });
  });
});

function url(path: string): string {
  return `${running.address}/api/v1${path}`;
}

function get(path: string): Promise<Asked> {
  return ask("GET", url(path));
}

async function judge(query = ""): Promise<string> {
  const { json } = await ask("POST", url(`/powers/${POWER}/evaluate${query}`), { json: caseFile });
  return textAt(json, "id");
}

async function settled(id: string): Promise<Asked> {
  for (;;) {
    const asked = await get(`/journal/verifications/${id}`);
    if (!["waiting", "running"].includes(textAt(asked.json, "state"))) return asked;
  }
}
